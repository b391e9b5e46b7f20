import GRDB
import Reading
import Testing

@testable import Reconciling
@testable import Recording

@Suite("Search")
struct SearchTests {
  @Test(
    "words without marks find those with marks, đ by d", arguments: ["da nang", "Đà Nẵng", "NANG DA", "\"Đà Nẵng\""])
  func marks(_ words: String) throws {
    let hits = try Self.hits(words)
    #expect(hits.map(\.id) == [AskedRecord.border])
    #expect(hits.first?.text == "Tin từ Đà Nẵng.")
    #expect(hits.first.map(Self.found)?.joined(separator: " ") == "Đà Nẵng")
  }

  @Test("a word with marks finds only itself")
  func onlyItself() throws {
    #expect(try Set(Self.hits("ban").map(\.id)) == ["statement:2", AskedRecord.trade, AskedRecord.border])
    #expect(try Self.hits("bán").map(\.id) == ["statement:2", AskedRecord.trade])
    #expect(try Self.hits("bạn").map(\.id) == [AskedRecord.border])
    #expect(try Self.hits("dà nẵng").isEmpty)
  }

  @Test("words in quotes stand together, others anywhere")
  func phrases() throws {
    #expect(try Self.hits("khẩu cửa").map(\.id) == ["statement:1", AskedRecord.border])
    #expect(try Self.hits("\"khẩu cửa\"").isEmpty)
    #expect(try Self.hits("“cua khau” mo").map(\.id) == ["statement:1", AskedRecord.border])
    #expect(SearchWords(" !\"\"") == nil)
    #expect(try Self.hits("hai NOT tin * ( -khau").isEmpty)
  }

  @Test("a row that is the words comes first, then where they stand together; whole reports last")
  func ranking() throws {
    let record = try AskedRecord { record in
      record.statements.append(
        AskedRecord.statement("statement:3", nil, "2025-09-01", .hope, [], "Lâm nghiệp và tô thuế", AskedRecord.trade))
    }
    let hits = try record.store.search(SearchWords("tô lâm")!, RowFilter())
    #expect(hits.map(\.id) == ["person:VN/to-lam", AskedRecord.border, "statement:3"])
    #expect(hits.map(\.report?.source) == [nil, "a.txt", "b.txt"])
    #expect(Self.found(hits[2]) == ["Lâm", "tô"])
  }

  @Test("is limited to kinds, states, persons and a period")
  func limited() throws {
    let store = try AskedRecord().store
    func ids(_ tables: [ListedTable] = [], _ change: (inout RowFilter) -> Void = { _ in }) throws -> [String] {
      var filter = RowFilter()
      change(&filter)
      return try store.search(SearchWords("cho")!, in: tables, filter).map(\.id)
    }
    #expect(try ids() == ["statement:2", AskedRecord.trade])
    #expect(try ids([.reports]) == [AskedRecord.trade])
    #expect(try ids { $0.states = ["KH"] } == ["statement:2", AskedRecord.trade])
    #expect(try ids { $0.states = ["LA"] }.isEmpty)
    #expect(try ids { $0.person = "to lam" } == ["statement:2", AskedRecord.trade])
    #expect(try ids { $0.person = "hun sen" }.isEmpty)
    #expect(try ids { $0.period = RowPeriod(until: EDTF("2024")) }.isEmpty)
    #expect(try ids { $0.limit = 1 } == ["statement:2"])
  }

  @Test("notes are found, too, though they stand on no report")
  func notes() throws {
    let store = try AskedRecord { record in
      record.notes = [NoteRow(id: "note:1", kind: .objective, about: "encounter:call", text: "Nêu vấn đề cửa khẩu")]
    }.store
    let hits = try store.search(SearchWords("van de")!, RowFilter())
    #expect(hits.map(\.id) == ["note:1"] && hits[0].report == nil)
    #expect(try store.detail("note:1").belongings.reports.isEmpty)
    #expect(try store.detail("encounter:call").belongings.notes.map(\.id) == ["note:1"])
  }

  @Test("finds rows that are taken in later, and no longer those taken out")
  func fillAndRemove() throws {
    let store = try AskedRecord().store
    func found(_ words: String) throws -> [String] { try store.search(SearchWords(words)!, RowFilter()).map(\.id) }
    let ids = ["statement:2", AskedRecord.trade]
    try store.write { db in
      try SearchIndex.remove(ids: ids + ["statement:none"], db)
      try db.execute(sql: "UPDATE statements SET text = 'mua cá' WHERE id = 'statement:2'")
    }
    #expect(try found("gạo").isEmpty)
    #expect(try found("cửa khẩu").count == 2)
    try store.write { db in
      try SearchIndex.fill([.statements: ["statement:2"], .reports: [AskedRecord.trade]], db)
    }
    #expect(try found("gạo") == [AskedRecord.trade])
    #expect(try found("mua ca") == ["statement:2"])
    #expect(throws: (any Error).self) {
      try store.write { try SearchIndex.fill([.statements: ["statement:2"]], $0) }
    }
    try store.write { try $0.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')") }
  }

  private static func hits(_ words: String) throws -> [SearchHit] {
    try AskedRecord().store.search(#require(SearchWords(words)), RowFilter())
  }

  private static func found(_ hit: SearchHit) -> [String] {
    let bytes = Array(hit.text.utf8)
    return hit.places.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
