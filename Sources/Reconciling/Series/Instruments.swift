import Reading

/// Treaties, agreements and plans that reports name, and what each report says became of them.
enum Instruments {
  static func add(_ reports: [DatedReport], _ precedents: Precedents, to record: inout Record) {
    let mentions = reports.flatMap { report in
      report.reading.instruments.map { NamedMention($0, in: report, precedents.rulings) }
    }
    var ids = RowIDs(precedents.ids)
    for thing in NamedThing.group(mentions) {
      let (id, formerly) = ids.id("instrument", thing.key, keptFor: thing.cites)
      let steps = thing.mentions.flatMap { Self.steps($0, of: id, between: thing.sides, &ids) }
      let latest = latest(of: steps)
      record.instruments.append(
        InstrumentRow(
          id: id, name: thing.name, names: thing.names, kind: thing.mentions.lazy.compactMap(\.instrumentKind).first,
          sides: thing.sides, state: latest?.state.outcome ?? .named,
          asOf: latest?.date, formerly: formerly, cites: thing.cites))
      record.instrumentSteps += steps
      record.links += thing.links(.sameInstrument, to: id)
    }
  }

  /// The step that says how things stand.
  private static func latest(of steps: [InstrumentStepRow]) -> InstrumentStepRow? {
    steps.filter { $0.state.isState }.enumerated().max {
      (Days.order($0.element.date), $0.offset) < (Days.order($1.element.date), $1.offset)
    }?.element
  }

  /// What somebody noted of an instrument outranks what reports say of it.
  static func followHand(_ record: inout Record) {
    let byHand = Dictionary(grouping: record.instrumentSteps.filter { $0.origin == .hand }, by: \.instrument)
    for place in record.instruments.indices {
      guard let latest = latest(of: byHand[record.instruments[place].id] ?? []) else { continue }
      record.instruments[place].state = latest.state.outcome
      record.instruments[place].asOf = latest.date
    }
  }

  private static func steps(
    _ mention: NamedMention, of instrument: String, between sides: [String], _ ids: inout RowIDs
  ) -> [InstrumentStepRow] {
    mention.told.map { told in
      let cite = mention.report.cite(told.cite)
      return InstrumentStepRow(
        id: ids.id("instrument_step", cite, of: instrument + told.state.rawValue), instrument: instrument,
        report: mention.report.id, date: mention.report.day(of: told) ?? mention.report.day, state: told.state,
        side: told.by.count == 1 && sides.contains(told.by[0]) ? told.by[0] : nil, cites: [cite])
    }
  }
}

extension InstrumentState {
  /// Whether it says how things stand: extended, amended and suspended are steps only.
  fileprivate var isState: Bool { self != .extended && self != .amended && self != .suspended }

  /// Proposed and initialled are still being negotiated; what expired or was terminated has ended.
  fileprivate var outcome: InstrumentState {
    switch self {
    case .proposed, .initialled: .negotiating
    case .expired, .terminated: .ended
    default: self
    }
  }
}

extension DatedReport {
  /// When its words say that a step was taken: ngày 8/3/2023 đã phê chuẩn …; được ký năm 2003.
  fileprivate func day(of told: InstrumentTold) -> String? {
    guard let act = told.state.act else { return nil }
    return reading.developments.lazy.filter { fact in
      fact.state == .done && fact.acts.contains(act) && fact.cite.overlaps(told.cite)
    }.compactMap { self.dated($0.when, isAhead: false) }.first { date in
      guard let last = date.latest else { return false }
      let isOver = (self.date?.earliest).map { last < $0 } ?? false
      return isOver || date.hasDay && ((self.date?.latest).map { last <= $0 } ?? true)
    }?.description
  }
}

extension InstrumentState {
  /// What developments call the act by which it is reached.
  fileprivate var act: String? {
    switch self {
    case .signed: "sign"
    case .ratifying: "ratify"
    case .inForce: "force"
    case .initialled: "initial"
    default: nil
    }
  }
}
