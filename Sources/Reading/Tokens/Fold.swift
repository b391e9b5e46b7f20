import Foundation

/// The form in which words are compared: lower case, precomposed, the tone mark in one place (hoà and hòa, uỷ and ủy),
/// without soft hyphens and zero-width signs.
enum Fold {
  /// Appends the folded form of a word's bytes and tells its case.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to folded: inout ByteSink) -> Token.LetterCase {
    guard let letterCase = foldLatin(word, into: folded.end) else { return appendNormalised(word, to: &folded) }
    placeTone(UnsafeMutableBufferPointer(start: folded.end, count: word.count))
    folded.advance(by: word.count)
    return letterCase
  }

  /// The usual way: precomposed Latin, whose letters keep their length in lower case. Nil if it is not that.
  private static func foldLatin(_ word: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutablePointer<UInt8>)
    -> Token.LetterCase?
  {
    var index = 0
    var letters = 0
    var capitals = 0
    var isFirstCapital = false
    while index < word.count {
      let byte = word[index]
      folded[index] = byte
      let last: Int
      let lower: UInt8
      if byte < 0x80 {
        last = index
        lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      } else if byte == 0xE1 {
        last = index + 2
        let middle = word[index + 1]
        guard middle >= 0xB8, middle <= 0xBB, !(middle == 0xBA && word[last] >= 0x96 && word[last] < 0xA0) else {
          return nil
        }
        folded[index + 1] = middle
        lower = word[last] | 1
      } else {
        last = index + 1
        guard byte >= 0xC3, byte <= 0xC6, let small = lowerTwoByte(byte, word[last]) else { return nil }
        lower = small
      }
      folded[last] = lower
      if lower != word[last] {
        capitals += 1
        if letters == 0 { isFirstCapital = true }
      }
      letters += 1
      index = last + 1
    }
    return isFirstCapital ? (capitals == letters && letters > 1 ? .upper : .capitalised) : .lower
  }

  /// The second byte of the small letter with lead bytes C3 to C6; nil where lower case changes the first.
  private static func lowerTwoByte(_ lead: UInt8, _ byte: UInt8) -> UInt8? {
    switch (lead, byte) {
    case (0xC3, 0x80...0x9E): byte | 0x20
    case (0xC3, _): byte
    case (0xC4, 0x80...0xB7): byte | 1
    case (0xC5, 0x8A...0xB7): byte | 1
    case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE): byte & 1 == 1 ? byte + 1 : byte
    case (0xC6, 0xA0): 0xA1
    case (0xC6, 0xAF): 0xB0
    case (0xC6, 0xA1), (0xC6, 0xB0): byte
    default: nil
    }
  }

  /// The rare way: decomposed letters, other scripts, signs that nobody sees.
  private static func appendNormalised(_ word: UnsafeBufferPointer<UInt8>, to folded: inout ByteSink)
    -> Token.LetterCase
  {
    let start = folded.count
    let seen = String(
      String.UnicodeScalarView(
        String(decoding: word, as: UTF8.self).unicodeScalars.filter {
          $0.isASCII || CharacterClass(beyondASCII: $0.value) != .ignorable
        }))
    let composed = seen.precomposedStringWithCanonicalMapping
    let lower = composed.lowercased()
    folded.append(contentsOf: lower.utf8)
    placeTone(folded[from: start])
    guard let first = composed.first, first.isUppercase else { return .lower }
    return composed.count > 1 && composed == composed.uppercased() ? .upper : .capitalised
  }

  /// Moves the tone of a final oa, oe, uy to its first letter; uy after q keeps it.
  private static func placeTone(_ word: UnsafeMutableBufferPointer<UInt8>) {
    guard word.count >= 3, word[word.count - 1] >= 0x80 else { return }
    let before = word.count - (word[word.count - 2] == 0xC3 ? 3 : 4)
    guard before >= 0, word[before] == UInt8(ascii: "o") || word[before] == UInt8(ascii: "u") else { return }
    for (old, new) in tones where word.count >= old.count && word[word.count - old.count] == old[0] {
      let start = word.count - old.count
      guard word[start...].elementsEqual(old) else { continue }
      if old[0] == UInt8(ascii: "u"), start > 0, word[start - 1] == UInt8(ascii: "q") { return }
      for (offset, byte) in new.enumerated() { word[start + offset] = byte }
      return
    }
  }

  private static let tones: [(old: [UInt8], new: [UInt8])] = zip(
    "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(separator: " "),
    "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split(separator: " ")
  ).map { (Array($0.utf8), Array($1.utf8)) }

  /// A hash of bytes, eight at a time; those of words of at most eight bytes are all different.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      hash = mix(hash, UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mix(hash, rest)
  }

  /// One hash of a hash and a further value.
  @inline(__always)
  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBufferPointer(hash) }

  static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8(hash)
  }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a byte to a hash: FNV-1a.
  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
