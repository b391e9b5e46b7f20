import Reconciling

extension Pages {
  private struct BriefPage {
    var w: [String: String]
    var frame: Frame
    var onRelation: String
    var sections: [Section]
    var notes: [Note]
  }

  private struct Section {
    var key: String
    var sectionTitle: String
    var lineCount: Int
    var nothing: String
    var groups: [Group]
  }

  private struct Group {
    var heading: String?
    var headingAddress: String?
    var lines: [Line]
  }

  private struct Line {
    var lead: String
    var lineAddress: String?
    var text: String
    var citations: [Citation]
    var quotes: [Quote]
  }

  private struct Quote {
    var said: String
    var citations: [Citation]
  }

  /// The brief of one relation.
  public func brief(_ brief: Brief) -> String {
    let made = BriefSections(brief, language: language)
    let onRelation = words.count(brief.record.reports.count, "on-relation")
    let sections = made.sections.map { section in
      Section(
        key: section.key, sectionTitle: words["title-\(section.key)"],
        lineCount: section.groups.reduce(0) { $0 + $1.lines.count }, nothing: words.filled("none-found", onRelation),
        groups: section.groups.map { group($0, made.sources) })
    }
    let text = RowText(language: language, persons: brief.record.persons)
    let page = BriefPage(
      w: words.all, frame: frame(title: StateNames.relation(brief.sides, in: language)),
      onRelation: onRelation, sections: sections, notes: notes(made.sources, text: text))
    return Templates.render("brief", page)
  }

  private func group(_ group: BriefSections.Group, _ sources: SourceList) -> Group {
    Group(
      heading: group.heading.isEmpty ? nil : group.heading,
      headingAddress: group.encounter.map(links.encounter) ?? group.report.map(links.report),
      lines: group.lines.map { line in
        Line(
          lead: line.lead, lineAddress: line.encounter.map(links.encounter), text: line.text,
          citations: citations(line.cites, in: sources),
          quotes: line.quotes.map { Quote(said: $0.words, citations: citations($0.cites, in: sources)) })
      })
  }
}
