/// A map from 64-bit keys to small numbers, with open addressing: one look-up is mostly one step.
struct HashTable: Sendable {
  /// The key of a slot that is free; no key may be it.
  private static let free = UInt64.max

  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  /// - Parameter slots: a power of two; the table doubles when half of its slots are taken.
  init(slots: Int = 1024) {
    keys = Array(repeating: Self.free, count: slots)
    values = Array(repeating: -1, count: slots)
  }

  /// The value of a key, or -1.
  subscript(key: UInt64) -> Int32 { withLookup { $0[key] } }

  /// The table without counting references, valid within `withLookup` only.
  struct Lookup {
    fileprivate let keys: UnsafeBufferPointer<UInt64>
    fileprivate let values: UnsafeBufferPointer<Int32>

    /// The value of a key, or -1.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
      let mask = keys.count - 1
      var slot = HashTable.first(key) & mask
      while keys[slot] != HashTable.free {
        if keys[slot] == key { return values[slot] }
        slot = (slot + 1) & mask
      }
      return -1
    }
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    keys.withUnsafeBufferPointer { keys in
      values.withUnsafeBufferPointer { values in body(Lookup(keys: keys, values: values)) }
    }
  }

  @inline(__always)
  fileprivate static func first(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) }

  /// The value of a key, made if the key is new.
  mutating func value(of key: UInt64, else make: () -> Int32) -> Int32 {
    let known = self[key]
    if known >= 0 { return known }
    if count * 2 >= keys.count { grow() }
    let value = make()
    put(key, value)
    return value
  }

  private mutating func put(_ key: UInt64, _ value: Int32) {
    let mask = keys.count - 1
    var slot = Self.first(key) & mask
    while keys[slot] != Self.free { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.0 != Self.free }
    self = HashTable(slots: keys.count * 2)
    for (key, value) in old { put(key, value) }
  }
}
