import Foundation

/// The words and numbers of any text in the forms in which a search compares them.
///
///     FoldedText("Hoà Bình, Đà Nẵng").words.map(\.plain)   // ["hoa", "binh", "da", "nang"]
public struct FoldedText: Sendable {
  public struct Word: Sendable, Equatable {
    /// Its UTF-8 bytes in the text.
    public let range: Range<Int>
    /// In lower case, the tone mark in one place: `hòa` for `Hoà`.
    public let marked: String
    /// The same without marks, with `d` for `đ`.
    public let plain: String

    public var hasMarks: Bool { marked != plain }
  }

  public let words: [Word]

  public init(_ text: String) {
    let (tokens, folded) = Tokenizer.tokenize(Array(text.utf8))
    words = tokens.filter { $0.kind != .sign }.map { token in
      let marked = folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
      return Word(
        range: Int(token.start)..<Int(token.end), marked: String(decoding: marked, as: UTF8.self),
        plain: Self.withoutMarks(marked))
    }
  }

  /// The marked and the plain forms of all words, parted by spaces.
  public static func line(_ text: String) -> (marked: String, plain: String) {
    let (tokens, folded) = Tokenizer.tokenize(Array(text.utf8))
    var (marked, plain): ([UInt8], [UInt8]) = ([], [])
    marked.reserveCapacity(folded.count)
    plain.reserveCapacity(folded.count)
    for token in tokens where token.kind != .sign {
      if !marked.isEmpty {
        marked.append(UInt8(ascii: " "))
        plain.append(UInt8(ascii: " "))
      }
      let word = folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
      marked += word
      appendWithoutMarks(word, to: &plain)
    }
    return (String(decoding: marked, as: UTF8.self), String(decoding: plain, as: UTF8.self))
  }

  private static func withoutMarks(_ word: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    appendWithoutMarks(word, to: &plain)
    return String(decoding: plain, as: UTF8.self)
  }

  private static func appendWithoutMarks(_ word: ArraySlice<UInt8>, to plain: inout [UInt8]) {
    var index = word.startIndex
    while index < word.endIndex {
      let lead = word[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let end = min(index + length, word.endIndex)
      let letter = length == 2 || length == 3 ? base(of: word[index..<end]) : 0
      if letter > 0 { plain.append(letter) } else { plain += word[index..<end] }
      index = end
    }
  }

  /// The letter below the marks of one in UTF-8, if it is in ASCII; 0 for any other.
  private static func base(of bytes: ArraySlice<UInt8>) -> UInt8 {
    let lead = Int(bytes[bytes.startIndex]) & (bytes.count == 2 ? 0x1F : 0x0F)
    let scalar = bytes.dropFirst().reduce(lead) { $0 << 6 | Int($1 & 0x3F) }
    return scalar < bases.count ? bases[scalar] : 0
  }

  /// By the numbers of Latin letters with marks in lower case, the letters below the marks; 0 for all others.
  private static let bases: [UInt8] = {
    let blocks = [0xDF...0x17F, 0x1A0...0x1B0, 0x1E00...0x1EFF] as [ClosedRange<UInt32>]
    var bases = [UInt8](repeating: 0, count: 0x1F00)
    for letter in blocks.joined().compactMap({ Unicode.Scalar($0) }) where letter.properties.isLowercase {
      let first = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
      if let first, first != letter, first.isASCII { bases[Int(letter.value)] = UInt8(first.value) }
    }
    bases[Int(("đ" as Unicode.Scalar).value)] = UInt8(ascii: "d")
    return bases
  }()
}
