import Reconciling

extension Pages {
  private struct TimelinePage {
    var w: [String: String]
    var frame: Frame
    var relation: String
    var tabs: [Tab]
    var data: String
    var chart: [Chart]
    var entries: [Entry]
  }

  private struct Chart {
    var width: Int
    var height: Int
    var left: Int
    var about: String
    var lanes: [TimelineChart.Lane]
    var ticks: [TimeAxis.Tick]
    var milestones: [TimelineChart.Milestone]
    var bottom: Int
    var undated: [String]
  }

  private struct Entry {
    var date: String
    var title: String
    var href: String
    var channels: String
    var status: String
    var reports: Int
  }

  /// Encounters and milestones over time: a picture by channel, and a table of the same.
  public func timeline(_ timeline: Timeline, relation: [String]) -> String {
    let name = StateNames.relation(relation, in: language)
    let date = DateText(words: words)
    return Templates.render(
      "timeline",
      TimelinePage(
        w: words.all, frame: frame(title: "\(words["tab-timeline"]) · \(name)"), relation: name,
        tabs: tabs(of: relation, here: "timeline"), data: path + ".json",
        chart: TimelineChart(timeline, words: words, links: links).map { [chart($0, timeline)] } ?? [],
        entries: timeline.entries.reversed().map { entry in
          Entry(
            date: date(entry.date), title: entry.title, href: links.row(entry.id),
            channels: entry.channels.map { words.name("channel", $0) }.joined(separator: ", "),
            status: entry.status.map { words.name("status", $0) } ?? "", reports: entry.reports)
        }))
  }

  private func chart(_ chart: TimelineChart, _ timeline: Timeline) -> Chart {
    let encounters = timeline.entries.count { $0.what == .encounter }
    return Chart(
      width: Int(TimelineChart.width), height: Int(chart.height), left: Int(TimelineChart.left),
      about: words.count(encounters, "encounters-shown"), lanes: chart.lanes, ticks: chart.ticks,
      milestones: chart.milestones, bottom: Int(chart.height) - 22,
      undated: chart.undated > 0 ? [words.count(chart.undated, "undated")] : [])
  }
}
