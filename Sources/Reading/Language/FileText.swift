/// What a file of a language holds: embedded in the program, or read from a folder. Nothing is copied until it is needed.
enum FileText: Sendable {
  case embedded(StaticString)
  case read(String)

  var string: String { String(decoding: bytes, as: UTF8.self) }

  var bytes: [UInt8] { withBytes { Array($0) } }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch self {
    case .embedded(let text): return text.withUTF8Buffer(body)
    case .read(var text): return text.withUTF8(body)
    }
  }
}
