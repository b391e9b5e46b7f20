// X và Y ký … · lễ ký …

extension FrameSentence {
  func signings(_ mention: EncounterMention) -> [EncounterMention] {
    var mention = mention
    let frame = mention.frame
    if (frame.start - 8..<frame.start).contains(where: { $0 >= start && scan.isWord(.negation, at: $0) }) { return [] }
    if isSinceSigning(frame) { return [] }
    let subject = subject(of: frame)
    mention.way = subject.way
    mention.sides = Sides(
      people: subject.sides.people.count > 1 ? subject.sides.people : [], states: subject.sides.states)
    for phrase in phrases where phrase.start >= frame.end && phrase.start < frame.end + 25 {
      if phrase.kind == .state || phrase.kind == .title { mention.sides.states.formUnion(phrase.states) }
    }
    mention.place = place(near: frame)
    return [mention]
  }

  /// ký năm 1982, (kể) từ khi ký: the date of a document, no event.
  private func isSinceSigning(_ frame: Frame) -> Bool {
    guard frame.start > start else { return false }
    if scan.isWord(.year, at: frame.start - 1) { return true }
    return isWord(.sinceWhen, at: frame.start - 1) && frame.start - 2 >= start && isWord(.from, at: frame.start - 2)
  }
}
