import Foundation

/// Cuts JSON Lines into batches of whole lines. Holds one batch, or one line if that is longer, whatever the size of
/// the file.
struct LineReader {
  enum Batch: Sendable, Equatable {
    /// Whole lines, with the number of the first, from 1.
    case lines([UInt8], first: Int)
    /// A line that is longer than the limit, in bytes.
    case tooLong(line: Int, bytes: Int)
  }

  private let source: ByteSource
  private let lineLimit: Int
  private let batchBytes: Int
  private var pending: [UInt8] = []
  private var line = 1

  /// - Parameters:
  ///   - lineLimit: the length of the longest line, in bytes.
  ///   - batchBytes: how much is read at a time.
  init(_ source: ByteSource, lineLimit: Int, batchBytes: Int = 1 << 18) {
    self.source = source
    self.lineLimit = lineLimit
    self.batchBytes = batchBytes
  }

  var isReady: Bool { source.isReady }

  /// The next batch; nil at the end.
  mutating func next() throws(InputFault) -> Batch? {
    while pending.count <= lineLimit {
      let piece = try source.next(batchBytes)
      if piece.isEmpty { return pending.isEmpty ? nil : takeLines(upTo: pending.count) }
      let before = pending.count
      pending += piece
      if let newline = piece.lastIndex(of: newline) { return takeLines(upTo: before + newline + 1) }
    }
    return try skipLine()
  }

  private mutating func takeLines(upTo end: Int) -> Batch {
    let lines = Array(pending[..<end])
    pending.removeSubrange(..<end)
    let first = line
    forEachLine(of: lines, first: first) { _, number in line = number + 1 }
    return .lines(lines, first: first)
  }

  /// Reads to the end of a line that is too long without keeping it.
  private mutating func skipLine() throws(InputFault) -> Batch {
    var length = 0
    while !pending.isEmpty {
      if let end = pending.firstIndex(of: newline) {
        length += end
        pending.removeSubrange(...end)
        break
      }
      length += pending.count
      pending = try source.next(batchBytes)
    }
    defer { line += 1 }
    return .tooLong(line: line, bytes: length)
  }
}

private let newline = UInt8(ascii: "\n")

/// Calls `body` with each line of a batch, without its newline, and its number.
func forEachLine(of bytes: [UInt8], first: Int, _ body: (UnsafeRawBufferPointer, Int) throws -> Void) rethrows {
  try bytes.withUnsafeBytes { all in
    var start = 0
    var number = first
    while start < all.count, let base = all.baseAddress {
      let found = memchr(base + start, Int32(newline), all.count - start)
      let end = found.map { UnsafeRawPointer($0) - base } ?? all.count
      try body(UnsafeRawBufferPointer(rebasing: all[start..<end]), number)
      start = end + 1
      number += 1
    }
  }
}
