import Reconciling
import Recording

extension Pages {
  private struct RelationsPage {
    var w: [String: String]
    var frame: Frame
    var rows: [RelationTable.Row]
    var all: [Anchor]
    var readReports: [ReportLine]
    var more: [String]
    var read: String
  }

  private struct ReportLine {
    var day: String
    var name: String
    var address: String
    var outlet: String
  }

  public static let shownReports = 50
  private static let shownRelations = 60

  /// The first page: the relations that reports speak of, and the newest reports.
  ///
  /// - Parameters:
  ///   - reports: the newest, newest first.
  ///   - count: how many there are.
  ///   - showsAll: else the relations with most encounters are shown.
  public func relations(
    _ relations: [Relation], reports: [ReportRow], of count: Int, showsAll: Bool = false
  ) -> String {
    let shown = showsAll ? relations[...] : relations.prefix(Self.shownRelations)
    let text = RowText(language: language, persons: [])
    let page = RelationsPage(
      w: words.all, frame: frame(title: words["relations-title"]),
      rows: RelationTable(shown, words: words, links: links).rows,
      all: shown.count < relations.count
        ? [Anchor(href: links.allRelations, label: words.filled("relations-more", String(relations.count)))] : [],
      readReports: reports.map { line($0, text) },
      more: count > reports.count ? [words.filled("reports-more", String(count - reports.count))] : [],
      read: Links.read)
    return Templates.render("relations", page)
  }

  private func line(_ report: ReportRow, _ text: RowText) -> ReportLine {
    ReportLine(
      day: text.day(report), name: text.name(report),
      address: links.report(report.id), outlet: report.outlet ?? words["outlet-unknown"])
  }
}
