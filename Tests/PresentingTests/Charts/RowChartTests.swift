import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling

@Suite struct RowChartTests {
  private let text = RowText(language: .vi, persons: [])
  private let indicator = IndicatorRow(
    id: "indicator:trade", measure: .trade, name: "bilateral trade", unit: "USD", sides: ["KH", "VN"], cites: [])

  private func value(
    _ kind: ObservationKind, _ value: Double, _ period: String?, asOf: String? = nil, at start: Int = 0
  ) -> ObservationRow {
    ObservationRow(
      id: "observation:\(start)", indicator: indicator.id, report: "sha256:1", kind: kind, value: value, period: period,
      asOf: asOf,
      cites: [RowCite(report: "sha256:1", Cite(start: start, end: start + 1, quote: "1"))])
  }

  private func trade(_ values: [ObservationRow], _ checks: [CheckRow] = []) -> RowChart? {
    IndicatorChart.chart(indicator, values, checks: checks, text: text)
  }

  @Test func highValuesStandHighAndLateOnesRight() throws {
    let chart = try #require(trade([value(.observed, 5e9, "2023"), value(.observed, 10e9, "2024")]))
    let (first, second) = (chart.marks[0], chart.marks[1])
    #expect(Double(first.x)! < Double(second.x)! && Double(first.y)! > Double(second.y)!)
    #expect(chart.labels.map(\.text) == ["0 USD", "10 tỷ USD"])
    #expect(chart.ticks.map(\.label) == ["2023", "2024"])
  }

  @Test func aTargetWithoutAYearIsALineAcross() throws {
    let chart = try #require(trade([value(.observed, 11e9, "2025"), value(.target, 20e9, nil)]))
    #expect(chart.levels.map(\.shape) == ["tick", "tick", "target"])
    #expect(chart.marks.map(\.shape) == ["held"])
    let dated = try #require(trade([value(.observed, 11e9, "2025"), value(.target, 20e9, "2030")]))
    #expect(dated.levels.map(\.shape) == ["tick", "tick"])
    #expect(dated.marks.map(\.shape) == ["held", "planned"])
  }

  @Test func aGrowthIsNoValueAndOneThatDoesNotFitIsMarked() throws {
    let values = [
      value(.observed, 5e9, "2023", at: 1), value(.observed, 10e9, "2024", at: 2), value(.change, 11, "2024", at: 3),
    ]
    let check = CheckRow(
      id: "check:1", kind: .growth, holds: false, says: "", about: indicator.id, cites: values[1].cites)
    #expect(try #require(trade(values, [check])).marks.map(\.shape) == ["held", "odd"])
    var other = check
    other.holds = true
    #expect(try #require(trade(values, [other])).marks.map(\.shape) == ["held", "held"])
  }

  @Test func aValueWithoutAYearHasNoPlace() {
    #expect(trade([value(.observed, 5e9, nil)]) == nil)
    #expect(trade([value(.observed, 5e9, nil, asOf: "XXXX-03-02")]) == nil)
    #expect(trade([value(.observed, 5e9, nil, asOf: "2024-03-02")])?.marks.count == 1)
  }

  @Test func eachWordingHasItsLaneTheUsualOneFirst() throws {
    func use(_ wording: String, _ date: String?, exact: Bool) -> FormulaUseRow {
      FormulaUseRow(
        id: "use:\(wording)", formula: "formula:1", report: "sha256:1", date: date, wording: wording, missing: [],
        added: [], exact: exact, cites: [])
    }
    let formula = FormulaRow(id: "formula:1", formula: "good-neighbours", sides: ["KH", "VN"], usual: "b", cites: [])
    let chart = try #require(
      FormulaChart.chart(
        formula, [use("a", "2020", exact: false), use("b", "2025-08-14", exact: true), use("c", nil, exact: false)],
        text: text))
    #expect(chart.labels.map(\.text) == ["b", "a"])
    #expect(chart.marks.map(\.shape) == ["planned", "held"])
    #expect(Double(chart.marks[0].y)! > Double(chart.marks[1].y)!)
  }

  @Test func anOfficeIsABarFromItsFirstDayToItsLast() throws {
    func tenure(_ office: String, _ first: String?, _ last: String?) -> TenureRow {
      TenureRow(
        id: "tenure:\(office)", person: "person:1", office: office, wordings: [], organization: nil, country: "VN",
        firstSeen: first, lastSeen: last, cites: [])
    }
    let chart = try #require(
      TenureChart.chart(
        [
          tenure("Chủ tịch nước", "2024-05-22", "2024-08-03"), tenure("Bộ trưởng", "2016", "2024"),
          tenure("Ủy viên", nil, nil),
        ],
        text: text))
    #expect(chart.labels.map(\.text) == ["Bộ trưởng", "Chủ tịch nước"])
    #expect(Double(chart.bars[0].width)! > 10 * Double(chart.bars[1].width)!)
    #expect(TenureChart.chart([tenure("Ủy viên", nil, nil)], text: text) == nil)
  }
}
