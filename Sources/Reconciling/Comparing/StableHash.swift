/// A hash that is the same in every run of the program: FNV-1a.
struct StableHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ text: String) { for byte in text.utf8 { add(byte) } }

  mutating func add(_ byte: UInt8) { add(UInt64(byte)) }

  mutating func add(_ number: UInt64) { value = (value ^ number) &* 0x100_0000_01b3 }
}
