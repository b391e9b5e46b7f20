import Foundation

/// A file of the input, or standard input.
struct InputFile: Sendable, Equatable {
  /// The path to open; nil for standard input.
  let path: String?
  /// Its place below the folder the user named, without the ending: `2025/dien-dam` for `2025/dien-dam.txt`.
  let key: String

  static let standardInput = InputFile(path: nil, key: "standard-input")

  init(path: String?, key: String) {
    self.path = path
    self.key = key
  }

  /// A file below a folder the user named, or one that was named itself (its `below` is its name).
  init(path: String, below: String) {
    let name = below.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[$0...].utf8.count } ?? 0
    let isHidden = ending == name.utf8.count
    self.init(path: path, key: isHidden ? below : String(decoding: below.utf8.dropLast(ending), as: UTF8.self))
  }

  /// How messages name it.
  var place: String { path ?? "standard input" }

  /// Its size in bytes; nil where it has none, as a pipe.
  var size: Int? {
    guard let path else { return nil }
    return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
  }

  /// - Throws: `InputFault` if it cannot be opened.
  func open() throws(InputFault) -> ByteSource {
    guard let path else { return ByteSource(.standardInput, place: place) }
    let descriptor = Foundation.open(path, O_RDONLY)
    if descriptor < 0 { throw InputFault(place, errno: errno) }
    return ByteSource(FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), place: place)
  }
}

/// The bytes of a file or of standard input, piece by piece.
struct ByteSource {
  private let handle: FileHandle
  private let place: String

  init(_ handle: FileHandle, place: String) {
    self.handle = handle
    self.place = place
  }

  /// Whether bytes, or the end, come without waiting.
  var isReady: Bool {
    var descriptor = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) != 0
  }

  /// The next bytes, at most `limit`, as soon as there are any; empty at the end.
  func next(_ limit: Int) throws(InputFault) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      repeat { got = read(handle.fileDescriptor, buffer.baseAddress, limit) } while got < 0 && errno == EINTR
      count = max(got, 0)
    }
    if got < 0 { throw InputFault(place, errno: errno) }
    return bytes
  }

  /// All bytes; of more than `limit` only the first ones, but more than `limit`.
  func all(limit: Int) throws(InputFault) -> [UInt8] {
    var bytes = try next(1 << 16)
    var piece = bytes
    while !piece.isEmpty && bytes.count <= limit {
      piece = try next(1 << 16)
      bytes += piece
    }
    return bytes
  }
}
