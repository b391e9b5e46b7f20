import Foundation
import LanguageData
import Reading

/// What fields of texts must look like where not every text will do: dates and states.
public enum FieldForms {
  private static let dates: Set = [
    "when", "due", "date", "period", "base", "since", "not_before", "not_after", "first_seen", "last_seen",
    "first_said", "last_said", "last_when", "next_when", "next_forecast", "as_of",
  ]
  /// Dates of tenures alone; elsewhere they are something else.
  private static let ends: Set = ["from", "to"]
  private static let states: Set = ["sides", "owed_by", "country", "side", "host", "initiative", "source_side"]

  /// Whether a field holds codes of states.
  public static func holdStates(_ field: String) -> Bool { states.contains(field) }

  /// Whether a field holds a day or a period.
  public static func holdDate(_ field: String, table: String) -> Bool {
    dates.contains(field) || table == "tenures" && ends.contains(field)
  }

  /// What is wrong with a value, and what to give instead; nil if nothing is.
  static func fault(of field: String, _ value: FieldValue, table: String) -> RowFault.Unfit? {
    for text in texts(value) where !text.isEmpty {
      if holdDate(field, table: table), !isDate(text) { return .noDate(text) }
      if holdStates(field), !knownStates.contains(text) { return .noState(text) }
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

  /// Codes of ISO 3166-1.
  private static let knownStates: Set<String> = {
    let table = LanguageData.files.first { $0.path == "shared/state-names.tsv" }?.text.description ?? ""
    return Set(table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) })
  }()
}
