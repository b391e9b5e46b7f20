/// Turns byte offsets of a UTF-8 text into code points: counts at every 64th byte, and a short count from there.
struct CodePointIndex: Sendable {
  private static let step = 64
  private var counts: [Int32]

  init(_ bytes: [UInt8]) {
    counts = [0]
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count: Int32 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, through: bytes.count - Self.step, by: Self.step) {
        count += Self.codePoints(in: UnsafeBufferPointer(rebasing: bytes[start..<start + Self.step]))
        counts.append(count)
      }
    }
  }

  /// The number of code points before a byte.
  func codePoint(at byte: Int, in bytes: [UInt8]) -> Int {
    let block = byte / Self.step
    return bytes.withUnsafeBufferPointer { bytes in
      Int(counts[block] + Self.codePoints(in: UnsafeBufferPointer(rebasing: bytes[block * Self.step..<byte])))
    }
  }

  /// How many code points begin in some bytes.
  private static func codePoints(in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var count: Int32 = 0
    for byte in bytes { count &+= byte & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }
}
