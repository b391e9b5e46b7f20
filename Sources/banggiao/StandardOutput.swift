import Foundation

/// The standard output of the program, written in large pieces.
enum StandardOutput {
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// - Throws: `InputFault` if it cannot be written to, for example because the disk is full.
  static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR {
        throw InputFault("standard output", "cannot be written (\(String(cString: strerror(errno)))); free the target")
      }
      written += max(count, 0)
    }
  }
}

/// The standard error of the program: faults and progress.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// One line for one fault, as all commands print it.
  static func report(_ fault: any Error) { write("banggiao: \(fault)\n") }
}
