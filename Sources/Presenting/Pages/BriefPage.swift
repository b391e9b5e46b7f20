import Reconciling

extension Pages {
  private struct BriefPage {
    var w: [String: String]
    var frame: Frame
    var sheets: String
    var encounters: [Row]
  }

  private struct Row {
    var date: String
    var name: String
    var address: String
    var circumstances: String
  }

  /// The brief of one relation, for its next meeting, with all its encounters below.
  public func brief(_ view: RelationView) -> String {
    let paper = BriefPaper(view, meeting: .next(in: view), language: language).paper
    let text = RowText(language: language, persons: view.record.persons)
    let page = BriefPage(
      w: words.all, frame: frame(title: StateNames.relation(view.sides, in: language)),
      sheets: PaperHTML(paper, links: links).sheets,
      encounters: view.record.encounters.newestFirst { $0.when }.map {
        Row(
          date: text.date($0.when), name: text.title($0), address: links.encounter($0.id),
          circumstances: text.circumstances($0))
      })
    return Templates.render("brief", page)
  }
}
