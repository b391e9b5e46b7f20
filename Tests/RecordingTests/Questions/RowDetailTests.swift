import Testing

@testable import Recording

@Suite("One row with what belongs to it")
struct RowDetailTests {
  @Test(
    "is found by its id, the beginning of its id, the source of a report, or words in it",
    arguments: [
      ("encounter:call", "encounter:call"), ("encounter:vi", "encounter:visit"), ("sha256:b", AskedRecord.trade),
      ("a.txt", AskedRecord.border), ("mo cua khau", "statement:1"), ("Tin từ Đà Nẵng", AskedRecord.border),
      ("samdech hun sen", "person:KH/hun-sen"),
    ])
  func find(_ asked: String, _ id: String) throws {
    #expect(try AskedRecord().store.detail(asked).id == id)
  }

  @Test("a row is found by an id that it formerly had, also a person by whom rows are filtered")
  func formerIDs() throws {
    let record = try AskedRecord { record in
      record.persons[1].formerly = ["person:KH/hun-xen"]
      record.encounters[0].formerly = ["encounter:call/earlier"]
    }
    #expect(try record.store.detail("encounter:call/earlier").id == "encounter:call")
    #expect(try record.store.detail("person:KH/hun-xen").id == "person:KH/hun-sen")
    #expect(try record.ids(.encounters) { $0.person = "person:KH/hun-xen" }.count == 2)
  }

  @Test("several rows, or none, are faults")
  func faults() throws {
    let store = try AskedRecord().store
    #expect(throws: QuestionFault.severalRows("statement:", ["statement:1", "statement:2"], more: false)) {
      try store.detail("statement:")
    }
    #expect(
      throws: QuestionFault.severalRows(
        "encounter:", ["encounter:call", "encounter:decade", "encounter:laos"], more: true)
    ) { try store.detail("encounter:") }
    for asked in ["encounter:calls", "gạo mua", "%", ""] {
      #expect(throws: (any Error).self, "\(asked)") { try store.detail(asked) }
    }
  }

  @Test("an encounter has its accounts and statements, their reports and speakers")
  func belongings() throws {
    let detail = try AskedRecord().store.detail("encounter:call")
    #expect(detail.table == "encounters")
    #expect(detail.children.map(\.table) == ["accounts", "statements"])
    #expect(detail.belongings.statements.map(\.id) == ["statement:1"])
    #expect(detail.belongings.reports.map(\.id) == [AskedRecord.border])
    #expect(Set(detail.belongings.persons.map(\.id)) == ["person:KH/hun-sen", "person:VN/to-lam"])
  }
}
