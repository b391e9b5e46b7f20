import Reading
import Testing

@testable import Presenting
@testable import Reconciling
@testable import Recording

@Suite struct TimelineChartTests {
  private func chart(_ dates: [String?], _ channels: [Channel] = [.party]) -> TimelineChart? {
    var record = Record()
    record.encounters = dates.enumerated().map { place, date in
      EncounterRow(
        id: "encounter:\(place)", kind: .meeting, status: .held, when: date, sides: ["KH", "VN"], participants: [],
        channels: channels, title: "gặp", cites: [])
    }
    let timeline = Timeline(encounters: record, milestones: Record(), period: RowPeriod(), language: .vi)
    return TimelineChart(timeline, words: Words(.vi), links: Links(asked: nil))
  }

  @Test func fewEncountersStandOneByOneInTheOrderOfTheirDays() throws {
    let chart = try #require(self.chart(["2020-07-09", "2025-08-14"]))
    #expect(chart.lanes.map(\.label) == ["Đảng"])
    let places = chart.lanes[0].marks.compactMap { Double($0.x) }
    #expect(places.count == 2 && places[0] < places[1])
    #expect(chart.lanes[0].marks.map(\.stretch.count) == [0, 0])
    #expect(chart.lanes[0].marks[0].title == "9/7/2020 · Gặp: Việt Nam – Campuchia · đã diễn ra")
    #expect(chart.ticks.map(\.label) == ["2020", "2021", "2022", "2023", "2024", "2025"])
  }

  @Test func aYearInDoubtIsAsWideAsTheDoubt() throws {
    let chart = try #require(self.chart(["2020-07-09", "2024"]))
    let stretch = try #require(chart.lanes[0].marks[1].stretch.first)
    #expect(Double(stretch.width)! > 100)
  }

  @Test func manyAreCounted() throws {
    let days = (0..<500).map { "20\(10 + $0 % 10)-0\(1 + $0 % 9)-11" }
    let lane = try #require(chart(days)).lanes[0]
    #expect(lane.marks.isEmpty)
    let counted = lane.columns.compactMap { Int($0.title.split(separator: " ").last ?? "") }.reduce(0, +)
    #expect(counted == 500)
  }

  @Test func eachChannelHasItsLane() throws {
    #expect(try #require(chart(["2020"], [.state, .party])).lanes.map(\.label) == ["Đảng", "Nhà nước"])
    #expect(try #require(chart(["2020"], [])).lanes.map(\.label) == ["kênh chưa rõ"])
  }

  @Test func whatHasNoYearIsCountedAndNotDrawn() throws {
    let chart = try #require(self.chart(["2020-07-09", "XXXX-03-21", nil]))
    #expect(chart.undated == 2)
    #expect(chart.lanes[0].marks.count == 1)
    #expect(self.chart(["XXXX-03-21"]) == nil)
  }
}
