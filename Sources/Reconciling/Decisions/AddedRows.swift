import Reading

// Rows entered by hand, before their fields are given: what no report says, kept apart by its origin.

extension EncounterRow {
  init(addedAs id: String, by decision: String) {
    self.init(
      id: id, kind: .meeting, status: .planned, when: nil, notBefore: nil, notAfter: nil, where: nil, sides: [],
      participants: [], channels: [], title: "", origin: .hand, decision: decision, cites: [])
  }
}

extension InstrumentStepRow {
  init(addedAs id: String, by decision: String) {
    self.init(
      id: id, instrument: "", report: nil, date: nil, state: .named, side: nil, origin: .hand, decision: decision,
      cites: [])
  }
}

extension ObservationRow {
  init(addedAs id: String, by decision: String) {
    self.init(
      id: id, indicator: "", report: nil, kind: .observed, value: 0, period: nil, asOf: nil, origin: .hand,
      decision: decision, cites: [])
  }
}

extension CommitmentRow {
  init(addedAs id: String, by decision: String) {
    self.init(
      id: id, text: "", sides: [], topics: [], due: nil, state: .open, firstSaid: nil, lastSaid: nil, force: .agreed,
      owedBy: [], novelty: .new, times: 1, origin: .hand, decision: decision, cites: [])
  }
}

extension NoteRow {
  init(addedAs id: String, by decision: String) {
    self.init(id: id, kind: .objective, about: nil, text: "", decision: decision)
  }
}
