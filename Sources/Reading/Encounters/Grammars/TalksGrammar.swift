// X gặp Y · X hội đàm với Y · X và Y điện đàm · X được Y tiếp · X chiêu đãi Y.

extension FrameSentence {
  /// The meetings that a verb tells of: one for each of its objects; none where the sides are not plain.
  func talks(_ mention: EncounterMention) -> [EncounterMention] {
    let frame = mention.frame
    if (frame.start - 2..<frame.start).contains(where: { scan.isWord(.negation, at: $0) }) { return [] }
    var mention = mention
    let subject = subject(of: frame)
    mention.way = subject.way
    mention.place = place(near: frame)
    var object = subject.objects(of: object(of: frame))
    if object.isEmpty { object = patient(subject) }
    if object.isEmpty { return together(mention, subject) }
    if mention.isQuoted, subject.way == .previous { return [] }
    if object.count > 1, scan.isWord(.copula, at: object[0].start - 1) {
      mention.sides = sides(object)
      return [mention]
    }
    if object.contains(where: { $0.kind == .pair || $0.kind == .peer }) {
      mention.sides = subject.sides
      mention.sides.people = subject.sides.people.first(1)
      mention.sides.add(sides(object))
      return [mention]
    }
    if object.count == 1, subject.sides.people.count > 1, has(.inTurn, in: frame.start - 3..<frame.start) {
      return inTurn(mention, subject, object)
    }
    let guests = Set(object.compactMap(\.person))
    let others = subject.sides.people.filter { !guests.contains($0) }
    let base = (others.isEmpty ? subject.sides.people : others).first(subject.way == .previous ? 1 : 2)
    return split(mention, base: base, object, otherwise: subject.sides.states)
  }

  /// X được Y tiếp: X, where Y is the subject.
  private func patient(_ subject: Subject) -> [SidePhrase] {
    guard subject.way == .before, let first = subject.phrases.first, first.start - 1 > start,
      isWord(.passive, at: first.start - 1)
    else { return [] }
    let before = phrases.filter { $0.end < first.start && $0.isActor && ($0.person != nil || !$0.states.isEmpty) }
    return before.isEmpty ? [] : Array(before[groups.first(from: before.count - 1, in: before)...])
  }

  /// X và Y gặp nhau.
  private func together(_ mention: EncounterMention, _ subject: Subject) -> [EncounterMention] {
    let frame = mention.frame
    let needsPeople = frame.sort == .talk || scan.isEncounterWord(.needsObject, at: frame.end - 1)
    guard subject.sides.people.count > 1 || !needsPeople && subject.sides.states.count > 1 else { return [] }
    if goesOnList(frame) { return [] }
    if subject.way == .before, frame.start - subject.phrases.last!.end > 7 { return [] }
    if mention.isQuoted, subject.way == .previous { return [] }
    var mention = mention
    mention.sides = subject.sides
    return [mention]
  }

  /// X và Y lần lượt tiếp Z: two meetings.
  private func inTurn(_ mention: EncounterMention, _ subject: Subject, _ object: [SidePhrase]) -> [EncounterMention] {
    let guest = sides(object)
    return subject.sides.people.filter { !guest.people.contains($0) }.map { person in
      var each = mention
      each.sides = Sides(people: [person], states: groups.states(of: [person]))
      each.sides.add(guest)
      return each
    }
  }

  /// One verb with several objects is as many meetings; nhà lãnh đạo Syria, Tổng thống X is one object.
  func split(
    _ mention: EncounterMention, base: PersonList, _ objects: [SidePhrase], otherwise states: StateSet = []
  ) -> [EncounterMention] {
    var known: Set<Int> = []
    return objects.filter { $0.person.map { known.insert($0).inserted } ?? true }.map { object in
      var each = mention
      each.sides = Sides(people: base, states: base.isEmpty ? states : groups.states(of: base))
      each.sides.add(sides([object]))
      return each
    }
  }

  /// X chiêu đãi Y, X chủ trì lễ đón Y.
  func hosting(_ mention: EncounterMention) -> [EncounterMention] {
    var mention = mention
    let subject = subject(of: mention.frame)
    mention.way = subject.way
    mention.sides = subject.sides
    mention.sides.add(sides(object(of: mention.frame)))
    mention.place = place(near: mention.frame)
    return mention.sides.people.isEmpty ? [] : [mention]
  }
}
