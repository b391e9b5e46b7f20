import CZlib
import HTTPTypes

/// Sends data in fewer bytes to those who take them so.
enum Compression {
  static let name = "gzip"

  /// Below this number of bytes an answer fits into one packet anyway.
  private static let least = 1400

  /// Whether an answer is worth it, and the asker takes it. Pages are sent as they are: they hold the token of the
  /// session beside words of the address, and the length of what is compressed together would tell one by the other.
  static func suits(_ answer: WebAnswer, for request: HTTPFields) -> Bool {
    answer.body.count >= least && answer.headers[.contentType]?.hasPrefix("text/html") != true
      && isTaken(request[.acceptEncoding] ?? "")
  }

  /// Whether a list such as `br;q=0.9, gzip` has gzip, and not with the weight 0.
  static func isTaken(_ accepted: String) -> Bool {
    for choice in accepted.lowercased().split(separator: ",") {
      let parts = choice.split(separator: ";").map { $0.filter { $0 != " " } }
      if parts.first == name {
        return !parts.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
      }
    }
    return false
  }

  /// Bytes in the form of RFC 1952; nil if there is no memory for it.
  static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let windowOfGzip: Int32 = 15 + 16
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowOfGzip, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var bytes = bytes
    let most = Int(deflateBound(&stream, UInt(bytes.count)))
    return bytes.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: most) { output, count in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(most))
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
  }
}
