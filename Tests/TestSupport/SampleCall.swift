@testable import Reading

/// A report of a call and its reading, made by hand.
public enum SampleCall {
  public static let text = """
    Điện đàm cấp cao

    Chiều 14/8/2025, Tổng Bí thư Tô Lâm điện đàm với ông Hun Sen. Hai bên thống nhất mở rộng quan hệ kênh Đảng; vun đắp tin cậy.
    Kim ngạch đạt 11,33 tỷ USD, hướng tới 20 tỷ USD. Lễ kỷ niệm 80 năm Quốc khánh 2/9/1945 có ASEAN dự.

    Bài viết cùng chuyên mục
    """

  public static let report = try! Report(text: text, source: "reports/call.txt")

  /// Any report as the program reads it.
  @Sendable public static func read(_ report: Report) -> ReportReading { reader.read(report) }

  private static let reader = Reader(languages: try! Languages.embedded())

  /// The cite of the first occurrence of some words, in code points.
  public static func cite(_ words: String, in text: String = text) -> Cite {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) }!
    return Cite(start: start, end: start + wanted.count, quote: words)
  }

  public static let reading: ReportReading = {
    var reading = ReportReading(
      document: DocumentFact(id: report.id, source: "reports/call.txt", title: "Điện đàm cấp cao", language: "vi"))
    reading.people = [
      PersonFact(
        name: "Tô Lâm", aliases: [], country: "VN",
        offices: [
          OfficeFact(
            title: "Tổng Bí thư", organization: nil, country: "VN", former: false, confidence: 1, rule: "test",
            cite: cite("Tổng Bí thư"))
        ], confidence: 1, rule: "test", cite: cite("Tô Lâm")),
      PersonFact(
        name: "Hun Sen", aliases: [], country: "KH", offices: [], confidence: 1, rule: "test", cite: cite("Hun Sen")),
    ]
    reading.encounters = [
      EncounterFact(
        id: "e1", kind: .call, status: .held, when: "2025-08-14", where: nil, participants: ["Tô Lâm", "Hun Sen"],
        countries: ["KH", "VN"], central: true, channels: [.party], confidence: 1, rule: "test",
        cite: cite("Tô Lâm điện đàm với ông Hun Sen"), also: [])
    ]
    let said = "thống nhất mở rộng quan hệ kênh Đảng; vun đắp tin cậy"
    reading.statements = [
      StatementFact(
        id: "s1", speakers: ["both"], act: .agree, cue: cite("thống nhất"),
        items: ["mở rộng quan hệ kênh Đảng", "vun đắp tin cậy"].map {
          ItemFact(text: $0, topics: [.politics], confidence: 1, rule: "test", cite: cite($0))
        }, topics: [.politics], encounter: "e1", confidence: 1, rule: "test", cite: cite(said))
    ]
    reading.figures = [
      FigureFact(
        value: 11_330_000_000, unit: "USD", what: "bilateral trade", period: nil, kind: .observed, confidence: 1,
        rule: "test", cite: cite("11,33 tỷ USD"), also: [])
    ]
    reading.times = [
      TimeFact(value: "2025-08-14", confidence: 1, rule: "test", cite: cite("Chiều 14/8/2025"), also: []),
      TimeFact(value: "1945-09-02", confidence: 1, rule: "test", cite: cite("2/9/1945"), also: []),
    ]
    reading.milestones = [
      MilestoneFact(
        years: 80, since: "1945-09-02", what: "National Day of Viet Nam", confidence: 1, rule: "test",
        cite: cite("Lễ kỷ niệm 80 năm Quốc khánh 2/9/1945"))
    ]
    reading.mechanisms = [
      MechanismFact(name: "ASEAN", session: nil, confidence: 1, rule: "test", cite: cite("ASEAN"))
    ]
    let menu = cite("Bài viết cùng chuyên mục")
    reading.noise = [Stretch(start: menu.start, end: menu.end)]
    return reading
  }()
}
