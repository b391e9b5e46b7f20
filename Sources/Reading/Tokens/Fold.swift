import Foundation

/// The form in which words are compared: lower case, precomposed, the tone mark in one place (hoà and hòa, uỷ and ủy),
/// without soft hyphens and zero-width signs.
enum Fold {
  /// Appends the folded form of a word's bytes and tells its case.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to folded: inout ByteSink) -> Token.LetterCase {
    guard let latin = foldLatin(word, from: 0, into: folded.end), latin.end == word.count else {
      return appendNormalised(word, to: &folded)
    }
    add(word.count, to: &folded)
    return latin.letterCase
  }

  /// Appends the folded form of the word that begins at a byte, if it is of the usual kind: precomposed Latin, with nothing
  /// behind it that may belong to it.
  @inline(__always)
  static func appendLatin(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to folded: inout ByteSink
  ) -> (end: Int, letterCase: Token.LetterCase)? {
    guard let latin = foldLatin(bytes, from: start, into: folded.end) else { return nil }
    add(latin.end - start, to: &folded)
    return latin
  }

  /// Counts the bytes of a word of Latin letters, its tone in its place.
  @inline(__always)
  private static func add(_ count: Int, to folded: inout ByteSink) {
    placeTone(UnsafeMutableBufferPointer(start: folded.end, count: count))
    folded.advance(by: count)
  }

  /// Folds a run of precomposed Latin letters, which keep their length in lower case, up to an ASCII sign, a dash, a
  /// quotation mark or the end. Nil where something else stands in it or behind it.
  @inline(__always)
  private static func foldLatin(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into folded: UnsafeMutablePointer<UInt8>
  ) -> (end: Int, letterCase: Token.LetterCase)? {
    var index = start
    var letters = 0
    var capitals = 0
    var isFirstCapital = false
    while index < bytes.count {
      let byte = bytes[index]
      let place = index - start
      let written: UInt8
      let lower: UInt8
      if byte < 0x80 {
        written = byte
        lower = byte | 0x20
        if lower < 0x61 || lower > 0x7A { break }
        index += 1
        folded[place] = lower
      } else if byte == 0xE1 {
        let middle = bytes[index + 1]
        written = bytes[index + 2]
        guard middle >= 0xB8, middle <= 0xBB, !(middle == 0xBA && written >= 0x96 && written < 0xA0) else {
          return nil
        }
        lower = written | 1
        index += 3
        folded[place] = byte
        folded[place + 1] = middle
        folded[place + 2] = lower
      } else if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90, bytes[index + 2] <= 0xA7 {
        break
      } else {
        written = bytes[index + 1]
        guard byte >= 0xC3, byte <= 0xC6, let small = lowerTwoByte(byte, written) else { return nil }
        lower = small
        index += 2
        folded[place] = byte
        folded[place + 1] = lower
      }
      if lower != written {
        capitals += 1
        if letters == 0 { isFirstCapital = true }
      }
      letters += 1
    }
    return (index, isFirstCapital ? (capitals == letters && letters > 1 ? .upper : .capitalised) : .lower)
  }

  /// The second byte of the small letter with lead bytes C3 to C6; nil where lower case changes the first, and for × and ÷.
  private static func lowerTwoByte(_ lead: UInt8, _ byte: UInt8) -> UInt8? {
    switch (lead, byte) {
    case (0xC3, 0x97), (0xC3, 0xB7): nil
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
    return mix(hash, rest(of: UnsafeRawBufferPointer(bytes), from: index))
  }

  /// Less than eight bytes as a number, the first the highest.
  @inline(__always)
  private static func rest(of bytes: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    var rest: UInt64 = 0
    var index = start
    if bytes.count - index >= 4 {
      rest = UInt64(bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self).bigEndian)
      index += 4
    }
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return rest
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
