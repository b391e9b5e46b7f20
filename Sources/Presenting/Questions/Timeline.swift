import Reading
import Reconciling
import Recording

import struct Reconciling.Record

/// Encounters and milestones in the order of their days.
public struct Timeline: Sendable {
  /// What happened, or is to happen, on a day.
  public struct Entry: Encodable, Sendable {
    public enum What: String, Encodable, Sendable {
      case encounter, milestone
      /// The next round anniversary of a milestone, worked out.
      case anniversary
    }

    public let what: What
    @Nullable public var date: String?
    /// The kind of encounter, or what began.
    public let kind: String
    @Nullable public var status: RecordedStatus?
    public let channels: [Channel]
    public let title: String
    public let id: String
    /// How many reports tell of it.
    public let reports: Int
  }

  /// The encounters of one year.
  struct Year {
    let year: Int
    /// By channel; nil for those of which none is known.
    let counts: [Channel?: (held: Int, other: Int)]
  }

  public let entries: [Entry]

  /// - Parameters:
  ///   - encounters: rows of encounters with their persons and accounts.
  ///   - milestones: rows of milestones; of their days those that lie in the period are taken.
  public init(encounters: Record, milestones: Record, period: RowPeriod, language: OutputLanguage) {
    let row = RowText(language: language, persons: encounters.persons)
    let reports = Dictionary(grouping: encounters.accounts, by: \.encounter).mapValues(\.count)
    let held = encounters.encounters.map { encounter in
      Entry(
        what: .encounter, date: encounter.when, kind: encounter.kind.rawValue, status: encounter.status,
        channels: encounter.channels, title: (encounter.origin == .hand ? "✎ " : "") + row.title(encounter),
        id: encounter.id, reports: reports[encounter.id] ?? 0
      )
    }
    let days = milestones.milestones.flatMap { Self.days(of: $0, row) }.filter { period.mayHold($0.date) }
    entries = (held + days).enumerated().map { ($1.order, $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func days(of milestone: MilestoneRow, _ row: RowText) -> [Entry] {
    let name = row.words.counted(milestone.name)
    func entry(_ what: Entry.What, _ date: String?, _ title: String) -> Entry {
      Entry(
        what: what, date: date, kind: milestone.what.rawValue, status: nil, channels: [], title: title,
        id: milestone.id, reports: Set(milestone.cites.map(\.report)).count)
    }
    let next = milestone.nextYears.map { years in
      entry(.anniversary, milestone.nextWhen, "\(name): \(row.words.count(years, "years"))")
    }
    // What began on an unknown day has no place among days.
    let first = milestone.since.map { entry(.milestone, $0, name) }
    return [first, next].compactMap { $0 }
  }

  /// The years with an encounter, and those between them unless they are many.
  var years: [Year] {
    let known = entries.filter { $0.what == .encounter }.compactMap { entry in
      entry.date.flatMap { EDTF($0)?.year }.map { ($0, entry) }
    }
    let byYear = Dictionary(grouping: known) { $0.0 }.mapValues { $0.map(\.1) }
    guard let first = byYear.keys.min(), let last = byYear.keys.max() else { return [] }
    let years = last - first < Self.longestWithGaps ? Array(first...last) : byYear.keys.sorted()
    return years.map { Year(year: $0, counts: Self.counts(byYear[$0] ?? [])) }
  }

  private static let longestWithGaps = 40

  private static func counts(_ entries: [Entry]) -> [Channel?: (held: Int, other: Int)] {
    var counts: [Channel?: (held: Int, other: Int)] = [:]
    for entry in entries {
      for channel in entry.channels.isEmpty ? [nil] : entry.channels.map(Optional.some) {
        counts[channel, default: (0, 0)].held += entry.status == .held ? 1 : 0
        counts[channel, default: (0, 0)].other += entry.status == .held ? 0 : 1
      }
    }
    return counts
  }
}

extension Timeline.Entry {
  /// Days of an unknown year and undated rows stand at the end.
  fileprivate var order: String { date.flatMap { EDTF($0)?.earliest } ?? "X" + (date ?? "X") }
}
