/// Decides which mentions are of one encounter.
struct EncounterGrouper {
  /// A report tells of so many encounters at most before the first are out of mind; it keeps long files quick.
  private static let mostInMind = 100

  /// Firm mentions join where nothing forbids it and their people are equal or contained; then each that only refers back
  /// joins the nearest group before it that fits, or stands alone.
  func group(_ mentions: [EncounterMention]) -> [Encounter] {
    var encounters: [Encounter] = []
    for mention in mentions where !mention.refersBack {
      if let known = encounters.indices.suffix(Self.mostInMind).last(where: {
        encounters[$0].mentions.allSatisfy { mayBeOne($0, mention) } && isOne(encounters[$0], mention)
      }) {
        encounters[known].mentions.append(mention)
        encounters[known].sides.add(mention.sides)
      } else {
        encounters.append(Encounter(mentions: [mention], sides: mention.sides))
      }
    }
    for mention in mentions where mention.refersBack {
      if let known = nearest(mention, in: encounters) {
        encounters[known].mentions.append(mention)
      } else {
        encounters.append(Encounter(mentions: [mention], sides: mention.sides))
      }
    }
    for index in encounters.indices { encounters[index].mentions.sort { $0.frame.lowerBound < $1.frame.lowerBound } }
    return encounters.sorted { $0.mentions[0].frame.lowerBound < $1.mentions[0].frame.lowerBound }
  }

  private func nearest(_ mention: EncounterMention, in encounters: [Encounter]) -> Int? {
    let fit = encounters.indices.filter { index in
      encounters[index].mentions.allSatisfy { mayBeOne($0, mention) }
        && mention.sides.people.allSatisfy(encounters[index].sides.people.contains)
    }
    let before = fit.filter { encounters[$0].mentions[0].frame.lowerBound < mention.frame.lowerBound }
    return before.max { last(encounters[$0], before: mention) < last(encounters[$1], before: mention) } ?? fit.first
  }

  private func last(_ encounter: Encounter, before mention: EncounterMention) -> Int {
    encounter.mentions.last { $0.frame.lowerBound < mention.frame.lowerBound }?.frame.lowerBound ?? -1
  }

  /// What makes two mentions two encounters: another kind, place, number, forum or day.
  private func mayBeOne(_ first: EncounterMention, _ second: EncounterMention) -> Bool {
    guard
      first.kind == second.kind || Self.isTalk(first) && Self.isTalk(second) && (first.refersBack || second.refersBack)
    else { return false }
    if let a = first.visited, let b = second.visited, a != b { return false }
    if let a = first.ordinal, let b = second.ordinal, a != b { return false }
    if let a = first.forum, let b = second.forum, a != b { return false }
    let (days, others) = (first.times.compactMap(day), second.times.compactMap(day))
    return days.isEmpty || others.isEmpty || days.contains(where: others.contains)
  }

  /// A day or a full date; vaguer times forbid nothing.
  private func day(_ time: TimeExpression) -> String? { time.isDay ? time.value : nil }

  private static func isTalk(_ mention: EncounterMention) -> Bool { [.meeting, .call].contains(mention.kind) }

  private func isOne(_ encounter: Encounter, _ mention: EncounterMention) -> Bool {
    let (people, others) = (encounter.sides.people, mention.sides.people)
    if !people.isEmpty, !others.isEmpty {
      return people.allSatisfy(others.contains) || others.allSatisfy(people.contains)
    }
    if encounter.forum != nil, encounter.forum == mention.forum { return true }
    if encounter.ordinal != nil, encounter.ordinal == mention.ordinal { return true }
    return !encounter.sides.states.isDisjoint(with: mention.sides.states)
      && (encounter.sides.states.isSubset(of: mention.sides.states)
        || mention.sides.states.isSubset(of: encounter.sides.states))
  }
}
