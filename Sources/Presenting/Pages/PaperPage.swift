import Reconciling

/// The papers of a relation that are pages.
public enum RelationPaper: String, CaseIterable, Sendable {
  case brief, stocktake, agenda, due

  /// - Parameter meeting: of a brief; nil for the next one.
  public func paper(_ view: RelationView, language: OutputLanguage) -> Paper {
    switch self {
    case .brief: BriefPaper(view, meeting: .next(in: view), language: language).paper
    case .stocktake: Stocktaking(view, language: language).paper
    case .agenda: Agenda(view, language: language).paper
    case .due: DueList(view, language: language).paper
    }
  }
}

extension Pages {
  private struct PaperPage {
    var w: [String: String]
    var frame: Frame
    var relation: String
    var tabs: [Tab]
    var sheets: String
    var data: String
    /// Of what falls due.
    var calendar: [String]
  }

  /// A paper of a relation as sheets, on the screen as on paper.
  public func paper(_ kind: RelationPaper, _ view: RelationView) -> String {
    let paper = kind.paper(view, language: language)
    let relation = StateNames.relation(view.sides, in: language)
    return Templates.render(
      "paper",
      PaperPage(
        w: words.all, frame: frame(title: "\(words["tab-\(kind.rawValue)"]) · \(relation)"), relation: relation,
        tabs: tabs(of: view.sides, here: kind.rawValue), sheets: PaperHTML(paper, links: links).sheets,
        data: path + ".json", calendar: kind == .due ? [links.calendar(view.sides)] : []))
  }

  /// The pages of a relation: its papers and its tables, each an address of its own.
  func tabs(of relation: [String], here: String) -> [Tab] {
    let papers = RelationPaper.allCases.map(\.rawValue).map { name in
      Tab(
        href: name == "brief" ? links.relation(relation) : links.relation(relation, name), label: words["tab-\(name)"],
        isHere: here == name)
    }
    let timeline = Tab(
      href: links.relation(relation, "timeline"), label: words["tab-timeline"], isHere: here == "timeline")
    return papers + [timeline]
      + Self.tablesOfRelation.map {
        Tab(
          href: links.relation(relation, $0.rawValue), label: words["table-\($0.rawValue)"], isHere: here == $0.rawValue
        )
      }
  }
}
