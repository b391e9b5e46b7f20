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
    var states: [Anchor]
    var tabs: [Tab]
    var sheets: String
    var data: String
    /// Of what falls due.
    var calendar: [Calendar]
  }

  private struct Calendar {
    var href: String
    /// Where an address with a secret of its own is asked for.
    var form: String
    /// Just made; empty otherwise.
    var made: [String]
  }

  /// What the token in an address of a relation's calendar is listed as.
  public func calendarName(_ view: RelationView) -> String {
    "\(words["calendar"]) \(StateNames.relation(view.sides, in: language))"
  }

  /// Where a relation's calendar is fetched, whatever the language.
  public func calendarPath(_ view: RelationView) -> String { Links(asked: nil).calendar(view.sides) }

  /// A paper of a relation as sheets, on the screen as on paper.
  ///
  /// - Parameter calendarAddress: of its calendar, with a secret that was made for it.
  public func paper(_ kind: RelationPaper, _ view: RelationView, calendarAddress: String? = nil) -> String {
    let paper = kind.paper(view, language: language)
    let relation = StateNames.relation(view.sides, in: language)
    return Templates.render(
      "paper",
      PaperPage(
        w: words.all, frame: frame(title: "\(words["tab-\(kind.rawValue)"]) · \(relation)"), relation: relation,
        states: StateNames.ordered(view.sides).map {
          Anchor(href: links.state($0), label: StateNames.name(of: $0, in: language))
        },
        tabs: tabs(of: view.sides, here: kind.rawValue), sheets: PaperHTML(paper, links: links).sheets,
        data: path + ".json",
        calendar: kind == .due
          ? [
            Calendar(
              href: links.calendar(view.sides), form: links.relation(view.sides, "calendar"),
              made: [calendarAddress].compactMap { $0 })
          ] : []))
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
