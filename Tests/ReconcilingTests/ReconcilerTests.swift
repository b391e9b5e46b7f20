import Foundation
import Testing

@testable import Reading
@testable import Reconciling

@Suite struct ReconcilerTests {
  @Test func theOrderOfArrivalDoesNotMatter() throws {
    let inputs = try Samples.all()
    let record = Reconciler.reconcile(inputs)
    #expect(record.encounters.count == 4)
    for _ in 0..<20 {
      #expect(Reconciler.reconcile(inputs.shuffled() + [inputs[0]]) == record)
    }
  }

  @Test func tablesJoinByID() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let ids = Self.ids(record)
    #expect(Set(ids).count == ids.count)
    let known = Set(ids)
    #expect(known.isSuperset(of: record.tenures.map(\.person) + record.sightings.map(\.tenure)))
    #expect(known.isSuperset(of: record.accounts.map(\.encounter) + record.accounts.map(\.report)))
    #expect(known.isSuperset(of: record.encounters.flatMap(\.participants)))
    #expect(known.isSuperset(of: record.sessions.map(\.mechanism) + record.sessions.compactMap(\.encounter)))
    #expect(known.isSuperset(of: record.observations.map(\.indicator) + record.anniversaries.map(\.milestone)))
    #expect(known.isSuperset(of: record.items.map(\.statement) + record.links.map(\.row)))
  }

  @Test func everyRowStandsOnWordsOfItsReports() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let cites =
      record.persons.map(\.cites) + record.tenures.map(\.cites) + record.encounters.map(\.cites)
      + record.sessions.map(\.cites) + record.observations.map(\.cites) + record.items.map(\.cites)
    #expect(cites.allSatisfy { !$0.isEmpty && Set($0.map(\.report)).count == $0.count })
  }

  @Test func jsonHasSnakeCaseFieldsAndNullsAndComesBack() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let data = try RecordJSON.encode(record)
    let json = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(json["as_of"] as? String == "2025-08-14")
    let encounter = try #require((json["encounters"] as? [[String: Any]])?.first)
    #expect(encounter["not_after"] is NSNull)
    #expect(encounter["origin"] as? String == "reports")
    #expect(!String(decoding: data, as: UTF8.self).contains("\\/"))
    #expect(try RecordJSON.decode(Record.self, from: data) == record)
  }

  @Test func aReportWithoutACentralEncounterHasTheDayOfPublication() throws {
    var plan = try Sample("Sắp tới Tô Lâm thăm Campuchia.", published: "2026-01-05")
    plan.encounter(.visit, .planned, "2026-02-06", [], ["KH", "VN"], central: true, words: "thăm Campuchia")
    #expect(Reconciler.reconcile([plan.input]).reports.map(\.day) == ["2026-01-05"])
    #expect(Reconciler.reconcile([try Samples.call().input]).reports.map(\.day) == ["2025-08-14"])
  }

  private static func ids(_ record: Record) -> [String] {
    record.reports.map(\.id) + record.persons.map(\.id) + record.tenures.map(\.id) + record.sightings.map(\.id)
      + record.encounters.map(\.id) + record.accounts.map(\.id) + record.mechanisms.map(\.id)
      + record.sessions.map(\.id) + record.instruments.map(\.id) + record.indicators.map(\.id)
      + record.observations.map(\.id) + record.milestones.map(\.id) + record.anniversaries.map(\.id)
      + record.statements.map(\.id) + record.items.map(\.id) + record.topics.map(\.id) + record.links.map(\.id)
  }
}
