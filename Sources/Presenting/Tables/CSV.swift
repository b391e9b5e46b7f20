/// Rows as comma-separated values (RFC 4180): a header line, CRLF behind each line, quotes where a field needs them.
public enum CSV {
  /// Tells spreadsheets that the file is UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// - Parameter rows: of one table; the first one's fields are the columns.
  public static func text(_ rows: [any Encodable]) throws -> String {
    let rows = try rows.map { try RowFields($0).fields }
    guard let columns = rows.first?.map(\.name) else { return "" }
    return ([columns] + rows.map { $0.map { RowFields.text($0.value) } }).map(line).joined()
  }

  static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  private static func field(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
