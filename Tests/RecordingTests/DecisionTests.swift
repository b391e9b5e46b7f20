import Foundation
import Reconciling
import Testing

@testable import Reading
@testable import Recording

@Suite struct DecisionTests {
  let store: RecordStore

  init() throws {
    store = try RecordStore(path: TestFolder.make().appending(path: "record.sqlite").path, access: .create)
    for source in ["a.txt", "b.txt"] {
      let report = try RecordStoreTests.report("Bản tin \(source): Tô Lâm gặp Hun Sen.", source: source)
      try RecordStoreTests.ingest(report, into: store)
    }
  }

  @Test func aDecisionHoldsUntilItIsTakenBack() throws {
    let met = try #require(try store.record().encounters.first)
    let report = try #require(met.cites.last?.report)
    let split = try decide(Proposal(.split, rows: [met.id], reports: [report]))
    #expect(try store.record().encounters.count == 2)
    try store.reconcile()
    #expect(try store.record().encounters.count == 2)
    let undo = try store.undo(String(split.id.dropFirst("decision:".count)), author: "An", at: .now, reason: "nhầm")
    #expect(undo.undoes == split.id)
    #expect(try store.record().encounters.map(\.id) == [met.id])
    #expect(try store.record().decisions.map(\.id) == [split.id, undo.id])
    #expect(throws: DecisionFault.undoneAlready(split.id)) {
      try store.undo(split.id, author: "An", at: .now, reason: "nhầm")
    }
  }

  @Test func decisionsOutliveAnotherReading() throws {
    let person = try #require(try store.record().persons.first { $0.name == "Hun Sen" })
    try decide(Proposal(.rename, rows: [person.id], value: "Samdech Hun Sen"))
    let report = try #require(try store.received(person.cites[0].report))
    var reading = RecordStoreTests.reading(report)
    reading.figures = []
    let change = try #require(try store.renew(reading, of: report.id))
    #expect(change.lost == ["figures": 1] && change.gained.isEmpty)
    #expect(try store.renew(reading, of: report.id) == nil)
    let record = try store.record()
    #expect(record.observations.filter { $0.kind == .observed }.count == 1)
    #expect(record.persons.first { $0.id == person.id }?.name == "Samdech Hun Sen")
  }

  @Test(arguments: [
    ("observations", "indicator", "trade"), ("instrument_steps", "instrument", "abc"),
    ("notes", "about", "commitment:nope"),
  ])
  func whatIsAddedToARowThatIsNotThereIsRefused(table: String, field: String, id: String) throws {
    let added = #"{"table":"\#(table)","fields":{"\#(field)":"\#(id)"}}"#
    #expect(throws: RowFault.unfit(field: field, table: table, .noRow(id))) { try decide(Proposal(.add, value: added)) }
    #expect(try store.decisions().all.isEmpty)
  }

  @Test func whatWasAddedWaitsWhereItsRowIsGone() throws {
    // As a record of an earlier program may hold it, or one whose reports were read again.
    try store.add([
      DecisionRow(
        author: "An", at: .now, kind: .add, rows: [],
        value: #"{"table":"observations","fields":{"indicator":"indicator:none","value":"5"}}"#, reason: "công hàm")
    ])
    let record = try store.record()
    #expect(record.decisions.count == 1 && !record.observations.contains { $0.origin == .hand })
    #expect(!record.encounters.isEmpty, "the record can still be used")
  }

  @Test func aRejectedReportLeavesItsRow() throws {
    let link = try #require(try store.record().links.first { $0.kind == .sameEncounter })
    try decide(Proposal(.reject, rows: [link.id]))
    #expect(try store.record().encounters.count == 2)
  }

  @Test func whatCannotBeDecidedIsSaid() throws {
    let record = try store.record()
    let (met, person) = (record.encounters[0].id, record.persons[0].id)
    #expect(throws: DecisionFault.noSuchRow("person:VN/nobody")) {
      try decide(Proposal(.rename, rows: ["person:VN/nobody"], value: "x"))
    }
    #expect(throws: DecisionFault.differentKinds([met, person])) { try decide(Proposal(.merge, rows: [met, person])) }
    #expect(throws: DecisionFault.tooFewRows) { try decide(Proposal(.merge, rows: [met])) }
    #expect(throws: DecisionFault.noLink("link:x")) { try decide(Proposal(.confirm, rows: ["link:x"])) }
    #expect(throws: DecisionFault.nothingToSplit(met)) {
      try decide(Proposal(.split, rows: [met], reports: ["sha256:x"]))
    }
    #expect(throws: RowFault.self) { try decide(Proposal(.setField, rows: [met], value: #"{"status":"maybe"}"#)) }
    #expect(try store.decisions().all.isEmpty)
  }

  @Test(arguments: ["UPDATE decisions SET reason = 'x'", "DELETE FROM decisions"])
  func decisionsAreKeptAsTheyWereMade(_ sql: String) throws {
    let person = try store.record().persons[0]
    try decide(Proposal(.rename, rows: [person.id], value: "x"))
    #expect(throws: RecordFault.self) { try store.write { try $0.execute(sql: sql) } }
  }

  @discardableResult
  private func decide(_ proposal: Proposal) throws -> DecisionRow {
    try store.decide(proposal, author: "An", at: .now, reason: "thử")
  }
}
