/// Reads that a part of a whole is done: 18/27 nước, 5 trong số 12 tàu, 84%.
struct ShareReader {
  private let scan: Scan
  private let marks: DevelopmentMarks
  private let times: [TimeExpression]
  private let numbers: NumberReader
  private var text: Text { scan.text }

  /// Words between the part and the whole.
  private static let reach = 8

  init(_ scan: Scan, _ marks: DevelopmentMarks, times: [TimeExpression]) {
    self.scan = scan
    self.marks = marks
    self.times = times
    numbers = NumberReader(scan)
  }

  func told() -> [Told] {
    for index in marks.part {
      guard let number = numbers.number(at: index), number.end <= marks.part.upperBound else { continue }
      let whole = endOfWhole(of: number)
      guard let end = whole ?? endOfPercent(number), !isInTime(index), !marks.isUnreal(index) else { continue }
      return [told(index..<end, isPercent: whole == nil)]
    }
    return []
  }

  private func told(_ place: Range<Int>, isPercent: Bool) -> Told {
    let acts = marks.acts.filter { $0.use != .carryingOut }.flatMap(\.kinds)
    return Told(
      state: .partly, acts: acts, place: place, rule: "development.share", isSomeOfAll: !isPercent,
      isPercent: isPercent)
  }

  private func isInTime(_ index: Int) -> Bool { times.contains { $0.range.contains(index) } }

  /// Where the whole ends, if it is more than the part.
  private func endOfWhole(of part: NumberReader.Number) -> Int? {
    if text.isSign("/", at: part.end), let whole = whole(at: part.end + 1, of: part) { return whole }
    for index in part.end..<min(part.end + Self.reach, marks.part.upperBound) {
      guard let start = startOfWhole(at: index) else { continue }
      let end =
        whole(at: start, of: part) ?? (scan.isWord(.approximate, at: start) ? whole(at: start + 1, of: part) : nil)
      if let end { return end }
    }
    return nil
  }

  /// Behind trong số, or trong alone.
  private func startOfWhole(at index: Int) -> Int? {
    if let words = scan.longest(scan.language.developmentWords, at: index), words.entry.meaning == .whole {
      return words.end
    }
    return scan.isWord(.within, at: index) ? index + 1 : nil
  }

  private func whole(at index: Int, of part: NumberReader.Number) -> Int? {
    guard index < marks.part.upperBound, !isInTime(index), let whole = numbers.number(at: index),
      whole.value > part.value, !scan.isWord([.year, .month, .day], at: whole.end)
    else { return nil }
    return whole.end
  }

  private func endOfPercent(_ number: NumberReader.Number) -> Int? {
    text.isSign("%", at: number.end) && number.value < 100 && !marks.has(.growth) ? number.end + 1 : nil
  }
}
