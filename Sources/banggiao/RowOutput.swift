import Foundation
import Reconciling

/// Rows of the record as JSON.
enum RowOutput {
  /// An array of rows, or one row a line.
  static func json(_ rows: [some Encodable], lines: Bool) throws -> [UInt8] {
    let newline = [UInt8(ascii: "\n")]
    if !lines { return try RecordJSON.encode(rows) + newline }
    return try rows.flatMap { try RecordJSON.encode($0, indented: false) + newline }
  }
}
