import Reconciling

/// Tables of offices, sessions, documents, figures and days that are kept.
extension RowTables {
  var tenures: TextTable {
    let persons = Dictionary(record.persons.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return table(
      ["tenure", "person", "seen-first", "seen-last", "id"],
      record.tenures.map {
        [
          row.office($0), persons[$0.person] ?? row.words["unknown"], row.date($0.firstSeen), row.date($0.lastSeen),
          $0.id,
        ]
      })
  }

  var sessions: TextTable {
    let mechanisms = Dictionary(record.mechanisms.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return table(
      ["mechanism", "ordinal", "status", "when", "id"],
      record.sessions.map { session in
        [
          mechanisms[session.mechanism] ?? "", String(session.ordinal),
          session.status.map { row.words.name("status", $0) } ?? row.words["unknown"], row.date(session.when),
          session.id,
        ]
      })
  }

  var instruments: TextTable {
    table(
      ["instrument", "between", "status", "said-as-of", "id"],
      record.instruments.map {
        [$0.name, between($0.sides), row.words.name("instrument", $0.state), row.date($0.asOf), $0.id]
      })
  }

  var indicators: TextTable {
    table(
      ["indicator", "between", "unit", "id"],
      record.indicators.map { [row.words.counted($0.name), between($0.sides), $0.unit, $0.id] })
  }

  var observations: TextTable {
    let indicators = Dictionary(record.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return table(
      ["period", "indicator", "between", "value", "id"],
      record.observations.map { observation in
        let indicator = indicators[observation.indicator]
        return [
          row.period(observation), row.words.counted(indicator?.name ?? ""), between(indicator?.sides ?? []),
          row.observation(observation, of: indicator), observation.id,
        ]
      })
  }

  var milestones: TextTable {
    table(
      ["milestone", "between", "since", "next", "id"],
      record.milestones.map {
        [row.words.counted($0.name), between($0.sides), row.date($0.since), row.next($0) ?? "", $0.id]
      })
  }

  var roles: TextTable {
    table(
      ["state", "role", "term", "id"],
      record.roles.map { role in
        [
          role.country.map { StateNames.name(of: $0, in: row.words.language) } ?? row.words["unknown"],
          row.words.filled("role-\(role.role.rawValue)", role.body), row.date(role.term), role.id,
        ]
      })
  }
}
