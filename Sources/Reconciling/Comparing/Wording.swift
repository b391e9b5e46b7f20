/// What a report's words have in common with another's: pairs of neighbouring words, and numbers. Kept as hashes, sorted.
public struct Wording: Sendable, Equatable {
  private let pairs: [UInt32]
  private let numbers: [UInt32]

  /// - Parameter text: UTF-8.
  public init(_ text: some Sequence<UInt8>) {
    var pairs: [UInt32] = []
    var numbers: [UInt32] = []
    var last: StableHash?
    var hash = StableHash()
    var (length, isNumber) = (0, true)
    func close() {
      guard length > 0 else { return }
      if isNumber { numbers.append(Self.short(hash)) }
      if var both = last {
        both.add(hash.value)
        pairs.append(Self.short(both))
      }
      (last, hash, length, isNumber) = (hash, StableHash(), 0, true)
    }
    for byte in text {
      guard Self.isInWord(byte) else {
        close()
        continue
      }
      let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
      isNumber = isNumber && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      hash.add(lower)
      length += 1
    }
    close()
    self.pairs = Self.set(pairs)
    self.numbers = Self.set(numbers)
  }

  /// How much of the shorter report stands in the other one: 0 to 1.
  func inCommon(with other: Wording) -> (pairs: Double, numbers: Double) {
    (Self.share(pairs, other.pairs), Self.share(numbers, other.numbers))
  }

  private static func set(_ hashes: [UInt32]) -> [UInt32] {
    var set: [UInt32] = []
    for hash in hashes.sorted() where set.last != hash { set.append(hash) }
    return set
  }

  private static func share(_ one: [UInt32], _ other: [UInt32]) -> Double {
    let least = min(one.count, other.count)
    if least == 0 { return 0 }
    var (mine, theirs, common) = (0, 0, 0)
    while mine < one.count && theirs < other.count {
      if one[mine] == other[theirs] { common += 1 }
      let isBehind = one[mine] <= other[theirs]
      if one[mine] >= other[theirs] { theirs += 1 }
      if isBehind { mine += 1 }
    }
    return Double(common) / Double(least)
  }

  private static func short(_ hash: StableHash) -> UInt32 {
    UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
  }

  /// ASCII letters and digits, and all bytes of other letters.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
