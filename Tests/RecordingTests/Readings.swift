import Foundation

@testable import Reading

extension RecordStoreTests {
  /// A reading of any text that holds `Tô Lâm gặp Hun Sen`, with a row for most tables.
  static func reading(_ report: Report) -> ReportReading {
    var reading = empty(report)
    let words = cite("Tô Lâm gặp Hun Sen", report)
    let office = OfficeFact(
      title: "Tổng Bí thư", organization: nil, country: "VN", former: false, confidence: 1, rule: "test", cite: words)
    for (name, country, offices) in [("Tô Lâm", "VN", [office]), ("Hun Sen", "KH", [])] {
      reading.people.append(
        PersonFact(
          name: name, aliases: [], country: country, offices: offices, confidence: 1, rule: "test",
          cite: cite(name, report)))
    }
    reading.encounters = [
      encounter(.held, "2025-08-14", ["Tô Lâm", "Hun Sen"], ["KH", "VN"], words)
    ]
    reading.statements = [
      StatementFact(
        id: "s1", speakers: ["both"], act: .agree, cue: cite("gặp", report),
        items: [ItemFact(text: "Hun Sen", topics: [.border], confidence: 1, rule: "test", cite: words)],
        topics: [.politics], encounter: "e1", confidence: 1, rule: "test", cite: words)
    ]
    reading.figures = [
      FigureFact(
        value: 11_330_000_000, unit: "USD", what: "bilateral trade", period: "2025", kind: .observed, confidence: 1,
        rule: "test", cite: words, also: [])
    ]
    reading.milestones = [
      MilestoneFact(
        years: 58, since: "1967-06-24", what: "diplomatic relations", confidence: 1, rule: "test", cite: words)
    ]
    reading.mechanisms = [MechanismFact(name: "Ủy ban Hỗn hợp", session: 20, confidence: 1, rule: "test", cite: words)]
    reading.instruments = [InstrumentFact(name: "Nghị định thư", confidence: 1, rule: "test", cite: words)]
    return reading
  }

  static func laos(_ report: Report) -> ReportReading {
    var reading = empty(report)
    reading.encounters = [encounter(.planned, "2026-01-05", [], ["LA", "VN"], cite("Lào và Việt Nam họp", report))]
    return reading
  }

  private static func empty(_ report: Report) -> ReportReading {
    ReportReading(document: DocumentFact(id: report.id, source: report.source, language: "vi"))
  }

  private static func encounter(
    _ status: EncounterStatus, _ when: String, _ participants: [String], _ countries: [String], _ cite: Cite
  ) -> EncounterFact {
    EncounterFact(
      id: "e1", kind: .meeting, status: status, when: when, where: nil, participants: participants,
      countries: countries, central: true, channels: [.party], confidence: 1, rule: "test", cite: cite, also: [])
  }

  private static func cite(_ words: String, _ report: Report) -> Cite {
    let scalars = report.text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: report.text.range(of: words)!.lowerBound)
    return Cite(start: start, end: start + words.unicodeScalars.count, quote: words)
  }
}
