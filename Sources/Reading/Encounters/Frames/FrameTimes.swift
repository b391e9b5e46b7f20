/// Gives each frame of a sentence the times of its own.
///
/// A date at the start of a sentence or a clause is that of its main frames; another that of the frame of its comma
/// clause; one of a verb of speech dates none.
struct FrameTimes {
  private let sentence: FrameSentence
  private var text: Text { sentence.text }
  private var scan: Scan { sentence.scan }
  /// The frames that opened mentions, in order, one for each place.
  private let frames: [Frame]

  init(_ sentence: FrameSentence, mentions: ArraySlice<EncounterMention>) {
    self.sentence = sentence
    var frames: [Frame] = []
    for mention in mentions where frames.last?.start != mention.frame.start { frames.append(mention.frame) }
    self.frames = frames
  }

  /// Gives the times of a sentence to its mentions.
  func give(_ times: ReportTimes, ofSentence sentence: Int, to mentions: inout ArraySlice<EncounterMention>) {
    for time in times.indices(ofSentence: sentence) {
      let owners = owners(of: times[time])
      for index in mentions.indices
      where owners.contains(mentions[index].frame.start) && mentions[index].mayBe(on: times[time]) {
        mentions[index].times.append(time)
      }
    }
    for index in mentions.indices {
      leaveOutPlans(&mentions[index], times)
      mentions[index].when = Self.nearest(mentions[index], times)
      mentions[index].isNearPublication = mentions[index].times.contains { times[$0].isNearPublication }
    }
  }

  /// theo dự kiến diễn ra trong quý III, đã được tổ chức chiều 9/12: of several times not that on which it was only planned.
  private func leaveOutPlans(_ mention: inout EncounterMention, _ times: ReportTimes) {
    let kept = mention.times.filter { !isPlanned(times[$0]) }
    let plans = mention.times.filter { !kept.contains($0) }
    if let plan = plans.last, let told = kept.last, plan < told { mention.times = ShortList(kept) }
  }

  /// Whether a word of planning stands before a time in its comma clause.
  private func isPlanned(_ time: EncounterTime) -> Bool {
    hasPlan(in: sentence.clause(around: time.range).lowerBound..<time.range.lowerBound)
  }

  /// Kỳ họp, theo dự kiến diễn ra trong quý III, đã được tổ chức ngày 9/12: two commas with a plan between them part nothing.
  private func isPlanBetween(_ gap: Range<Int>) -> Bool {
    let commas = gap.filter { text.isSign(",", at: $0) }
    return commas.count == 2 && !sentence.hasSign(.halves, in: gap) && hasPlan(in: commas[0]..<commas[1])
  }

  private func hasPlan(in range: Range<Int>) -> Bool {
    range.contains { index in
      scan.longest(scan.language.statusWords, at: index)?.entry.before?.status == .planned
        && !scan.isWord(.future, at: index)
    }
  }

  private static func nearest(_ mention: EncounterMention, _ times: ReportTimes) -> DateSpan? {
    mention.times.lazy.map { times[$0] }.filter { $0.span.map { !$0.isOfYears } ?? false }
      .min { distance($0, mention) < distance($1, mention) }?.span
  }

  private static func distance(_ time: EncounterTime, _ mention: EncounterMention) -> Int {
    min(abs(time.range.lowerBound - mention.end), abs(mention.frame.start - time.range.lowerBound))
  }

  /// The starts of the frames that a time dates.
  private func owners(of time: EncounterTime) -> [Int] {
    var behind = time.range.upperBound
    while behind < sentence.end, text.isSign(")", at: behind) { behind += 1 }
    if frames.isEmpty || !scan.isWord(.and, at: behind) && isSpeech(behind..<behind + 2) { return [] }
    let isYear = time.span?.grain == .year
    if isYear, sentence.isWord(.until, at: time.range.lowerBound - 1) { return [] }
    if let main = mainFrames(of: time) { return main }
    return owner(of: time).map { [$0.start] } ?? []
  }

  /// The frames behind a date that opens its clause; nil if it does not.
  private func mainFrames(of time: EncounterTime) -> [Int]? {
    var opening = time.range.lowerBound
    while opening > sentence.start, sentence.isWord(.dateWord, at: opening - 1) { opening -= 1 }
    let last = frames.last { $0.end <= time.range.lowerBound }
    let isOpening =
      opening == sentence.start
      || StaticSigns.opening.contains(text.tokens[opening - 1])
        && !(last.map { $0.end > opening - 12 && !sentence.hasSign(.semicolon, in: $0.end..<opening) } ?? false)
    guard isOpening else { return nil }
    let next = frames.filter { $0.start >= time.range.upperBound }
    var main: [Int] = []
    for frame in next {
      let gap = time.range.upperBound..<frame.start
      if sentence.hasSign(.quoted, in: gap) || isSpeech(gap) { break }
      let isNested =
        next.count > 1 && sentence.has(.nested, in: max(gap.lowerBound, frame.start - 5)..<frame.start)
      if isNested || !mayBegin(frame, on: time, gap) { continue }
      main.append(frame.start)
    }
    return main
  }

  private func owner(of time: EncounterTime) -> Frame? {
    let previous = frames.filter { $0.end <= time.range.lowerBound }
    let next = frames.first { $0.start >= time.range.upperBound }
    var owner = owner(of: time, previous: previous.last, next: next)
    if let taken = owner, isRange(time), taken.kind != .visit {
      owner = previous.last { $0.kind == .visit } ?? taken
    }
    return owner.map { outer($0, of: time) }
  }

  /// The frame before a time in its clause, else the one behind it; the year of what "được thiết lập năm 2013" dates none,
  /// nor the day of what it was held before or after: gặp nhau trước lễ nhậm chức ngày 20/1.
  private func owner(of time: EncounterTime, previous: Frame?, next: Frame?) -> Frame? {
    if let next {
      let gap = time.range.upperBound..<next.start
      if gap.count <= 2, !sentence.hasSign(.listed, in: gap), !startsAnother(gap, behind: previous) { return next }
    }
    if let previous {
      let gap = previous.end..<time.range.lowerBound
      let isOfOther = time.span?.grain == .year && gap.contains(where: isDoneOtherwise)
      if sentence.has(.order, in: gap) || gap.contains(where: isNotYet) { return nil }
      if !sentence.hasSign(.clauseHalves, in: gap) || isPlanBetween(gap), !isOfOther { return previous }
      let isMarked =
        (sentence.isWord(.from, at: gap.upperBound - 1) || text.isSign("(", at: gap.upperBound - 1)) && gap.count <= 14
      if !sentence.hasSign(.halves, in: gap), isMarked && !isOfOther || isRange(time) { return previous }
    }
    guard let next else { return nil }
    let gap = time.range.upperBound..<next.start
    if startsAnother(gap, behind: previous) { return nil }
    return sentence.hasSign(.halves, in: gap) || isSpeech(gap) || !mayBegin(next, on: time, gap) ? nil : next
  }

  /// chưa được tổ chức trong năm 2023: no time of what is still ahead.
  private func isNotYet(_ index: Int) -> Bool {
    scan.isWord(.negation, at: index)
      && scan.longest(scan.language.statusWords, at: index)?.entry.after?.status == .planned
  }

  /// được thiết lập năm 2013, but not được tổ chức năm 2022.
  private func isDoneOtherwise(_ passive: Int) -> Bool {
    guard sentence.isWord(.passive, at: passive) else { return false }
    return scan.longest(scan.language.acts, at: passive + 1)?.entry.use != .light
  }

  /// mở đường bay trước tháng 12 và tổ chức kỳ họp: behind và another thing begins, whose date this is not.
  private func startsAnother(_ gap: Range<Int>, behind previous: Frame?) -> Bool {
    previous == nil && gap.first.map { scan.isWord(.and, at: $0) } ?? false
  }

  /// A single day before "đang thăm" is no visit's; one before "lên đường thăm" is.
  private func mayBegin(_ frame: Frame, on time: EncounterTime, _ gap: Range<Int>) -> Bool {
    frame.kind != .visit || frame.grammar == .go || isRange(time) || sentence.has(.begins, in: gap)
  }

  /// A single day behind "nhân chuyến thăm" is that of what happened on the visit.
  private func outer(_ frame: Frame, of time: EncounterTime) -> Frame {
    var number = frames.firstIndex { $0.start == frame.start }!
    while number > 0, frames[number].kind == .visit, !isRange(time), frames[number].end <= time.range.lowerBound,
      sentence.has(.inner, in: max(sentence.start, frames[number].start - 5)..<frames[number].start)
    {
      number -= 1
    }
    return frames[number]
  }

  private func isRange(_ time: EncounterTime) -> Bool { time.span?.grain == .range }

  /// A verb of speech or stance stands in between.
  private func isSpeech(_ range: Range<Int>) -> Bool {
    range.clamped(to: sentence.range).contains { scan.isSpeechVerb(at: $0) || scan.isCue(at: $0) }
  }
}
