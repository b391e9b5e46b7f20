import Testing

@testable import Reading
@testable import Reconciling

/// What people decided wins over what the program infers, whatever the order of arrival.
@Suite struct RulingTests {
  private let inputs: [ReconcilingInput]
  private let record: Record

  init() throws {
    inputs = [try Samples.call().input, try Samples.callElsewhere().input]
    record = Reconciler.reconcile(inputs)
  }

  @Test func aReportCanBeSplitFromAnEncounter() throws {
    let call = try #require(record.encounters.first { $0.kind == .call })
    #expect(call.cites.count == 2)
    let apart = decision(.split, [call.id], [[call.cites[0]], [call.cites[1]]])
    let parted = Reconciler.reconcile(inputs.shuffled(), Decisions([apart]))
    #expect(parted.encounters.filter { $0.kind == .call }.map(\.cites.count) == [1, 1])
    let back = decision(.undo, [call.id], [], undoes: apart.id)
    #expect(Reconciler.reconcile(inputs, Decisions([apart, back])).encounters == record.encounters)
  }

  @Test func twoSpellingsDecidedApartAreTwoPersons() throws {
    let hunSen = try #require(record.persons.first { $0.names.contains("Hun Senn") })
    #expect(hunSen.names.contains("Hun Sen"))
    let apart = decision(.reject, [hunSen.id], hunSen.cites.map { [$0] })
    let parted = Reconciler.reconcile(inputs, Decisions([apart])).persons
    #expect(parted.filter { $0.country == "KH" }.map(\.name).sorted() == ["Hun Sen", "Hun Senn"])
  }

  @Test func rowsDecidedOneAreOne() throws {
    let persons = record.persons.filter { ["Tô Lâm", "Hun Sen"].contains($0.name) }
    #expect(persons.count == 2)
    let joined = decision(.merge, persons.map(\.id), persons.map(\.cites))
    let both = Reconciler.reconcile(inputs.reversed(), Decisions([joined])).persons
    #expect(both.filter { $0.names.contains("Tô Lâm") && $0.names.contains("Hun Sen") }.count == 1)
  }

  @Test func ofTwoDecisionsOnTheSameRowsTheLaterCounts() throws {
    let call = try #require(record.encounters.first { $0.kind == .call })
    let places = [[call.cites[0]], [call.cites[1]]]
    let decisions = [decision(.split, [call.id], places), decision(.merge, [call.id, call.id], places)]
    #expect(Reconciler.reconcile(inputs, Decisions(decisions)).encounters == record.encounters)
    let turned = Reconciler.reconcile(inputs, Decisions(decisions.reversed()))
    #expect(turned.encounters.filter { $0.kind == .call }.count == 2)
  }

  @Test func namesAndFieldsAreCorrectedAndRowsAdded() throws {
    let call = try #require(record.encounters.first { $0.kind == .call })
    let decisions = [
      decision(.setField, [call.id], [call.cites], value: #"{"where":"Hà Nội","sides":"KH,LA,VN"}"#),
      decision(
        .add, [], [], value: #"{"table":"encounters","fields":{"kind":"visit","when":"2026-12","sides":"KH,VN"}}"#),
    ]
    let corrected = Reconciler.reconcile(inputs, Decisions(decisions))
    let changed = try #require(corrected.encounters.first { $0.id == call.id })
    #expect(changed.where == "Hà Nội" && changed.sides == ["KH", "LA", "VN"])
    #expect(changed.cites == call.cites)
    let added = try #require(corrected.encounters.first { $0.origin == .hand })
    #expect(added.kind == .visit && added.sides == ["KH", "VN"] && added.decision == decisions[1].id)
  }

  @Test(arguments: [
    (#"{"cites":[]}"#, "have no field 'cites'"), (#"{"wher":"Huế"}"#, "have no field 'wher'"),
    (#"{"when":"29/3/2024"}"#, "is no date"), (#"{"when":"2025-02-30"}"#, "is no date"),
    (#"{"sides":"LÀO"}"#, "is no state"),
    (#"{"status":"maybe"}"#, "'status' of encounters"), (#"{"sides":7}"#, "'sides' of encounters"),
  ])
  func whatCannotBeSetIsNamed(_ value: String, _ words: String) throws {
    let call = try #require(record.encounters.first { $0.kind == .call })
    let fault = #expect(throws: RowFault.self) {
      try Decisions.check(decision(.setField, [call.id], [call.cites], value: value), on: record)
    }
    #expect(fault?.description.contains(words) == true)
  }

  @Test func aYearThatWasInferredCanBeTakenBack() throws {
    let other = try Samples.callElsewhere()
    let before = try #require(record.reports.first { $0.id == other.report.id })
    #expect(before.day == "2025-08-14")
    let after = Reconciler.reconcile(inputs, Decisions([decision(.reject, [other.report.id], [])]))
    #expect(after.reports.first { $0.id == other.report.id }?.day == "XXXX-08-14")
    #expect(!after.links.contains { $0.kind == .year && $0.row == other.report.id })
  }

  private func decision(
    _ kind: DecisionKind, _ rows: [String], _ places: [[RowCite]], value: String? = nil, undoes: String? = nil
  ) -> DecisionRow {
    DecisionRow(
      author: "An", at: .init(timeIntervalSince1970: 0), kind: kind, rows: rows, value: value, reason: "test",
      undoes: undoes, places: places)
  }
}

/// Ids that rows have had.
@Suite struct KnownIDTests {
  @Test func aRowKeepsItsIDWhenAnEarlierReportComes() throws {
    let (later, earlier) = (try Samples.call().input, try Samples.callElsewhere().input)
    let first = Reconciler.reconcile([later])
    let again = Reconciler.reconcile([earlier, later], ids: known(first))
    #expect(again.encounters.contains { $0.id == first.encounters[0].id && $0.cites.count == 2 })
    #expect(Set(first.persons.map(\.id)).isSubset(of: again.persons.map(\.id)))
  }

  @Test func rowsThatStandOnTheSameWordsKeepTheirOwnIDs() throws {
    var sample = try Samples.call()
    let words = "Tô Lâm điện đàm với Chủ tịch Thượng viện Hun Sen"
    for kind in [EncounterKind.visit, .ceremony, .conference] {
      sample.encounter(
        kind, .planned, "2026-0\(kind.rawValue.count)-01", ["Tô Lâm", "Hun Sen"], ["KH", "VN"], words: words)
    }
    let first = Reconciler.reconcile([sample.input])
    #expect(first.encounters.count == 4)
    #expect(Reconciler.reconcile([sample.input], ids: known(first)) == first)
  }

  @Test func whatBecomesOneNamesTheOthers() throws {
    let inputs = [try Samples.call().input, try Samples.callElsewhere().input]
    let one = Reconciler.reconcile(inputs)
    let call = try #require(one.encounters.first { $0.kind == .call })
    let apart = DecisionRow(
      author: "An", at: .now, kind: .split, rows: [call.id], reason: "test", places: [[call.cites[0]], [call.cites[1]]])
    let two = Reconciler.reconcile(inputs, Decisions([apart]), ids: known(one))
    let ids = two.encounters.filter { $0.kind == .call }.map(\.id)
    #expect(ids.count == 2 && ids.contains(call.id))
    let joined = Reconciler.reconcile(inputs, ids: known(two))
    let row = try #require(joined.encounters.first { $0.id == call.id })
    #expect(row.formerly == ids.filter { $0 != call.id })
  }

  private func known(_ record: Record) -> KnownIDs {
    var known = KnownIDs()
    for (id, formerly, first) in record.encounters.map({ ($0.id, $0.formerly, $0.cites[0]) })
      + record.persons.map({ ($0.id, $0.formerly, $0.cites[0]) })
    {
      known.add(id, formerly: formerly, report: first.report, start: first.start)
    }
    return known
  }
}
