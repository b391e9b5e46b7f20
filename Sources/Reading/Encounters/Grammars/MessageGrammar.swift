// X gửi điện mừng tới Y · thư của X gửi Y · bức thư mà X gửi cho Y.

extension FrameSentence {
  // From the word for a message to whom it goes and from whom it comes, in tokens.
  private static let reachOfReceiver = 18
  private static let reachOfSender = 8

  func messages(_ mention: EncounterMention) -> [EncounterMention] {
    var mention = mention
    let frame = mention.frame
    let subject = subject(of: frame)
    mention.way = subject.way
    var receivers = Array(
      phrases.filter {
        $0.start >= frame.end && $0.start <= frame.end + Self.reachOfReceiver
          && ($0.start == frame.end || isWord(.receiver, at: $0.start - 1))
      }.prefix(1))
    var sender = phrases.first {
      $0.start >= frame.end && $0.start <= frame.end + Self.reachOfSender && scan.isWord(.of, at: $0.start - 1)
    }
    if frame.grammar == .letter,
      let writer = phrases.first(where: {
        $0.start >= frame.end && $0.start <= frame.end + Self.reachOfSender && $0.isActor
          && has(.letterBy, in: frame.end..<$0.start)
      })
    {
      sender = writer
      receivers = Array(phrases.filter { $0.start > writer.end && scan.isWord(.toward, at: $0.start - 1) }.prefix(1))
    }
    mention.refersBack = frame.grammar == .letter && sender == nil && receivers.isEmpty && subject.way == .previous
    let from = sender.map { sides([$0]) } ?? subject.sides
    mention.sides = Sides(people: from.people.first(2), states: from.states)
    mention.sides.add(sides(receivers))
    if mention.sides.states.count < 2,
      let other = phrases.first(where: { $0.start >= frame.end && !$0.states.isSubset(of: mention.sides.states) })
    {
      mention.sides.states.formUnion(other.states)
    }
    let isTold = frame.grammar == .send || sender != nil || !receivers.isEmpty || frame.range.count > 1
    return isTold ? [mention] : []
  }
}
