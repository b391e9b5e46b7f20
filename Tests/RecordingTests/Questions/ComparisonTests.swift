import Testing

@testable import Reconciling
@testable import Recording

@Suite("Reports of one encounter")
struct ComparisonTests {
  private static func record() throws -> AskedRecord {
    try AskedRecord { record in
      record.accounts.append(
        AccountRow(
          id: "account:2", encounter: "encounter:call", report: AskedRecord.trade, status: .held, when: nil,
          central: false, cites: []))
      record.statements += [
        AskedRecord.statement(
          "statement:3", "encounter:call", "2024-05-02", .agree, [.border], "nhất trí sớm mở cửa khẩu",
          AskedRecord.trade),
        AskedRecord.statement(
          "statement:4", "encounter:call", "2024-05-02", .agree, [.border], "nhất trí mở", AskedRecord.trade),
        AskedRecord.statement(
          "statement:5", "encounter:call", "2024-05-02", .thank, [.health], "cảm ơn về vắc-xin", AskedRecord.trade),
      ]
    }
  }

  @Test("what both say is one group of the pair most alike, what one says its own; by topic")
  func groups() throws {
    let comparison = try Self.record().store.comparison(["encounter:call"])
    #expect(comparison.reports.map(\.id) == [AskedRecord.border, AskedRecord.trade])
    #expect(
      comparison.groups.map { $0.statements.map(\.id) } == [
        ["statement:1", "statement:3"], ["statement:4"], ["statement:5"],
      ])
    #expect(comparison.groups.map(\.topic) == [.border, .border, .health])
  }

  @Test("reports are compared in the encounter that they have in common, in the order given")
  func reports() throws {
    let comparison = try Self.record().store.comparison(["b.txt", "sha256:aa"])
    #expect(comparison.encounter?.id == "encounter:call")
    #expect(comparison.reports.map(\.id) == [AskedRecord.trade, AskedRecord.border])
    #expect(comparison.record.statements.contains { $0.id == "statement:2" } == false)
  }

  @Test("reports without a common encounter are compared in all that they say")
  func nothingInCommon() throws {
    let comparison = try AskedRecord().store.comparison(["a.txt", "b.txt"])
    #expect(comparison.encounter == nil)
    #expect(Set(comparison.groups.map(\.statements.count)) == [1])
    #expect(comparison.groups.count == 2)
  }

  @Test("one report alone is nothing to compare", arguments: [["encounter:call"], ["a.txt"], ["a.txt", "sha256:aa"]])
  func alone(_ asked: [String]) throws {
    #expect(throws: QuestionFault.nothingToCompare(asked.joined(separator: ", "))) {
      try AskedRecord().store.comparison(asked)
    }
  }

  @Test("counts name every table, pairs of states and years")
  func statistics() throws {
    let counts = try AskedRecord().store.statistics()
    func count(_ group: Count.Group, _ name: String?) -> Int? {
      counts.first { $0.group == group && $0.name == name }?.count
    }
    #expect(counts.filter { $0.group == .tables }.count == RecordTable.all.count)
    #expect(count(.tables, "encounters") == 5)
    #expect(count(.relations, "KH-VN") == 2 && count(.relations, "LA-VN") == 2)
    #expect(counts.filter { $0.group == .encountersByYear }.map(\.name) == ["2024", "2025"])
    #expect(count(.reportsByYear, "2025") == 1)
    #expect(count(.outlets, nil) == 2)
  }
}
