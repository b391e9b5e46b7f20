/// Cuts bytes into tokens: runs of letters, numbers (`11,33`, `1.234.567`), single signs. Letters and digits part, so
/// `G20` and `G 20` are the same two tokens. Nothing is dropped but what lies between tokens: spaces and what nobody sees.
struct Tokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let classes = CharacterClass.ascii
  private var index = 0
  private var gap = Token.Gap.line
  private(set) var tokens: [Token] = []
  private var folded: ByteSink

  /// No folded form is longer than so many times its word: Unicode's limits for composing and for small letters.
  private static let longestFold = 6

  /// The tokens of UTF-8 bytes and their folded forms.
  static func tokenize(_ bytes: [UInt8]) -> (tokens: [Token], folded: [UInt8]) {
    var tokens: [Token] = []
    let folded = [UInt8](unsafeUninitializedCapacity: bytes.count * longestFold + 1) { memory, count in
      bytes.withUnsafeBufferPointer { buffer in
        var tokenizer = Tokenizer(bytes: buffer, folded: ByteSink(memory))
        tokenizer.run()
        tokens = tokenizer.tokens
        count = tokenizer.folded.count
      }
    }
    return (tokens, folded)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, folded: ByteSink) {
    self.bytes = bytes
    self.folded = folded
    tokens.reserveCapacity(bytes.count / 4)
  }

  private mutating func run() {
    while index < bytes.count {
      let (characterClass, length) = classify(at: index)
      switch characterClass {
      case .space, .ignorable, .mark:
        if gap == .none, characterClass == .space { gap = .space }
        index += length
      case .line:
        gap = .line
        index += length
      case .letter: takeWord()
      case .digit: takeNumber()
      case .sign: takeSign(length)
      }
    }
  }

  /// The class of the scalar at a byte, and its length in bytes.
  @inline(__always)
  private func classify(at index: Int) -> (CharacterClass, Int) {
    let byte = bytes[index]
    if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return (.letter, 1) }
    if byte < 0x80 { return (classes[Int(byte)], 1) }
    if byte == 0xE1, bytes[index + 1] >= 0xB8, bytes[index + 1] <= 0xBB { return (.letter, 3) }
    if byte >= 0xC4, byte <= 0xC6 { return (.letter, 2) }
    let (scalar, length) = decode(at: index)
    return (CharacterClass(beyondASCII: scalar), length)
  }

  /// The scalar at a lead byte of valid UTF-8, and its length in bytes.
  @inline(__always)
  private func decode(at index: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[index])
    func continuation(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | continuation(1), 2) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3) }
    return ((lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4)
  }

  private mutating func takeWord() {
    let foldedStart = folded.count
    if let latin = Fold.appendLatin(bytes, from: index, to: &folded) {
      append(.word, index..<latin.end, foldedStart, letterCase: latin.letterCase)
      index = latin.end
      return
    }
    let end = endOfWord()
    let letterCase = Fold.append(UnsafeBufferPointer(rebasing: bytes[index..<end]), to: &folded)
    append(.word, index..<end, foldedStart, letterCase: letterCase)
    index = end
  }

  /// Where the word that begins here ends: behind its last letter.
  private func endOfWord() -> Int {
    var at = index
    var end = index
    while at < bytes.count {
      let (characterClass, length) = classify(at: at)
      guard characterClass == .letter || characterClass == .mark || characterClass == .ignorable else { break }
      at += length
      if characterClass != .ignorable { end = at }
    }
    return end
  }

  private mutating func takeNumber() {
    let start = index
    func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] >= 0x30 && bytes[at] <= 0x39 }
    while isDigit(index)
      || index < bytes.count && (bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."))
        && isDigit(index + 1)
    { index += 1 }
    let foldedStart = folded.count
    folded.append(contentsOf: bytes[start..<index])
    append(.number, start..<index, foldedStart)
  }

  private mutating func takeSign(_ length: Int) {
    let foldedStart = folded.count
    let sign = length == 1 ? bytes[index] : Self.likeness(decode(at: index).0)
    if sign != 0 { folded.append(sign) } else { folded.append(contentsOf: bytes[index..<index + length]) }
    append(.sign, index..<index + length, foldedStart, sign: sign)
    index += length
  }

  /// The ASCII sign that a typographic one stands for, or 0.
  private static func likeness(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033: UInt8(ascii: "\"")
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: UInt8(ascii: "'")
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x2026: UInt8(ascii: ".")
    default: 0
    }
  }

  private mutating func append(
    _ kind: Token.Kind, _ range: Range<Int>, _ foldedStart: Int, letterCase: Token.LetterCase = .lower,
    sign: UInt8 = 0
  ) {
    let hash = Fold.hash(UnsafeBufferPointer(folded[from: foldedStart]))
    tokens.append(
      Token(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), foldedStart: Int32(foldedStart),
        foldedEnd: Int32(folded.count), hash: hash, kind: kind, gap: gap, letterCase: letterCase, sign: sign))
    gap = .none
  }
}
