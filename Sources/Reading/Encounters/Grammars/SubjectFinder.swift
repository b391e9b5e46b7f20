/// How the subject of a frame was found: before it; before it, but behind a preposition; as the subject of the main clause
/// behind a fronted part; in the sentence before.
enum SubjectWay: Sendable { case before, oblique, main, previous }

/// Who stands before a frame, or where a subject of it stands otherwise.
struct Subject {
  let phrases: [SidePhrase]
  let way: SubjectWay
  let sides: Sides

  /// Tiếp X, Y …: of a row of objects those before the subject of the main clause, which only a comma parts from them.
  func objects(of row: [SidePhrase]) -> [SidePhrase] {
    guard way == .main, let first = phrases.first else { return row }
    return row.filter { $0.start < first.start }
  }
}

extension FrameSentence {
  func subject(of frame: Frame) -> Subject {
    let before = phrases.prefix { $0.end <= frame.start }
    let relative = relative(to: frame, Array(before))
    if relative == nil, let shared = frameContinued(by: frame) { return subject(of: shared) }
    let found = relative ?? nearest(to: frame, Array(before))
    return Subject(phrases: found.phrases, way: found.way, sides: sides(found.phrases))
  }

  /// Phát biểu tại cuộc họp với X, Y …: from the start of a sentence that names nobody before its frame.
  private static let reachOfFront = 10

  /// From trong to the frame: trong khuôn khổ cuộc gặp.
  private static let reachOfPreposition = 4

  /// Back over small words: , sau đó sẽ · và có · đồng thời.
  private static let reachOfContinuing = 5

  /// X sẽ hội đàm với Y, sau đó chào xã giao Z: the frame before, whose subject a verb shares that stands right behind a comma or
  /// và; nil for a frame that does not.
  func frameContinued(by frame: Frame) -> Frame? {
    guard let previous = frames.last(where: { $0.end < frame.start && mayContinue($0) }),
      previous.mayBeVerb || isWord(.takesPart, at: previous.start - 1),
      !isWord(.passive, at: previous.start - 1)
    else { return nil }
    var before = frame.start - 1
    while before > max(previous.end, frame.start - Self.reachOfContinuing), isContinuing(before) { before -= 1 }
    let isBare = frame.mayBeVerb || before < frame.start - 1
    guard isBare, before > previous.end, text.isSign(",", at: before) || scan.isWord(.and, at: before),
      !hasSign(.halves, in: previous.end..<frame.start)
    else { return nil }
    return previous
  }

  /// đến, tới: only before a place.
  private func mayContinue(_ frame: Frame) -> Bool {
    frame.grammar != .none
      && (frame.grammar != .go
        || phrases.contains { !$0.isActor && $0.start >= frame.end && $0.start <= frame.end + 2 })
  }

  private func isContinuing(_ index: Int) -> Bool {
    isWord(.order, at: index) || isWord(.takesPart, at: index) && !isWord(.now, at: index)
      || scan.isWord([.adverb, .also], at: index) && !isWord(.now, at: index)
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
    if opensReport(frame), let main = mainSubject(behind: frame, hasSidesBefore: false) { return (main, .main) }
    var oblique: [SidePhrase]?
    var index = before.count - 1
    while index >= 0 {
      if !maySubject(before, index) {
        index -= 1
        continue
      }
      var first = groups.first(from: index, in: before)
      var isObject = isObject(before[first]) && !areSpeakers(before[first...index], at: frame)
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

  /// Đó là khẳng định của X tại cuộc hội đàm với Y; … của X trong khuôn khổ cuộc gặp.
  private func areSpeakers(_ group: ArraySlice<SidePhrase>, at frame: Frame) -> Bool {
    guard let first = group.first?.start, let last = group.last?.end, scan.isWord(.placePreposition, at: last) else {
      return false
    }
    return frame.start - last <= Self.reachOfPreposition && scan.isWord(.of, at: first - 1)
      && scan.ends(scan.language.cues, at: first - 1)
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

  /// (người phát ngôn) cho biết trong cuộc gặp với X, Y …: what is reported begins with the frame.
  private func opensReport(_ frame: Frame) -> Bool {
    guard scan.isWord(.placePreposition, at: frame.start - 1) else { return false }
    let end = frame.start - 1
    return (max(start, end - 3)..<max(start, end)).contains { index in
      scan.isSpeechVerb(at: index) && (scan.longest(scan.language.cues, at: index)?.end ?? index + 1) == end
    }
  }

  /// Tại cuộc gặp, X …: the first actor behind the comma of a fronted part, unless somebody else's verb of speech stands before.
  private func mainSubject(behind frame: Frame, hasSidesBefore: Bool) -> [SidePhrase]? {
    let clause = clause(around: frame.range).lowerBound
    let isFronted =
      opensReport(frame) || isWord(.front, at: start) || isWord(.front, at: clause) || frame.start == start
      || frame.start - start <= Self.reachOfFront && !hasSidesBefore
    guard isFronted, let comma = endOfFront(frame),
      let index = phrases.firstIndex(where: {
        $0.start > comma && $0.isActor && !isWord(.objectMarker, at: $0.start - 1)
      }), phrases[index].start - comma <= 12,
      !(comma..<phrases[index].start).contains(where: { scan.isSpeechVerb(at: $0) || scan.isCue(at: $0) })
    else { return nil }
    return groups.forwards(from: index, in: phrases)
  }

  /// The comma behind a fronted part: tại cuộc gặp với X, Y …; behind a row of partners it is the last one: với X, Y và Z, T …
  private func endOfFront(_ frame: Frame) -> Int? {
    guard let first = (frame.end..<end).first(where: { text.isSign(",", at: $0) }) else { return nil }
    guard let next = phrases.firstIndex(where: { $0.start > first && $0.isActor }) else { return first }
    let row = groups.forwards(from: next, in: phrases)
    guard let last = row.dropFirst().first(where: { scan.isWord(.and, at: $0.start - 1) })?.end,
      text.isSign(",", at: last), phrases.contains(where: { $0.start > last && $0.start <= last + 2 && $0.isActor })
    else { return first }
    return last
  }
}
