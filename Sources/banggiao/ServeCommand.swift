import ArgumentParser
import Foundation
import Recording
import Serving

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the record in the browser, on this machine only (127.0.0.1), until interrupted.")

  @OptionGroup var record: RecordOption

  @OptionGroup var reading: ReaderOptions

  @Flag(help: "Take neither reports nor decisions.")
  var readOnly = false

  @Option(help: "The port; 0 takes any free one.")
  var port = 8080

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("port \(port) is none; give a number from 0 to 65535")
    }
  }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: readOnly ? .read : .create)
    try await Server(store: store, port: port, read: try reading.reader().read).run { address in
      FileHandle.standardOutput.write(Data("\(address)\n".utf8))
    }
  }
}
