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

  /// How many code points begin in some bytes, eight bytes at a time: a byte `10xxxxxx` goes on with one.
  private static func codePoints(in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let words = bytes.count / 8
    var goingOn = 0
    for word in 0..<words {
      let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: 8 * word, as: UInt64.self)
      goingOn += (eight >> 7 & ~eight >> 6 & 0x0101_0101_0101_0101).nonzeroBitCount
    }
    for byte in bytes[(8 * words)...] { goingOn += byte & 0xC0 == 0x80 ? 1 : 0 }
    return Int32(bytes.count - goingOn)
  }
}
