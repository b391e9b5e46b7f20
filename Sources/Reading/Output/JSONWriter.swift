/// Writes JSON into bytes: compact, keys in the order in which they are written, so that the same values give the
/// same bytes.
///
///     var json = JSONWriter()
///     reading.write(to: &json)
///     let line = json.bytes
public struct JSONWriter: Sendable {
  /// What is written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the place where the next one goes.
  private var needsComma = false

  public init() {}

  /// Starts anew and keeps the memory, for the next value.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func object(_ fields: (inout JSONWriter) -> Void) {
    open(0x7B)
    fields(&self)
    close(0x7D)
  }

  public mutating func array<Elements: Sequence>(_ elements: Elements) where Elements.Element: JSONValue {
    open(0x5B)
    for element in elements { element.write(to: &self) }
    close(0x5D)
  }

  public mutating func field(_ key: StaticString, _ value: some JSONValue) {
    self.key(key)
    value.write(to: &self)
  }

  /// The name of the value that is written next; written as it stands, so plain ASCII.
  public mutating func key(_ key: StaticString) {
    comma()
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  public mutating func null() { literal("null") }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func integer(_ value: Int) {
    comma()
    if value < 0 { bytes.append(0x2D) }
    var unit: UInt = 1
    while value.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: value.magnitude / unit % 10))
      unit /= 10
    }
  }

  /// The shortest digits that give the number back; a whole number without a fraction, infinite ones as null.
  public mutating func number(_ value: Double) {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      integer(whole)
    } else if value > 0, value < 1, (value * 100).rounded() / 100 == value {
      hundredths(UInt8((value * 100).rounded()))
    } else {
      literal(value.isFinite ? value.description : "null")
    }
  }

  /// 0.05, 0.8, 0.93: most confidences.
  private mutating func hundredths(_ value: UInt8) {
    comma()
    bytes.append(UInt8(ascii: "0"))
    bytes.append(UInt8(ascii: "."))
    bytes.append(0x30 + value / 10)
    if value % 10 != 0 { bytes.append(0x30 + value % 10) }
  }

  public mutating func string(_ value: String) {
    comma()
    bytes.append(0x22)
    var value = value
    value.withUTF8 { escape($0) }
    bytes.append(0x22)
  }

  /// Opens an object `{` or array `[`; what is written until it is closed are its parts.
  public mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  public mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
  }

  /// Copies the stretches between characters that JSON wants escaped.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
      appendEscape(of: byte)
      copied = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hexDigit(byte >> 4))
      bytes.append(hexDigit(byte & 15))
    }
  }
}

/// What a `JSONWriter` can write.
public protocol JSONValue {
  func write(to json: inout JSONWriter)
}

extension String: JSONValue {
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Int: JSONValue {
  public func write(to json: inout JSONWriter) { json.integer(self) }
}

extension Double: JSONValue {
  public func write(to json: inout JSONWriter) { json.number(self) }
}

extension Bool: JSONValue {
  public func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  public func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.null() }
  }
}

extension Array: JSONValue where Element: JSONValue {
  public func write(to json: inout JSONWriter) { json.array(self) }
}

extension JSONValue where Self: RawRepresentable, RawValue == String {
  public func write(to json: inout JSONWriter) { json.string(rawValue) }
}
