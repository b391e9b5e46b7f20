/// Turns byte offsets of a UTF-8 text into code points: counts at every 64th byte, and a short count from there.
struct CodePointIndex: Sendable {
  private static let step = 64
  private var counts: [Int32]

  init(_ bytes: [UInt8]) {
    counts = [0]
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count: Int32 = 0
    var index = 0
    while index + Self.step <= bytes.count {
      for byte in bytes[index..<index + Self.step] { count += byte & 0xC0 == 0x80 ? 0 : 1 }
      index += Self.step
      counts.append(count)
    }
  }

  /// The number of code points before a byte.
  func codePoint(at byte: Int, in bytes: [UInt8]) -> Int {
    let block = byte / Self.step
    var count = Int(counts[block])
    for byte in bytes[block * Self.step..<byte] { count += byte & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }
}
