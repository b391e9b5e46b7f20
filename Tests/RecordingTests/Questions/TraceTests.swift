import Reading
import Testing

@testable import Reconciling
@testable import Recording

@Suite("One thing through all reports")
struct TraceTests {
  private static func record() throws -> AskedRecord {
    try AskedRecord { record in
      record.commitments = [commitment("commitment:gates", "mở cửa khẩu", ["KH", "VN"])]
      record.commitments += [commitment("commitment:laos", "mở cửa khẩu", ["LA", "VN"])]
      record.commitmentSteps = [
        step("step:2", "2025-03-01", .changed), step("step:1", "2024-05-02", .first), step("step:3", nil, .reaffirmed),
      ]
    }
  }

  @Test("a commitment by its words, or by its id; states tell which")
  func commitment() throws {
    let store = try Self.record().store
    var filter = RowFilter()
    #expect(
      throws: QuestionFault.severalRows("mo cua khau", ["commitment:gates", "commitment:laos"], more: false)
    ) { try store.trace("mo cua khau", filter) }
    filter.states = ["KH"]
    let trace = try store.trace("mo cua khau", filter)
    #expect(trace.subject == .commitment(Self.commitment("commitment:gates", "mở cửa khẩu", ["KH", "VN"])))
    #expect(trace.record.commitmentSteps.map(\.id) == ["step:2", "step:1", "step:3"])
    #expect(trace.record.persons.map(\.id) == ["person:VN/to-lam"])
    #expect(try store.trace("commitment:g", RowFilter()).subject == trace.subject)
    filter.period = RowPeriod(until: EDTF("2024"))
    #expect(try store.trace("commitment:g", filter).record.commitmentSteps.map(\.id) == ["step:1"])
  }

  @Test("a topic is what was said of it between the states")
  func topic() throws {
    let store = try Self.record().store
    var filter = RowFilter()
    filter.states = ["VN", "KH"]
    let trace = try store.trace(.border, filter)
    #expect(trace.record.statements.map(\.id) == ["statement:1"])
    #expect(trace.record.reports.map(\.id) == [AskedRecord.border])
    filter.states = ["LA"]
    #expect(try store.trace(.border, filter).record.statements.isEmpty)
  }

  @Test("a statement is nothing to trace")
  func otherRows() throws {
    let store = try Self.record().store
    #expect(throws: QuestionFault.noRow("statement:1")) { try store.trace("statement:1", RowFilter()) }
    #expect(throws: QuestionFault.noRow("gạo")) { try store.trace("gạo", RowFilter()) }
  }

  private static func commitment(_ id: String, _ text: String, _ sides: [String]) -> CommitmentRow {
    CommitmentRow(
      id: id, text: text, sides: sides, topics: [.border], due: nil, state: .open, firstSaid: nil, lastSaid: "2025",
      force: .agreed, owedBy: sides, novelty: .new, times: 1, cites: [])
  }

  private static func step(_ id: String, _ date: String?, _ step: CommitmentStep) -> CommitmentStepRow {
    CommitmentStepRow(
      id: id, commitment: "commitment:gates", report: AskedRecord.trade, date: date, encounter: nil, step: step,
      act: .agree, speakers: ["person:VN/to-lam"], text: "mở cửa khẩu", cites: [])
  }
}
