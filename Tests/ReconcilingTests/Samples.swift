import Foundation

@testable import Reading
@testable import Reconciling

/// A reading made by hand: facts are cited by their words, which must stand in the text.
struct Sample {
  let report: Report
  var reading: ReportReading

  init(_ text: String, published: String? = nil) throws {
    report = try Report(text: text, source: "sample.txt", published: published)
    reading = ReportReading(document: DocumentFact(id: report.id, source: report.source, published: published))
  }

  var input: ReconcilingInput {
    let row = ReportRow(
      id: report.id, source: report.source, title: nil, outlet: nil, published: report.published, publishedFrom: nil,
      language: "vi", day: nil, replaces: nil, alsoFrom: [])
    return ReconcilingInput(report: row, reading: reading, wording: Wording(report.bytes))
  }

  mutating func person(
    _ name: String, _ country: String?, offices: [String] = [], former: Bool = false, aliases: [String] = []
  ) {
    let offices = offices.map {
      OfficeFact(
        title: $0, organization: nil, country: country, former: former, confidence: 1, rule: "test", cite: cite($0))
    }
    reading.people.append(
      PersonFact(
        name: name, aliases: aliases, country: country, offices: offices, confidence: 1, rule: "test",
        cite: cite(name)))
  }

  mutating func encounter(
    _ kind: EncounterKind, _ status: EncounterStatus, _ when: String?, _ participants: [String], _ countries: [String],
    central: Bool = false, words: String
  ) {
    reading.encounters.append(
      EncounterFact(
        id: "e\(reading.encounters.count + 1)", kind: kind, status: status, when: when, where: nil,
        participants: participants, countries: countries, central: central, channels: [.party], confidence: 1,
        rule: "test", cite: cite(words), also: []))
  }

  mutating func statement(
    _ speakers: [String], _ act: Act, _ cue: String, _ words: String, items: [String] = [], topics: [Topic] = [],
    encounter: String? = nil
  ) {
    let items = items.map { ItemFact(text: $0, topics: [], confidence: 1, rule: "test", cite: cite($0)) }
    reading.statements.append(
      StatementFact(
        id: "s\(reading.statements.count + 1)", speakers: speakers, act: act, cue: cite(cue), items: items,
        topics: topics, encounter: encounter, confidence: 1, rule: "test", cite: cite(words)))
  }

  mutating func figure(
    _ value: Double, _ unit: String, _ what: String?, _ period: String?, _ kind: FigureKind, words: String
  ) {
    reading.figures.append(
      FigureFact(
        value: value, unit: unit, what: what, period: period, kind: kind, confidence: 1, rule: "test",
        cite: cite(words), also: []))
  }

  mutating func milestone(_ years: Int, since: String?, _ what: String, words: String) {
    reading.milestones.append(
      MilestoneFact(years: years, since: since, what: what, confidence: 1, rule: "test", cite: cite(words)))
  }

  mutating func mechanism(_ name: String, session: Int? = nil, sides: [String] = ["KH", "VN"], words: String? = nil) {
    reading.mechanisms.append(
      MechanismFact(
        name: name, session: session, sides: sides, confidence: 1, rule: "test", cite: cite(words ?? name)))
  }

  mutating func time(_ value: String, _ tense: Tense?, words: String) {
    reading.times.append(TimeFact(value: value, tense: tense, confidence: 1, rule: "test", cite: cite(words), also: []))
  }

  mutating func formula(_ id: String, missing: [String] = [], words: String) {
    reading.formulas.append(
      FormulaFact(
        id: id, wording: words, missing: missing, added: [], sides: ["KH", "VN"], confidence: 1, rule: "test",
        cite: cite(words), also: []))
  }

  func cite(_ words: String) -> Cite {
    let range = report.text.range(of: words)!
    let scalars = report.text.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    return Cite(start: start, end: start + words.unicodeScalars.count, quote: words)
  }
}

/// Three reports of Viet Nam and Cambodia, one of Viet Nam and Laos.
enum Samples {
  static func all() throws -> [ReconcilingInput] {
    [try call(), try callElsewhere(), try commission(), try laos()].map(\.input)
  }

  static func call() throws -> Sample {
    var sample = try Sample(
      """
      Ngày 14/8/2025, Tổng Bí thư Tô Lâm điện đàm với Chủ tịch Thượng viện Hun Sen.
      Hai bên nhất trí tăng cường giao lưu thanh niên. Năm nay hai nước kỷ niệm 58 năm lập quan hệ (24/6/1967).
      Kim ngạch năm 2024 đạt 10 tỷ USD, tăng 8 %.
      """)
    sample.person("Tô Lâm", "VN", offices: ["Tổng Bí thư"])
    sample.person("Hun Sen", "KH", offices: ["Chủ tịch Thượng viện"])
    sample.encounter(
      .call, .held, "2025-08-14", ["Tô Lâm", "Hun Sen"], ["KH", "VN"], central: true,
      words: "Tô Lâm điện đàm với Chủ tịch Thượng viện Hun Sen")
    sample.statement(
      ["both"], .agree, "nhất trí", "nhất trí tăng cường giao lưu thanh niên",
      items: ["tăng cường giao lưu thanh niên"], topics: [.educationYouth], encounter: "e1")
    sample.figure(10_000_000_000, "USD", "bilateral trade", "2024", .observed, words: "10 tỷ USD")
    sample.figure(8, "%", "bilateral trade", "2024", .change, words: "8 %")
    sample.milestone(58, since: "1967-06-24", "diplomatic relations of Viet Nam and Cambodia", words: "58 năm")
    return sample
  }

  /// The same call without its year, with a longer wording and a slip in a name.
  static func callElsewhere() throws -> Sample {
    var sample = try Sample(
      """
      Hôm 14/8, Tổng Bí thư Ban Chấp hành Trung ương Tô Lâm có cuộc điện đàm với ông Hun Senn, Chủ tịch Thượng viện.
      Ông nhắc lại cuộc gặp tại Hà Nội.
      """)
    sample.person("Tô Lâm", "VN", offices: ["Tổng Bí thư Ban Chấp hành Trung ương"])
    sample.person("Hun Senn", "KH", offices: ["Chủ tịch Thượng viện"])
    sample.encounter(
      .call, .held, "XXXX-08-14", ["Tô Lâm", "Hun Senn"], ["KH", "VN"], central: true,
      words: "cuộc điện đàm với ông Hun Senn")
    sample.encounter(
      .meeting, .mentioned, nil, ["Tô Lâm", "Hun Senn"], ["KH", "VN"], words: "cuộc gặp tại Hà Nội")
    return sample
  }

  static func commission() throws -> Sample {
    var sample = try Sample(
      """
      Ngày 21/3/2023, ông Prak Sokhonn, Phó Thủ tướng, dự Kỳ họp lần thứ 20 Ủy ban Hỗn hợp tại Hà Nội.
      Trước đó, kỳ họp 18 của Ủy ban Hỗn hợp đã diễn ra. Ông Hun Sen, nguyên Thủ tướng, gửi lời chào.
      """)
    sample.person("Prak Sokhonn", "KH", offices: ["Phó Thủ tướng"])
    sample.person("Hun Sen", "KH", offices: ["Thủ tướng"], former: true)
    sample.encounter(
      .session, .held, "2023-03-21", ["Prak Sokhonn"], ["KH", "VN"], central: true,
      words: "Kỳ họp lần thứ 20 Ủy ban Hỗn hợp")
    sample.mechanism("Ủy ban Hỗn hợp", session: 20)
    sample.mechanism("Ủy ban Hỗn hợp", session: 18, words: "kỳ họp 18")
    return sample
  }

  static func laos() throws -> Sample {
    var sample = try Sample("Ngày 5/1/2024, Ủy ban Hỗn hợp Việt Nam và Lào họp kỳ 46.")
    sample.encounter(
      .session, .held, "2024-01-05", [], ["LA", "VN"], central: true, words: "Ủy ban Hỗn hợp Việt Nam và Lào họp kỳ 46")
    sample.mechanism("Ủy ban Hỗn hợp", session: 46, sides: ["LA", "VN"])
    return sample
  }
}
