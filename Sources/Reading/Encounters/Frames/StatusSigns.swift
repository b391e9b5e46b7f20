/// Reads what words before and behind a frame say of its status (`status-words.tsv`), within their reach and clause.
struct StatusSigns {
  private let sentence: FrameSentence
  private let times: ReportTimes
  private var scan: Scan { sentence.scan }
  private var text: Text { sentence.text }
  private static let longestBefore = 8
  private static let longestBehind = 26
  /// Kỳ họp, theo kế hoạch diễn ra vào tháng 11, đã bị hoãn: what stands between two commas.
  private static let longestAside = 16

  init(_ sentence: FrameSentence, times: ReportTimes) {
    self.sentence = sentence
    self.times = times
  }

  /// A day word (tối nay) says held where no other word says planned.
  func signs(of mention: EncounterMention) -> StatusSet {
    var signs: StatusSet = []
    var daySigns: StatusSet = []
    addBefore(&signs, &daySigns, mention.frame)
    addBehind(&signs, &daySigns, mention.frame, from: mention.frame.end)
    if mention.end > mention.frame.end { addBehind(&signs, &daySigns, mention.frame, from: mention.end) }
    for time in mention.times { addTime(&signs, &daySigns, times[time]) }
    if !signs.contains(.planned), isAhead(mention.frame) || isSaidAhead && signs.isDisjoint(with: .past) {
      signs.subtract(.held)
      signs.insert(.planned)
    }
    if !signs.contains(.planned) { signs.formUnion(daySigns) }
    if mention.isInvitation { return signs.subtracting(.held).union(.invited) }
    return signs
  }

  private func addBefore(_ signs: inout StatusSet, _ daySigns: inout StatusSet, _ frame: Frame) {
    for match in matches(from: max(sentence.start, frame.start - Self.longestBefore), to: frame.start) {
      guard let sign = match.entry.before else { continue }
      let gap = match.end..<frame.start
      let hasComma = sentence.hasSign(.comma, in: gap) && (sign.status == .planned || sign.status == .held)
      if gap.count <= reach(sign, frame), isClear(gap), !hasComma { add(sign, match, &signs, &daySigns) }
    }
  }

  /// - Parameter end: of the frame, or of the name it opens.
  private func addBehind(_ signs: inout StatusSet, _ daySigns: inout StatusSet, _ frame: Frame, from end: Int) {
    let aside = aside(in: end..<min(sentence.end, end + Self.longestBehind))
    for match in matches(from: end, to: min(sentence.end, end + Self.longestBehind + aside.count)) {
      guard let sign = match.entry.after else { continue }
      let gap = end..<match.range.lowerBound
      let isBehindAside = sign.status == .cancelled && aside.upperBound <= gap.upperBound
      let distance = gap.count - (isBehindAside ? aside.count : 0)
      let commas = gap.count { text.isSign(",", at: $0) }
      if distance <= (frame.isNoun ? sign.reach : sign.reachOfVerb), isClear(gap),
        commas == (isBehindAside && !aside.isEmpty ? 2 : 0)
      {
        add(sign, match, &signs, &daySigns)
      }
    }
  }

  /// From the first comma to behind the next; empty where there are not two.
  private func aside(in range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { text.isSign(",", at: $0) }),
      let last = (first + 1..<min(sentence.end, first + Self.longestAside)).first(where: { text.isSign(",", at: $0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  /// Dự kiến, Chủ tịch nước hội đàm với …: it is said of the whole sentence.
  private var isSaidAhead: Bool {
    scan.longest(scan.language.statusWords, at: sentence.start).map {
      text.isSign(",", at: $0.end) && $0.entry.before?.status == .planned
    } ?? false
  }

  /// From sẽ over the verbs before a frame, and back to the verb of which a noun is the object.
  private static let longestChain = 12
  private static let reachOfTaking = 2

  /// sẽ rời Hà Nội đi thăm Lào, sẽ tới Lào bắt đầu chuyến thăm: one verb behind another, of which the first is ahead.
  private func isAhead(_ frame: Frame) -> Bool {
    let isTaken = sentence.has([.takesPart, .begins], in: frame.start - Self.reachOfTaking..<frame.start)
    guard !frame.isNoun || isTaken else { return false }
    let first = max(sentence.clause(around: frame.range).lowerBound, frame.start - Self.longestChain)
    guard let modal = (first..<frame.start).last(where: { scan.isWord(.modal, at: $0) && scan.isWord(.future, at: $0) })
    else { return false }
    let chain = modal + 1..<max(modal + 1, isTaken ? frame.start - Self.reachOfTaking : frame.start)
    return !sentence.hasSign(.quoted, in: chain) && !sentence.has(.objectEnd, in: chain)
      && !sentence.frames.contains { $0.isNoun && chain.contains($0.start) }
      && !chain.contains { scan.isSpeechVerb(at: $0) || scan.isCue(at: $0) || scan.isWord(.past, at: $0) }
  }

  private func add(
    _ sign: StatusWordEntry.Sign, _ match: Scan.Match<StatusWordEntry>, _ signs: inout StatusSet,
    _ daySigns: inout StatusSet
  ) {
    if scan.hasEncounterWord(.today, in: match.range) {
      daySigns.insert(StatusSet(sign.status))
    } else {
      signs.insert(StatusSet(sign.status))
    }
  }

  private func addTime(_ signs: inout StatusSet, _ daySigns: inout StatusSet, _ time: EncounterTime) {
    switch time.relative {
    case .comingDay, .coming: signs.insert(.planned)
    case .today: daySigns.insert(.held)
    case .pastDay: signs.insert(.held)
    case .past: signs.insert(.mentioned)
    case .unclear: break
    case nil:
      if sentence.isWord(.coming, at: time.range.upperBound) { signs.insert(.planned) }
      if sentence.has(.past, in: time.range.lowerBound - 2..<time.range.lowerBound) { signs.insert(.mentioned) }
    }
  }

  private func matches(from start: Int, to end: Int) -> [Scan.Match<StatusWordEntry>] {
    var matches: [Scan.Match<StatusWordEntry>] = []
    var index = start
    while true {
      index = scan.next(LexiconName.statusWords.bit, from: index, to: end)
      guard index < end, let match = scan.longest(scan.language.statusWords, at: index) else { return matches }
      if match.end <= end { matches.append(match) }
      index = match.end
    }
  }

  /// sẽ is near its verb, đã near its noun.
  private func reach(_ sign: StatusWordEntry.Sign, _ frame: Frame) -> Int {
    if sign.status == .planned, !frame.isNoun { return min(sign.reach, 4) }
    return sign.status == .held && frame.isNoun ? 2 : sign.reach
  }

  /// No half of a sentence, no quotation mark and no other frame between.
  private func isClear(_ gap: Range<Int>) -> Bool {
    !sentence.hasSign(.quoted, in: gap)
      && !sentence.frames.contains { $0.start >= gap.lowerBound && $0.end <= gap.upperBound }
  }
}
