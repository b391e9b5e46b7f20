import Reconciling

/// The numbered sources of a page: each stretch of a report that a line stands on, in the order of first use.
public struct SourceList: Sendable {
  /// One numbered source.
  public struct Source: Sendable {
    public let number: Int
    public let cite: RowCite
    /// The report, if the rows at hand hold it.
    public let report: ReportRow?
  }

  public private(set) var sources: [Source] = []
  private let reports: [String: ReportRow]
  private var numbers: [Place: Int] = [:]

  /// Words of a report.
  struct Place: Hashable {
    var report: String
    var start: Int
    var end: Int

    init(_ cite: RowCite) { (report, start, end) = (cite.report, cite.start, cite.end) }
  }

  public init(reports: [ReportRow]) {
    self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The numbers of cites, each once; those not yet listed get the next ones.
  public mutating func numbers(of cites: [RowCite]) -> [Int] {
    var seen: Set<Int> = []
    return cites.map { number(of: $0) }.filter { seen.insert($0).inserted }
  }

  /// The numbers of cites that are listed, each once.
  func known(_ cites: [RowCite]) -> [Int] {
    var seen: Set<Int> = []
    return cites.compactMap { numbers[Place($0)] }.filter { seen.insert($0).inserted }
  }

  private mutating func number(of cite: RowCite) -> Int {
    let place = Place(cite)
    if let known = numbers[place] { return known }
    sources.append(Source(number: sources.count + 1, cite: cite, report: reports[cite.report]))
    numbers[place] = sources.count
    return sources.count
  }
}
