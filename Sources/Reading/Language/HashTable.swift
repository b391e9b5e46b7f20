/// A map from 64-bit keys to small numbers, with open addressing: one look-up is mostly one step.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0

  init(capacity: Int = 1024) {
    let size = 1 << (Int.bitWidth - max(capacity * 2, 16).leadingZeroBitCount)
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
  }

  /// The value of a key, or -1.
  @inline(__always)
  subscript(key: UInt64) -> Int32 {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return -1
  }

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
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while values[slot] >= 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    let old = zip(keys, values).filter { $0.1 >= 0 }
    self = HashTable(capacity: keys.count)
    for (key, value) in old { put(key, value) }
  }
}
