// X và Y ký … · lễ ký …

extension FrameSentence {
  func signings(_ mention: EncounterMention) -> [EncounterMention] {
    var mention = mention
    let frame = mention.frame
    if (frame.start - 8..<frame.start).contains(where: { $0 >= start && scan.isWord(.negation, at: $0) }) { return [] }
    if isSinceSigning(frame) || isPrepared(frame) || isOfTimeToCome(frame) { return [] }
    let subject = subject(of: frame)
    mention.way = subject.way
    let isSignedByThem = subject.sides.people.count > 1 && !isOfOlderDocument(frame)
    mention.sides = Sides(people: isSignedByThem ? subject.sides.people : [], states: subject.sides.states)
    for phrase in phrases where phrase.start >= frame.end && phrase.start < frame.end + 25 {
      if phrase.kind == .state || phrase.kind == .title { mention.sides.states.formUnion(phrase.states) }
    }
    mention.place = place(near: frame)
    return [mention]
  }

  /// Hiệp định ký năm 2018: what is signed stands before it, and nobody who signed.
  private func isOfOlderDocument(_ frame: Frame) -> Bool {
    scan.isWord([.year, .month, .day], at: frame.end)
      && !phrases.contains { $0.isActor && ($0.end == frame.start || $0.end == frame.start - 1) }
  }

  /// đang hoàn tất thủ tục để ký
  private func isPrepared(_ frame: Frame) -> Bool {
    scan.isWord(.purpose, at: frame.start - 1)
      && (clause(around: frame.range).lowerBound..<frame.start).contains {
        scan.longest(scan.language.developmentWords, at: $0)?.entry.meaning == .underWay
      }
  }

  /// sau khi Hiệp định được ký, hai nước sẽ …
  private func isOfTimeToCome(_ frame: Frame) -> Bool {
    DevelopmentMarks(scan, in: start..<end).isOfTimeToCome(frame.start)
  }

  /// ký năm 1982, (kể) từ khi ký: the date of a document, no event.
  private func isSinceSigning(_ frame: Frame) -> Bool {
    guard frame.start > start else { return false }
    if scan.isWord(.year, at: frame.start - 1) { return true }
    return isWord(.sinceWhen, at: frame.start - 1) && frame.start - 2 >= start && isWord(.from, at: frame.start - 2)
  }
}
