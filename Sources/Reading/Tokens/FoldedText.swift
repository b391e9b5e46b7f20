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
      let text = String(decoding: marked, as: UTF8.self)
      let isASCII = marked.allSatisfy { $0 < 0x80 }
      return Word(
        range: Int(token.start)..<Int(token.end), marked: text, plain: isASCII ? text : Self.withoutMarks(text))
    }
  }

  private static func withoutMarks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { letters[$0] ?? $0 }))
  }

  /// Latin letters with marks in lower case, and the letters below the marks.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let blocks = [0xDF...0x17F, 0x1A0...0x1B0, 0x1E00...0x1EFF] as [ClosedRange<UInt32>]
    let marked = blocks.joined().compactMap { Unicode.Scalar($0) }.filter { $0.properties.isLowercase }
    let pairs = marked.compactMap { letter -> (Unicode.Scalar, Unicode.Scalar)? in
      let first = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
      return first.flatMap { $0 == letter ? nil : (letter, $0) }
    }
    return Dictionary(pairs + [("đ", "d")], uniquingKeysWith: { first, _ in first })
  }()
}
