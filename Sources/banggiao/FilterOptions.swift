import ArgumentParser
import Presenting
import Reading
import Recording

/// Which states and days rows are asked for. Shared by the commands that ask the record.
struct PeriodOptions: ParsableArguments {
  @Option(
    name: .customLong("state"),
    help: ArgumentHelp("Only what concerns this state (ISO 3166-1, as KH); of several, all of them.", valueName: "code")
  )
  var states: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only rows that may be of this day or later (2025-08-14, 2025-08, 2025). Without a date none fits; a day "
        + "of an unknown year fits every period that has such a day.", valueName: "day"))
  var since: DayArgument?

  @Option(help: ArgumentHelp("Only rows that may be of this day or earlier.", valueName: "day"))
  var until: DayArgument?

  func validate() throws {
    try Self.check(states)
    let period = RowPeriod(since: since?.date, until: until?.date)
    if let first = period.since, let last = period.until, first > last {
      throw ValidationError("--since lies behind --until; give the earlier day with --since")
    }
  }

  /// - Throws: `ValidationError` if one of them is no state.
  static func check(_ states: [String]) throws {
    if let fault = StateNames.fault(of: states.map { $0.uppercased() }) { throw ValidationError(fault.text(in: .en)) }
  }

  var codes: [String] { states.map { $0.uppercased() } }

  var filter: RowFilter {
    var filter = RowFilter()
    filter.states = codes
    filter.period = RowPeriod(since: since?.date, until: until?.date)
    return filter
  }
}

/// All filters of rows.
struct FilterOptions: ParsableArguments {
  @OptionGroup var period: PeriodOptions

  @Option(help: "Only what this person takes part in or says: an id, or any form of the name, marks or none.")
  var person: String?

  @Option(help: "Only rows of this kind: of encounters call, visit …; of statements the act; of commitments asked …")
  var kind: String?

  @Option(help: "Only rows in this status: of encounters held, planned …; of commitments open, overdue …")
  var status: String?

  @Option(help: "Only what went through this channel: party, state, government, parliament, defence, local, people.")
  var channel: String?

  @Option(help: "Only what is about this topic: politics, border, economy-trade …")
  var topic: String?

  @Option(help: ArgumentHelp("At most so many rows, the newest.", valueName: "count"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); give 1 or more") }
  }

  var filter: RowFilter {
    var filter = period.filter
    (filter.person, filter.kind, filter.status) = (person, kind, status)
    (filter.channel, filter.topic, filter.limit) = (channel, topic, limit)
    return filter
  }
}

/// A day, month or year in EDTF.
struct DayArgument: ExpressibleByArgument {
  let date: EDTF

  init?(argument: String) {
    guard let date = PublicationDate(argument).flatMap({ EDTF($0.edtf) }), date.earliest != nil else { return nil }
    self.date = date
  }
}
