/// A JSON object whose values are strings or null, as almost all lines of JSON Lines are: read in one go, without looking
/// at the values that nobody asked for.
struct FlatObject {
  private let line: UnsafeRawBufferPointer
  /// The value nil for null.
  private var fields: [(name: Quoted, value: Quoted?)] = []
  private var index = 0

  /// What stands between two quotation marks of the line.
  private struct Quoted {
    let range: Range<Int>
    var hasEscape: Bool
  }

  /// Nil for anything else that a line may be, and for what is no JSON.
  init?(_ line: UnsafeRawBufferPointer) {
    self.line = line
    guard take("{") else { return nil }
    repeat {
      guard let name = takeString(), !name.hasEscape, take(":") else { return nil }
      let value = takeString()
      guard value != nil || takeNull() else { return nil }
      fields.append((name, value))
    } while take(",")
    guard take("}"), next() == nil else { return nil }
  }

  /// A string twice, or one that is no valid text.
  struct Unclear: Error {}

  /// The string of a name; nil if it is null or missing.
  func string(_ name: StaticString) throws(Unclear) -> String? {
    let named = fields.filter { isEqual($0.name.range, name) }
    guard let field = named.first, let value = field.value else { return nil }
    guard named.count == 1, let text = text(value) else { throw Unclear() }
    return text
  }

  private func isEqual(_ range: Range<Int>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { line[range].elementsEqual($0) }
  }

  // MARK: the form of the line

  /// The next byte that is no space, without taking it.
  private mutating func next() -> UInt8? {
    while index < line.count {
      let byte = line[index]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return byte }
      index += 1
    }
    return nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func takeNull() -> Bool {
    guard next() == UInt8(ascii: "n"), line[index...].starts(with: "null".utf8) else { return false }
    index += 4
    return true
  }

  /// Nil where no string stands, and for a control character within one.
  private mutating func takeString() -> Quoted? {
    guard take("\"") else { return nil }
    let start = index
    var hasEscape = false
    while index < line.count {
      let byte = line[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return Quoted(range: start..<index - 1, hasEscape: hasEscape) }
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\\") { (hasEscape, index) = (true, index + 1) }
    }
    return nil
  }

  // MARK: the text of a string

  /// Without its escapes; nil if one is wrong or the bytes are no UTF-8.
  private func text(_ quoted: Quoted) -> String? {
    let bytes = line[quoted.range]
    guard quoted.hasEscape else { return String(validating: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\\")) {
      text += rest[..<end]
      rest = rest[(end + 1)...]
      guard Self.unescape(&rest, to: &text) else { return nil }
    }
    text += rest
    return String(validating: text, as: UTF8.self)
  }

  /// Takes what stands behind a backslash; false if that is no escape.
  private static func unescape(_ rest: inout Slice<UnsafeRawBufferPointer>, to text: inout [UInt8]) -> Bool {
    guard let sign = rest.popFirst() else { return false }
    switch Unicode.Scalar(sign) {
    case "\"", "\\", "/": text.append(sign)
    case "n": text.append(0x0A)
    case "r": text.append(0x0D)
    case "t": text.append(0x09)
    case "b": text.append(0x08)
    case "f": text.append(0x0C)
    case "u":
      guard let scalar = scalar(&rest), let bytes = UTF8.encode(scalar) else { return false }
      text += bytes
    default: return false
    }
    return true
  }

  /// A scalar of four hexadecimal digits, or of twice four as two surrogates.
  private static func scalar(_ rest: inout Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
    guard let first = unit(&rest) else { return nil }
    guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
    guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"), let second = unit(&rest),
      0xDC00..<0xE000 ~= second
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func unit(_ rest: inout Slice<UnsafeRawBufferPointer>) -> UInt32? {
    guard rest.count >= 4 else { return nil }
    defer { rest = rest.dropFirst(4) }
    var unit: UInt32 = 0
    for byte in rest.prefix(4) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
