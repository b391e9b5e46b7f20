/// A map from 64-bit keys to small numbers, with open addressing: one look-up is mostly one step.
struct HashTable: Sendable {
  /// The key of a slot that is free; no key may be it.
  private static let free = UInt64.max

  /// A key and its value lie side by side, so that a look-up mostly touches one line of memory.
  fileprivate struct Slot: Sendable {
    var key: UInt64
    var value: Int32
  }

  private var slots: [Slot]
  private(set) var count = 0

  /// - Parameter slots: a power of two; the table doubles when three quarters of its slots are taken.
  init(slots: Int = 1024) {
    self.slots = Array(repeating: Slot(key: Self.free, value: -1), count: slots)
  }

  /// - Parameter keys: how many there will be, about.
  init(keys: Int) {
    var slots = 1024
    while keys * 4 >= slots * 3 { slots *= 2 }
    self.init(slots: slots)
  }

  /// The value of a key, or -1.
  subscript(key: UInt64) -> Int32 {
    get { withLookup { $0[key] } }
    set {
      if count * 4 >= slots.count * 3 { grow() }
      let mask = slots.count - 1
      var slot = Self.first(key) & mask
      while slots[slot].key != Self.free, slots[slot].key != key { slot = (slot + 1) & mask }
      if slots[slot].key == Self.free { count += 1 }
      slots[slot] = Slot(key: key, value: newValue)
    }
  }

  /// The table without counting references, valid within `withLookup` only.
  struct Lookup {
    fileprivate let slots: UnsafeBufferPointer<Slot>

    /// The value of a key, or -1.
    @inline(__always)
    subscript(key: UInt64) -> Int32 {
      let mask = slots.count - 1
      var slot = HashTable.first(key) & mask
      while slots[slot].key != key {
        if slots[slot].key == HashTable.free { return -1 }
        slot = (slot + 1) & mask
      }
      return slots[slot].value
    }
  }

  func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(Lookup(slots: $0)) }
  }

  @inline(__always)
  fileprivate static func first(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) }

  /// The value of a key, made if the key is new.
  @inline(__always)
  mutating func value(of key: UInt64, else make: () -> Int32) -> Int32 {
    if count * 4 >= slots.count * 3 { grow() }
    let mask = slots.count - 1
    var slot = Self.first(key) & mask
    while slots[slot].key != key {
      if slots[slot].key == Self.free {
        slots[slot] = Slot(key: key, value: make())
        count += 1
        break
      }
      slot = (slot + 1) & mask
    }
    return slots[slot].value
  }

  private mutating func grow() {
    let old = slots
    self = HashTable(slots: old.count * 2)
    for slot in old where slot.key != Self.free { self[slot.key] = slot.value }
  }
}
