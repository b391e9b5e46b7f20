/// What times say of where one of several things agreed ends and the next begins: nâng kim ngạch lên 5 tỷ USD vào năm 2028 và mở
/// đường bay thẳng trước ngày 1/12/2026.
struct Deadlines {
  private let scan: Scan
  private let times: [TimeExpression]
  /// The tokens behind times, and those with which they begin.
  private let ends: Set<Int>
  private let starts: [Int: Int]
  private var text: Text { scan.text }
  /// From the beginning of a thing to its verb, over its subject: kỳ họp lần thứ 41 sẽ họp.
  private static let reachOfVerb = 10
  /// Words of a thing that only tells when another is done: đều hoàn thành trước ngày 30/6.
  private static let longestWhen = 5

  private static let longestAside = 12

  init(_ times: [TimeExpression], in scan: Scan) {
    self.scan = scan
    self.times = times
    ends = Set(times.map(\.range.upperBound))
    starts = Dictionary(times.map { ($0.range.lowerBound, $0.range.upperBound) }) { first, _ in first }
  }

  /// Whether a time that stands right before a separator closes a thing, because another with a verb of its own, or what was
  /// reached by then, begins behind.
  func close(before separator: Int, next: Int, to end: Int) -> Bool {
    guard endsTime(separator) || text.isSign(",", at: separator - 1) && endsTime(separator - 1) else { return false }
    let isBare = next == separator + 1
    if isBare, text.isSign(",", at: separator), isAside(before: separator) { return false }
    let clause = next..<min(end, next + Self.reachOfVerb)
    return hasVerb(at: next) || tellPast(next, to: end)
      || clause.prefix { !StaticSigns.clause.contains(text.tokens[$0]) }.contains {
        scan.isWord(.modal, at: $0) && scan.isWord(.future, at: $0)
      }
  }

  /// A date, a year; mỗi năm.
  private func endsTime(_ end: Int) -> Bool {
    ends.contains(end) || scan.ends(scan.language.itemWords, at: end) { $0.class == .yearly }
  }

  /// (Hiệp định), ký tháng 12/2021, (có hiệu lực): what only tells a time between two commas.
  private func isAside(before comma: Int) -> Bool {
    let first = max(text.sentenceStart(comma), comma - Self.longestAside)
    return (first..<comma).last { text.isSign(",", at: $0) }.map { isOnlyWhen($0 + 1, to: comma) } ?? false
  }

  /// Over adverbs: sớm mở.
  private func hasVerb(at index: Int) -> Bool {
    isVerb(index) || scan.isWord(.adverb, at: index) && isVerb(index + 1)
  }

  private func isVerb(_ index: Int) -> Bool {
    scan.has(.itemVerbs, at: index) || ActReader(scan).act(at: index).map { $0.use != .noun } ?? false
  }

  /// năm 2022 con số này đạt 7,9 tỷ USD: what is told of a time, not what is to be done then.
  func tellPast(_ start: Int, to end: Int) -> Bool {
    guard let behind = starts[start], behind < end else { return false }
    return !hasVerb(at: behind) && !scan.isWord(.modal, at: behind)
      && !text.isSign(",", at: behind)
  }

  /// lùi sang quý II/2026: when something told before is to be, and nothing else.
  func onlyPutOff(_ start: Int, to end: Int) -> Bool {
    guard let word = scan.longest(scan.language.circumstances, at: start), word.entry.kind == .postponed,
      let time = times.first(where: { $0.range.lowerBound >= word.end })
    else { return false }
    return time.range.lowerBound - word.end <= 2 && end - time.range.upperBound <= 1
  }

  /// hoàn thành trong năm 2024; đều hoàn thành trước ngày 30/6/2026: when what stands before it is to be done.
  func isOnlyWhen(_ start: Int, to end: Int) -> Bool {
    guard
      let time = times.first(where: { $0.range.lowerBound > start && $0.range.lowerBound - start <= Self.longestWhen }),
      time.range.upperBound == end || text.tokens[time.range.upperBound].kind == .sign
        || scan.isWord(.and, at: time.range.upperBound)
    else { return false }
    let acts = ActReader(scan)
    guard let act = acts.act(at: start) ?? (scan.isWord(.adverb, at: start) ? acts.act(at: start + 1) : nil) else {
      return false
    }
    return (act.range.upperBound..<max(act.range.upperBound, time.range.lowerBound)).allSatisfy {
      scan.isWord([.opener, .toward, .adjunct], at: $0)
    }
  }
}
