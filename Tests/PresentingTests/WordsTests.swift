import Foundation
import LanguageData
import Reading
import Testing

import class GRDB.DatabaseQueue

@testable import Presenting
@testable import Reconciling
@testable import Recording

@Suite struct WordsTests {
  private static let table = Table(EmbeddedFiles.text("Language/words.tsv"))
  private static let keys = Set(table.rows.map { $0[0] })

  @Test func everyRowIsComplete() {
    #expect(Self.table.header == ["key", "vi", "en"])
    for row in Self.table.rows { #expect(row.count == 3 && !row.contains(""), "\(row)") }
    #expect(Self.keys.count == Self.table.rows.count, "a key stands twice")
    #expect(Self.keys.count > 100)
  }

  @Test func everyKeyOfTheTemplatesExists() {
    let used = EmbeddedFiles.all.filter { $0.path.hasSuffix(".mustache") }.flatMap { file in
      file.text.description.matches(of: #/\{\{w\.([a-z0-9-]+)\}\}/#).map { String($0.1) }
    }
    #expect(used.count > 20)
    for key in used { #expect(Self.keys.contains(key), "\(key)") }
  }

  @Test func everyKeyOfTheSourcesExists() throws {
    let patterns = [#/words\["([a-z0-9-]+)"\]/#, #/filled\("([a-z0-9-]+)"/#]
    let used = try Self.sources().flatMap { text in patterns.flatMap { text.matches(of: $0).map { String($0.1) } } }
    #expect(used.count > 20)
    for key in used { #expect(Self.keys.contains(key), "\(key)") }
  }

  @Test func everyMessageHasItsWords() throws {
    let used = try Self.sources().flatMap { text in
      text.matches(of: #/Message\("([a-z0-9-]+)"/#).map { "message-\($0.1)" }
    }
    #expect(used.count > 40)
    for key in used { #expect(Self.keys.contains(key), "\(key)") }
  }

  @Test func messagesHoldWhatTheyAreOf() {
    let message = Message(RowFault.unfit(field: "when", table: "encounters", .noDate("50% #")))
    #expect(message.text(in: .en).hasPrefix("'When': '50% #' is no date"), "what was typed is no placeholder")
    #expect(message.text(in: .vi).hasPrefix("Ô 'Khi nào': '50% #' không phải ngày"))
  }

  @Test func everyCountedNounHasBothForms() throws {
    let nouns = try Self.sources().flatMap { text in
      text.matches(of: #/words\.count\([^"]*"([a-z-]+)"\)/#).map { String($0.1) }
    }
    #expect(nouns.count > 3)
    for noun in nouns { #expect(Self.keys.isSuperset(of: ["\(noun)-one", "\(noun)-many"]), "\(noun)") }
  }

  @Test func everyFixedWordHasAName() {
    let names =
      EncounterKind.allCases.map { "kind-\($0.rawValue)" } + EncounterStatus.allCases.map { "status-\($0.rawValue)" }
      + Act.allCases.map { "does-\($0.rawValue)" } + Channel.allCases.map { "channel-\($0.rawValue)" }
      + Topic.allCases.map { "topic-\($0.rawValue)" } + FigureKind.allCases.map { "figure-\($0.rawValue)" }
      + FactKind.allCases.map { "facts-\($0.rawValue)" }
      + Decision.Question.allCases.map { "asks-\($0.rawValue)" } + (1...12).map { "month-\($0)" }
      + ["speaker-both", "speaker-all", "topic-other"]
    for name in names { #expect(Self.keys.contains(name), "\(name)") }
  }

  @Test func everyLabelOfAFigureHasAWord() {
    let text = LanguageData.files.first { $0.path == "vi/lexicon/indicators.tsv" }!.text.description
    let labels = Set(Table(text).rows.compactMap(\.last))
    #expect(labels.count > 10)
    for label in labels {
      #expect(Self.keys.contains("what-" + label.lowercased().replacing(" ", with: "-")), "\(label)")
    }
  }

  @Test func everyFieldOfARowHasAName() throws {
    let database = try DatabaseQueue()
    try database.write(Schema.create)
    let own: Set = ["id", "cites", "formerly", "origin", "decision"]
    for table in ListedTable.allCases {
      let columns = try database.read { try $0.columns(in: table.name).map(\.name) }
      #expect(!columns.isEmpty)
      for column in columns where !own.contains(column) {
        #expect(Words(.vi).field(column, of: table.name) != column, "\(column) of \(table.name)")
      }
    }
  }

  @Test func everyValueThatRowsAreFilteredByHasAName() {
    for table in ListedTable.allCases {
      for facet in table.facets {
        for value in table.values(of: facet) ?? [] {
          #expect(ValueText(words: Words(.vi))(value, of: facet.rawValue) != value, "\(value) of \(table)")
        }
      }
    }
  }

  private static func sources() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.map {
      try String(contentsOf: $0, encoding: .utf8)
    }
  }
}

@Suite struct StateNamesTests {
  @Test func everyRowIsComplete() {
    let text = LanguageData.files.first { $0.path == "shared/state-names.tsv" }!.text.description
    let table = Table(text)
    #expect(table.header == ["code", "vi", "en"])
    for row in table.rows { #expect(row.count == 3 && !row.contains("") && row[0].count == 2, "\(row)") }
    #expect(Set(table.rows.map { $0[0] }).count == table.rows.count)
    #expect(table.rows.count >= 251)
  }

  @Test func everyStateThatReportsNameHasAName() {
    let text = LanguageData.files.first { $0.path == "vi/lexicon/states.tsv" }!.text.description
    let codes = Set(Table(text).rows.map { $0[1] })
    #expect(codes.count > 150)
    for code in codes { #expect(StateNames.name(of: code, in: .vi) != code, "\(code)") }
  }

  @Test func namesAndRelations() {
    #expect(StateNames.name(of: "KH", in: .vi) == "Campuchia")
    #expect(StateNames.name(of: "KH", in: .en) == "Cambodia")
    #expect(StateNames.name(of: "QQ", in: .vi) == "QQ")
    #expect(StateNames.isKnown("KH") && !StateNames.isKnown("QQ") && !StateNames.isKnown("kh"))
    #expect(StateNames.relation(["KH", "VN"], in: .vi) == "Việt Nam – Campuchia")
    #expect(StateNames.relation(["TH", "KH"], in: .en) == "Cambodia – Thailand")
  }
}
