/// What a report's words have in common with another's: pairs of neighbouring words, and numbers. Kept as hashes.
public struct Wording: Sendable, Equatable {
  private let pairs: Set<UInt32>
  private let numbers: Set<UInt32>

  /// - Parameter text: UTF-8.
  public init(_ text: some Sequence<UInt8>) {
    var pairs: Set<UInt32> = []
    var numbers: Set<UInt32> = []
    var last: UInt64?
    var hash = Self.seed
    var (length, isNumber) = (0, true)
    func close() {
      guard length > 0 else { return }
      if isNumber { numbers.insert(Self.short(hash)) }
      if let last { pairs.insert(Self.short(last &* Self.step ^ hash)) }
      (last, hash, length, isNumber) = (hash, Self.seed, 0, true)
    }
    for byte in text {
      guard Self.isInWord(byte) else {
        close()
        continue
      }
      let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
      isNumber = isNumber && byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      hash = (hash ^ UInt64(lower)) &* Self.step
      length += 1
    }
    close()
    self.pairs = pairs
    self.numbers = numbers
  }

  /// How much of the shorter report stands in the other one: 0 to 1.
  func inCommon(with other: Wording) -> (pairs: Double, numbers: Double) {
    (Self.share(pairs, other.pairs), Self.share(numbers, other.numbers))
  }

  private static func share(_ one: Set<UInt32>, _ other: Set<UInt32>) -> Double {
    let (few, many) = one.count < other.count ? (one, other) : (other, one)
    return few.isEmpty ? 0 : Double(few.count { many.contains($0) }) / Double(few.count)
  }

  // FNV-1a
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let step: UInt64 = 0x100_0000_01b3

  private static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }

  /// ASCII letters and digits, and all bytes of other letters.
  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
