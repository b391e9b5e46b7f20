import Reading
import Reconciling

/// Tóm tắt phục vụ cuộc gặp: one page of A4 before a meeting, in twelve parts, with an annex for what the page has no room for and for the
/// exact words it stands on. A claim stands once; what no report says is left out; what only a person knows stays blank.
public struct BriefPaper {
  private let text: PaperText
  private let meeting: Meeting

  public init(_ view: RelationView, meeting: Meeting, language: OutputLanguage) {
    text = PaperText(view, language: language, and: meeting.persons)
    self.meeting = meeting
  }

  public var paper: Paper {
    var shown = Shown()
    let opposite = BriefMeeting(text, meeting)
    let commitments = BriefCommitments(text)
    var parts = [opposite.meetingPart(&shown), opposite.objectives, opposite.oppositePart(&shown)]
    parts += commitments.parts(&shown)
    parts += [BriefFields(text).part(&shown)]
    parts += BriefOutlook(text).parts(&shown)
    parts += [opposite.recommendations]
    return paper(PageFit(parts.map { $0.kept() }, words: text.words).parts)
  }

  private func paper(_ parts: [BriefPart]) -> Paper {
    let words = text.words
    let sources = Paper.Section(
      key: "sources", heading: "12. \(words["brief-sources"])", blocks: [.sources(.reports)])
    var paper = text.paper(
      .brief, title: words["brief"], parts.map { $0.section(words) } + [sources], also: meeting.reports)
    let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "K", "L"]
    for part in parts {
      if let section = part.annex(words, letter: letters[paper.annex.count]) { paper.annex.append(section) }
    }
    let heading = "\(letters[paper.annex.count]). \(words["brief-words"])"
    paper.annex.append(Paper.Section(key: "words", heading: heading, blocks: [.sources(.words)]))
    paper.annexTitle = words["annex"]
    paper.number()
    return paper
  }
}

/// What a brief has said already: a claim stands once.
struct Shown {
  private(set) var ids: Set<String> = []
  private var places: [RowCite] = []

  mutating func add(_ ids: [String], _ cites: [RowCite]) {
    self.ids.formUnion(ids)
    places += cites
  }

  func holds(_ id: String) -> Bool { ids.contains(id) }

  /// Whether some of the words stand there already.
  func holds(_ cites: [RowCite]) -> Bool { cites.contains { cite in places.contains { $0.overlaps(cite) } } }
}
