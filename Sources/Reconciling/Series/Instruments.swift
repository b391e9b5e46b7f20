import Reading

/// Treaties, agreements and plans that reports name.
enum Instruments {
  static func add(_ reports: [DatedReport], to record: inout Record) {
    let mentions = reports.flatMap { report in
      report.reading.instruments.map {
        NamedMention(report: report, name: $0.name, session: nil, cite: report.cite($0.cite))
      }
    }
    var ids = RowIDs()
    for thing in NamedThing.group(mentions) {
      let id = ids.id("instrument", thing.key, thing.cites[0])
      record.instruments.append(
        InstrumentRow(id: id, name: thing.name, names: thing.names, sides: thing.sides, cites: thing.cites))
      record.links += thing.links(.sameInstrument, to: id)
    }
  }
}
