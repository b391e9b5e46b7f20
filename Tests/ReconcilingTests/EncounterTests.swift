import Testing

@testable import Reading
@testable import Reconciling

@Suite struct EncounterTests {
  @Test func twoReportsOfOneCallAreOneEncounter() throws {
    let record = Reconciler.reconcile([try Samples.call().input, try Samples.callElsewhere().input])
    let call = try #require(record.encounters.first { $0.kind == .call })
    #expect(record.encounters.count { $0.kind == .call } == 1)
    #expect(call.id.hasPrefix("encounter:call/2025-08-14/hun-sen"))
    #expect(call.when == "2025-08-14")
    #expect(call.cites.count == 2)
    #expect(record.accounts.filter { $0.encounter == call.id }.map(\.when).contains("XXXX-08-14"))
    let link = try #require(record.links.first { $0.kind == .sameEncounter })
    #expect(link.why.contains("same participants"))
    #expect(link.why.contains("2025-08-14"))
    let year = try #require(record.links.first { $0.kind == .year })
    #expect(year.why == "another report of the same encounter gives 2025")
  }

  @Test func anUndatedRecollectionJoinsNothing() throws {
    let record = Reconciler.reconcile([try Samples.callElsewhere().input])
    let recalled = try #require(record.encounters.first { $0.status == .mentioned })
    #expect(recalled.when == nil)
    #expect(recalled.notAfter == "XXXX-08-14")
  }

  @Test(arguments: [
    ("2025-08-14", "2025-08-14", 1), ("2025-08-14", "XXXX-08-14", 1), ("2025-08", "2025-08-14", 1),
    ("2025-08-14", "2024-08-14", 2), ("2025-08-14", "2025-08-19", 2), ("2025", "2025-08-14", 1),
  ])
  func datesDecide(_ one: String, _ other: String, _ encounters: Int) throws {
    let record = Reconciler.reconcile([try Self.meeting(one, "A").input, try Self.meeting(other, "B").input])
    #expect(record.encounters.count == encounters)
  }

  @Test func anOpenYearThatFitsTwoYearsJoinsNeither() throws {
    let record = Reconciler.reconcile(
      [
        try Self.meeting("2024-08-14", "A"), try Self.meeting("2025-08-14", "B"), try Self.meeting("XXXX-08-14", "C"),
      ].map(\.input))
    #expect(record.encounters.count == 3)
    #expect(record.links.filter { $0.kind == .sameEncounter }.map(\.queued) == [true])
  }

  @Test func theStrongestAccountGivesTheStatus() throws {
    var plan = try Self.meeting("2025-08-14", "A")
    plan.reading.encounters[0].status = .planned
    let record = Reconciler.reconcile([plan.input, try Self.meeting("2025-08-14", "B").input])
    #expect(record.encounters.map(\.status) == [.held])
    #expect(record.accounts.count == 2)
  }

  @Test func otherPeopleOnTheSameDayAreAnotherEncounter() throws {
    var other = try Sample("Ngày 14/8, Bùi Thanh Sơn gặp Prak Sokhonn.")
    other.person("Bùi Thanh Sơn", "VN")
    other.person("Prak Sokhonn", "KH")
    other.encounter(
      .meeting, .held, "2025-08-14", ["Bùi Thanh Sơn", "Prak Sokhonn"], ["KH", "VN"], central: true, words: "gặp")
    #expect(Reconciler.reconcile([try Self.meeting("2025-08-14", "A").input, other.input]).encounters.count == 2)
  }

  @Test func aDateOnTheReportGoesToTheUndatedCentralEncounter() throws {
    var sample = try Sample("Tô Lâm tiếp Hun Sen.", published: "2025-08-15")
    sample.person("Tô Lâm", "VN")
    sample.person("Hun Sen", "KH")
    sample.encounter(.meeting, .held, nil, ["Tô Lâm", "Hun Sen"], ["KH", "VN"], central: true, words: "tiếp")
    let record = Reconciler.reconcile([sample.input])
    #expect(record.encounters.map(\.when) == ["2025-08-15"])
    #expect(record.accounts.map(\.when) == [nil])
  }

  private static func meeting(_ when: String, _ mark: String) throws -> Sample {
    var sample = try Sample("Bản tin \(mark): Tô Lâm gặp Hun Sen.")
    sample.person("Tô Lâm", "VN")
    sample.person("Hun Sen", "KH")
    sample.encounter(.meeting, .held, when, ["Tô Lâm", "Hun Sen"], ["KH", "VN"], central: true, words: "gặp")
    return sample
  }
}
