/// Writes JSON as UTF-8: compact, keys in the order in which they are written, so that the same values give the same
/// bytes. It owns its memory, so that a byte is written without any check but for room.
///
///     var json = JSONWriter()
///     reading.write(to: &json)
///     let line = json.bytes
public struct JSONWriter: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  /// Whether a value stands before the place where the next one goes.
  private var needsComma = false

  public init() {
    capacity = 1 << 12
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// What is written so far.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

  /// A value as JSON.
  public static func bytes(of value: some JSONValue) -> [UInt8] {
    var json = JSONWriter()
    value.write(to: &json)
    return json.bytes
  }

  /// Adds what is written so far to other bytes.
  public func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: memory, count: count))
  }

  /// Starts anew and keeps the memory, for the next value.
  public mutating func removeAll() {
    count = 0
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
    let length = key.utf8CodeUnitCount
    makeRoom(for: length + 3)
    put(0x22)
    (memory + count).update(from: key.utf8Start, count: length)
    count += length
    put(0x22)
    put(0x3A)
    needsComma = false
  }

  public mutating func null() { literal("null") }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func integer(_ value: Int) {
    comma()
    makeRoom(for: 20)
    if value < 0 { put(0x2D) }
    var unit: UInt = 1
    while value.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      put(0x30 + UInt8(truncatingIfNeeded: value.magnitude / unit % 10))
      unit /= 10
    }
  }

  /// The shortest digits that give the number back; a whole number without a fraction, infinite ones as null.
  public mutating func number(_ value: Double) {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      integer(whole)
    } else if value > 0, value < 1, (value * 1000).rounded() / 1000 == value {
      thousandths(UInt16((value * 1000).rounded()))
    } else {
      literal(value.isFinite ? value.description : "null")
    }
  }

  public mutating func string(_ value: String) {
    comma()
    var value = value
    value.withUTF8 { text in
      makeRoom(for: text.count * Self.longestEscape + 2)
      put(0x22)
      var index = 0
      while index < text.count {
        if index + 8 <= text.count, putPlain(UnsafeRawBufferPointer(text), index) {
          index += 8
          continue
        }
        let byte = text[index]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { escape(byte) } else { put(byte) }
        index += 1
      }
      put(0x22)
    }
  }

  /// Opens an object `{` or array `[`; what is written until it is closed are its parts.
  public mutating func open(_ bracket: UInt8) {
    comma()
    makeRoom(for: 1)
    put(bracket)
    needsComma = false
  }

  public mutating func close(_ bracket: UInt8) {
    makeRoom(for: 1)
    put(bracket)
    needsComma = true
  }

  /// 0.05, 0.8, 0.935: all confidences.
  private mutating func thousandths(_ value: UInt16) {
    comma()
    makeRoom(for: 5)
    put(UInt8(ascii: "0"))
    put(UInt8(ascii: "."))
    var rest = value
    var unit: UInt16 = 100
    while rest > 0 {
      put(0x30 + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private mutating func literal(_ text: String) {
    comma()
    makeRoom(for: text.utf8.count)
    for byte in text.utf8 { put(byte) }
  }

  @inline(__always)
  private mutating func comma() {
    makeRoom(for: 1)
    if needsComma { put(0x2C) }
    needsComma = true
  }

  /// Writes eight bytes at once, if none of them is to be escaped.
  @inline(__always)
  private mutating func putPlain(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let eight = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    /// A high bit where a byte is below a limit; above such a byte perhaps elsewhere, too, which only costs time.
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 { (word &- limit * ones) & ~word & (0x80 * ones) }
    if below(0x20, eight) | below(1, eight ^ (0x22 * ones)) | below(1, eight ^ (0x5C * ones)) != 0 { return false }
    UnsafeMutableRawPointer(memory + count).storeBytes(of: eight, as: UInt64.self)
    count += 8
    return true
  }

  private static let longestEscape = 6

  private mutating func escape(_ byte: UInt8) {
    put(0x5C)
    switch byte {
    case 0x22, 0x5C: put(byte)
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    default:
      put(UInt8(ascii: "u"))
      put(0x30)
      put(0x30)
      put(hexDigit(byte >> 4))
      put(hexDigit(byte & 15))
    }
  }

  /// Writes a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func makeRoom(for bytes: Int) {
    if count + bytes > capacity { grow(by: bytes) }
  }

  private mutating func grow(by bytes: Int) {
    capacity = max(2 * capacity, count + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
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
