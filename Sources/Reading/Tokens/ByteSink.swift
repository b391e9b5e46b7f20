/// Bytes written one after the other into memory that was taken beforehand.
struct ByteSink {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  mutating func append(contentsOf bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// Where the next byte goes; what is written there is counted by `advance(by:)`.
  var end: UnsafeMutablePointer<UInt8> { memory.baseAddress! + count }

  /// Counts bytes written at `end`.
  mutating func advance(by bytes: Int) { count += bytes }

  /// What was written from a place on.
  @inline(__always)
  subscript(from place: Int) -> UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(rebasing: memory[place..<count])
  }
}
