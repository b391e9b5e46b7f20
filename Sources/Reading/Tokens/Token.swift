/// A syllable, a number or a single sign of a report.
struct Token: Sendable {
  enum Kind: UInt8, Sendable { case word, number, sign }
  /// What stands before it.
  enum Gap: UInt8, Sendable { case none, space, line }
  enum LetterCase: UInt8, Sendable { case lower, capitalised, upper }

  /// UTF-8 bytes of the report, `start..<end`.
  var start: Int32
  var end: Int32
  /// Its folded form: bytes of `Text.folded`, see `Fold`.
  var foldedStart: Int32
  var foldedEnd: Int32
  /// A hash of the folded form; tokens with equal hashes are taken for equal.
  var hash: UInt64
  var kind: Kind
  var gap: Gap
  var letterCase: LetterCase
  /// Whether a sentence begins here.
  var opensSentence = false
  /// The ASCII byte of a sign; other signs have their ASCII likeness (“ is ", – is -), or 0.
  var sign: UInt8

  /// The length of its folded form in bytes, which composing the letters does not change.
  var length: Int32 { foldedEnd - foldedStart }
  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }
  var isCapitalised: Bool { letterCase != .lower }
  func isSign(_ sign: Unicode.Scalar) -> Bool { kind == .sign && self.sign == UInt8(ascii: sign) }
}
