/// How the subject of a frame was found: before it; before it, but behind a preposition; as the subject of the main clause
/// behind a fronted part; in the sentence before.
enum SubjectWay: Sendable { case before, oblique, main, previous }

/// Who stands before a frame, or where a subject of it stands otherwise.
struct Subject {
  let phrases: [SidePhrase]
  let way: SubjectWay
  let sides: Sides
}

extension FrameSentence {
  func subject(of frame: Frame) -> Subject {
    let before = phrases.prefix { $0.end <= frame.start }
    let found = relative(to: frame, Array(before)) ?? nearest(to: frame, Array(before))
    return Subject(phrases: found.phrases, way: found.way, sides: sides(found.phrases))
  }

  private typealias Found = (phrases: [SidePhrase], way: SubjectWay)

  /// hội kiến X, đang thăm Z · đoàn do X dẫn đầu sang thăm Z.
  private func relative(to frame: Frame, _ before: [SidePhrase]) -> Found? {
    guard frame.kind == .visit, let last = before.last, last.person != nil else { return nil }
    let gap = last.end..<frame.start
    guard !gap.isEmpty, gap.count <= 5 else { return nil }
    let isNow =
      gap.count <= 4 && isWord(.now, at: gap.upperBound - 1)
      && gap.allSatisfy { text.isSign(",", at: $0) || isWord([.now, .relative], at: $0) }
    let isLeading = isWord(.agent, at: last.start - 1) && has([.leads, .delegation], in: gap)
    return isNow || isLeading ? ([last], .before) : nil
  }

  private func nearest(to frame: Frame, _ before: [SidePhrase]) -> Found {
    var oblique: [SidePhrase]?
    var index = before.count - 1
    while index >= 0 {
      if !maySubject(before, index) {
        index -= 1
        continue
      }
      var first = groups.first(from: index, in: before)
      var isObject = isObject(before[first])
      if isObject, first < index, isCommaOnly(before[index - 1].end, before[index].start) {
        (first, isObject) = (index, false)
      }
      if !isObject { return (withJoinedStates(before, first...index), .before) }
      let start = before[first].start
      if oblique == nil, !scan.isWord([.of, .according], at: start - 1), !endsVerb(at: start) {
        oblique = Array(before[first...index])
      }
      index = first - 1
    }
    if let main = mainSubject(behind: frame, hasSidesBefore: !before.isEmpty) { return (main, .main) }
    if let oblique { return (oblique, .oblique) }
    return (previous, .previous)
  }

  /// A place is no subject; a state only where it opens a clause.
  private func maySubject(_ phrases: [SidePhrase], _ index: Int) -> Bool {
    let phrase = phrases[index]
    let before = phrase.start - 1
    switch phrase.kind {
    case .place: return false
    case .title: return phrase.person != nil || before < start || !isWord(.placeBefore, at: before)
    case .state:
      if phrase.start == start || text.isSign("\"", at: before) || isWord(.clauseOpener, at: before) { return true }
      let followsPlace = index > 0 && !phrases[index - 1].isActor && phrases[index - 1].end == before
      return text.isSign(",", at: before) && !followsPlace
    default: return true
    }
  }

  private func isObject(_ phrase: SidePhrase) -> Bool {
    endsVerb(at: phrase.start) || phrase.start - 1 > start && isWord(.objectMarker, at: phrase.start - 1)
  }

  private func isCommaOnly(_ first: Int, _ second: Int) -> Bool { second - first == 1 && text.isSign(",", at: first) }

  /// Việt Nam, Lào và Campuchia: states joined to the last one.
  private func withJoinedStates(_ phrases: [SidePhrase], _ range: ClosedRange<Int>) -> [SidePhrase] {
    var last = range.upperBound
    while phrases[last].kind == .state, last + 1 < phrases.count, phrases[last + 1].kind == .state,
      groups.isJoined(phrases[last], phrases[last + 1])
    {
      last += 1
    }
    return Array(phrases[range.lowerBound...last])
  }

  /// Tại cuộc gặp, X …: the first actor behind the comma of a fronted part, unless somebody else's verb of speech stands before.
  private func mainSubject(behind frame: Frame, hasSidesBefore: Bool) -> [SidePhrase]? {
    let clause = clause(around: frame.range).lowerBound
    let isFronted =
      isWord(.front, at: start) || isWord(.front, at: clause) || frame.start == start
      || frame.start - start <= 4 && !hasSidesBefore
    guard isFronted, let comma = (frame.end..<end).first(where: { text.isSign(",", at: $0) }),
      let index = phrases.firstIndex(where: {
        $0.start > comma && $0.isActor && !isWord(.objectMarker, at: $0.start - 1)
      }), phrases[index].start - comma <= 12,
      !(comma..<phrases[index].start).contains(where: { scan.isSpeechVerb(at: $0) || scan.isCue(at: $0) })
    else { return nil }
    return groups.forwards(from: index, in: phrases)
  }
}
