import ArgumentParser
import Foundation
import Logging
import Recording
import Serving

/// `banggiao serve`: the record in the browser, and as an API.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the record in the browser and answer programs, until interrupted.",
    discussion: """
      On this machine alone (127.0.0.1) unless told otherwise. The record is made if it is missing: paste a report into the \
      first page. Programs find the API described at /api/v1/openapi.json.

      Examples:
        banggiao serve
        banggiao serve --record vn-kh.sqlite --read-only --port 9000
        banggiao serve --log-level info 2>> requests.log
        curl -s http://127.0.0.1:8080/api/v1/encounters?state=VN\\&state=KH | jq '.rows[].when'
      """)

  @OptionGroup var record: RecordOption

  @OptionGroup var reading: ReaderOptions

  @Flag(help: "Take neither reports nor decisions.")
  var readOnly = false

  @Option(
    help: ArgumentHelp(
      "The address to listen at. At any but this machine's own everything takes a token of 'banggiao token create'.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: "The port; 0 takes any free one.")
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "What is logged to standard error: \(levels), of which 'info' has every request. (default: warning)",
      valueName: "level"), transform: level)
  var logLevel = Logger.Level.warning

  private static let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")

  private static func level(_ name: String) throws -> Logger.Level {
    guard let level = Logger.Level(rawValue: name) else {
      throw ValidationError("'\(name)' is no level; give one of \(levels)")
    }
    return level
  }

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("port \(port) is none; give a number from 0 to 65535")
    }
  }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: readOnly ? .read : .create, followsAtOnce: false)
    var logger = Logger.banggiao
    logger.logLevel = logLevel
    let read = try reading.reader().read
    try await Server(store: store, host: host, port: port, logger: logger, read: read).run { address in
      FileHandle.standardOutput.write(Data("\(address)\n".utf8))
    }
  }
}
