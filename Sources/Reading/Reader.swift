/// Reads reports: text in, facts out.
public struct Reader: Sendable {
  public init() {}
  public func read(_ report: Report) -> ReportReading {
    ReportReading(document: DocumentFact(id: report.id, source: report.source))
  }
}
