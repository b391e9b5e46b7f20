import Foundation
import Reading

/// What fields of texts must look like where not every text will do: dates and states.
enum FieldForms {
  private static let dates: Set = [
    "when", "due", "date", "period", "base", "since", "not_before", "not_after", "first_seen", "last_seen",
    "first_said", "last_said", "last_when", "next_when", "next_forecast", "as_of",
  ]
  /// Dates of tenures alone; elsewhere they are something else.
  private static let ends: Set = ["from", "to"]
  private static let states: Set = ["sides", "owed_by", "country", "side", "host", "initiative", "source_side"]

  /// What is wrong with a value, and what to give instead; nil if nothing is.
  static func fault(of field: String, _ value: FieldValue, table: String) -> RowFault.Unfit? {
    let holdsDate = dates.contains(field) || table == "tenures" && ends.contains(field)
    for text in texts(value) where !text.isEmpty {
      if holdsDate, !isDate(text) { return .noDate(text) }
      if states.contains(field), !isState(text) { return .noState(text) }
    }
    return nil
  }

  private static func texts(_ value: FieldValue) -> [String] {
    switch value {
    case .text(let text): text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    case .list(let list): list.flatMap(texts)
    case .null, .bool, .number, .object: []
    }
  }

  private static func isDate(_ text: String) -> Bool {
    EDTF(text) != nil
      && text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        $0 == ".." || PublicationDate(String($0)) != nil
      }
  }

  private static func isState(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
