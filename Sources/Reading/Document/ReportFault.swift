import Foundation

/// Why bytes are no report that can be read.
public enum ReportFault: Error, Sendable, Equatable, CustomStringConvertible {
  case empty
  /// The first byte that is no UTF-8, counted from 0.
  case notUTF8(at: Int)
  /// The first NUL byte: the file is binary.
  case binary(at: Int)
  /// Larger than the limit, both in bytes.
  case tooLarge(bytes: Int, limit: Int)

  public var description: String {
    switch self {
    case .empty: "the report is empty; give a file with text"
    case .notUTF8(let at): "byte \(at) is no UTF-8; convert the file, for example with 'iconv -t utf-8'"
    case .binary(let at): "byte \(at) is NUL, so this is no text; give the report as plain text"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are more than the limit of \(limit); raise it with --max-report-bytes, or split the file"
    }
  }

  /// Throws the first fault of the bytes: a NUL before bytes that are no UTF-8.
  static func check(_ bytes: [UInt8]) throws(ReportFault) {
    try checkContent(bytes)
    if let fault = firstInvalidUTF8(bytes) { throw .notUTF8(at: fault) }
  }

  /// Throws if the bytes hold no text.
  static func checkContent(_ bytes: [UInt8]) throws(ReportFault) {
    if !bytes.contains(where: { $0 > 0x20 }) { throw .empty }
    if let nul = firstNUL(bytes) { throw .binary(at: nul) }
  }

  private static func firstNUL(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, let found = memchr(base, 0, all.count) else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = CountingIterator(bytes: bytes)
    while true {
      let start = iterator.position
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return nil
      case .error: return start
      }
    }
  }

  private struct CountingIterator: IteratorProtocol {
    let bytes: [UInt8]
    var position = 0

    mutating func next() -> UInt8? {
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return bytes[position]
    }
  }
}
