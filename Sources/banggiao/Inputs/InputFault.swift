import Foundation

/// Why a part of the input gave no reading: where, what, and what to do, in one line.
struct InputFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// A path, `standard input`, or a file with the number of its line (`news.jsonl:17`).
  let place: String
  /// What is wrong; after a semicolon, what to do.
  let message: String

  var description: String { "\(place): \(message)" }

  init(_ place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  /// What the system said when a file was opened or read.
  init(_ place: String, errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self.init(place, "no such file or folder; check the path")
    case EACCES: self.init(place, "no permission to read it; change its permissions or run as its owner")
    default: self.init(place, "cannot be read (\(String(cString: strerror(code)))); check the file")
    }
  }
}
