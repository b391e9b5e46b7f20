import Reading
import Testing

@testable import Recording

@Suite("Rows that fit a filter")
struct RowFilterTests {
  @Test("come newest first; those of an unknown year and without a date last")
  func order() throws {
    let all = ["encounter:visit", "encounter:call", "encounter:decade", "encounter:laos", "encounter:undated"]
    #expect(try AskedRecord().ids(.encounters) == all)
    #expect(try AskedRecord().ids(.encounters) { $0.limit = 2 } == Array(all.prefix(2)))
  }

  @Test("concern all of the states")
  func states() throws {
    let record = try AskedRecord()
    #expect(
      try record.ids(.encounters) { $0.states = ["KH"] } == ["encounter:visit", "encounter:call", "encounter:undated"])
    #expect(try record.ids(.encounters) { $0.states = ["VN", "KH"] } == ["encounter:visit", "encounter:call"])
    #expect(try record.ids(.encounters) { $0.states = ["LA", "KH"] }.isEmpty)
    #expect(try record.ids(.reports) { $0.states = ["KH"] } == [AskedRecord.trade, AskedRecord.border])
  }

  @Test("are of one kind, status, channel and topic")
  func values() throws {
    let record = try AskedRecord()
    #expect(try record.ids(.encounters) { $0.kind = "visit" } == ["encounter:visit"])
    #expect(try record.ids(.encounters) { ($0.kind, $0.status) = ("meeting", "held") }.count == 2)
    #expect(try record.ids(.encounters) { $0.channel = "party" } == ["encounter:call"])
    #expect(try record.ids(.statements) { $0.channel = "party" } == ["statement:1"])
    #expect(try record.ids(.statements) { $0.topic = "border" } == ["statement:1"])
    #expect(try record.ids(.encounters) { $0.topic = "border" } == ["encounter:call"])
  }

  @Test(
    "name a person by the id or any form of the name, marks or none",
    arguments: ["person:KH/hun-sen", "Hun Sen", "hun sen", "SAMDECH hun sen"])
  func person(_ asked: String) throws {
    #expect(try AskedRecord().ids(.encounters) { $0.person = asked } == ["encounter:visit", "encounter:call"])
  }

  @Test("a person with marks is found without them")
  func personWithoutMarks() throws {
    #expect(try AskedRecord().ids(.statements) { $0.person = "to lam" } == ["statement:2", "statement:1"])
  }

  @Test("nobody of a name is a fault that names those near to it")
  func nobody() throws {
    let record = try AskedRecord()
    #expect(throws: QuestionFault.nobody("sen", near: ["person:KH/hun-sen"])) {
      try record.ids(.encounters) { $0.person = "sen" }
    }
    #expect(throws: QuestionFault.nobody("!", near: [])) { try record.ids(.encounters) { $0.person = "!" } }
  }

  @Test(
    "may be of a day of the period",
    arguments: [
      ("2024-05-02", "2024-05-02", ["encounter:call"]), ("2025-03-15", nil, ["encounter:visit", "encounter:laos"]),
      ("2024-08", "2024-08", ["encounter:laos"]),
      ("2024-08-10", "2025-03-01", ["encounter:visit", "encounter:laos"]),
      (nil, "2012", ["encounter:decade", "encounter:laos"]), ("2019-12-31", "2020-01-10", ["encounter:decade"]),
      ("2020-12-01", "2021-02-01", []),
    ] as [(String?, String?, [String])])
  func period(_ since: String?, _ until: String?, _ ids: [String]) throws {
    let period = RowPeriod(since: since.flatMap { EDTF($0) }, until: until.flatMap { EDTF($0) })
    #expect(try AskedRecord().ids(.encounters) { $0.period = period } == ids)
  }

  @Test("a filter that the table has no columns for is a fault that names the others")
  func filters() throws {
    let record = try AskedRecord()
    #expect(throws: QuestionFault.filter("channel", .people)) { try record.ids(.people) { $0.channel = "party" } }
    let since = RowPeriod(since: EDTF("2020"))
    #expect(throws: QuestionFault.filter("since", .indicators)) { try record.ids(.indicators) { $0.period = since } }
    #expect(
      "\(QuestionFault.filter("since", .indicators))"
        == "--since: indicators have none; they are filtered by --state, --kind and --limit")
    #expect(throws: QuestionFault.self) { try record.ids(.encounters) { $0.kind = "held" } }
  }

  @Test("every table can be listed, and its filters are answered", arguments: ListedTable.allCases)
  func everyTable(_ table: ListedTable) throws {
    let record = try AskedRecord()
    var filter = RowFilter()
    _ = try record.store.rows(of: table, filter)
    if table.facets.contains(.state) { filter.states = ["VN"] }
    if table.facets.contains(.person) { filter.person = "Hun Sen" }
    if table.isDated { filter.period = RowPeriod(since: EDTF("1900"), until: EDTF("2100")) }
    filter.kind = table.facets.contains(.kind) ? table.values(of: .kind)?.first ?? "any" : nil
    filter.status = table.facets.contains(.status) ? table.values(of: .status)?.first : nil
    _ = try record.store.rows(of: table, filter)
  }
}
