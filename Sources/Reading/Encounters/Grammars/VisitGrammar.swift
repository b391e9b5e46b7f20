// X thăm Z · chuyến thăm Z của X · mời X thăm Z · đón X thăm Z · X đến Z.

extension FrameSentence {
  // How far behind its word a visit goes and whose it is, in tokens: chuyến thăm Z của X, thăm Z, sang Z.
  private static let reachOfTrip = 10
  private static let reachOfVisit = 7
  private static let reachOfGoing = 3
  private static let reachOfOwnerBehindPlace = 6
  private static let reachOfTour = 4
  /// X ngày 5/9 đã sang Z: from X to the verb, from the verb to Z.
  private static let reachOfTraveller = 6
  private static let reachOfDestination = 2
  /// Back to the word for an invitation: mời X thăm; further off it must have its guest right behind.
  private static let reachOfInvitation = 10
  private static let reachOfFarInvitation = 20
  /// Back to theo in theo lời mời.
  private static let reachOfOccasion = 6
  /// lời mời thăm: nothing but a small word between.
  private static let reachRightBefore = 2
  /// gửi lời mời tới thăm: no guest between.
  private static let reachOfBareInvitation = 3
  /// nhận lời mời: back from the invitation to what is done with it.
  private static let reachOfAccepting = 4
  /// Back to đón, chào mừng.
  private static let reachOfWelcome = 9

  func visits(_ mention: EncounterMention) -> [EncounterMention] {
    var mention = mention
    let frame = mention.frame
    let goal = goal(of: frame)
    mention.isTour = isTour(frame)
    mention.place = mention.isTour ? nil : goal.place
    mention.visited = mention.place?.states.first
    var subject = subject(of: frame)
    if frame.grammar == .go {
      if let asked = phrases.first(where: {
        $0.end == frame.start && scan.isWord(.invitation, at: $0.start - 1) && $0.person != nil
      }) {
        subject = Subject(phrases: [asked], way: .before, sides: sides([asked]))
      }
      guard isJourney(mention, subject) else { return [] }
    }
    mention.way = subject.way
    let invitation = invitation(before: frame)
    mention.sides = guests(mention, subject, owner: goal.owner, invitation: invitation)
    if let visited = mention.visited { mention.sides.states.insert(visited) }
    mention.isInvitation = invitation.map { !isOccasion($0, frame) } ?? false
    mention.refersBack =
      frame.grammar == .trip && goal.place == nil && goal.owner == nil && !mention.isTour
    let hasSides = mention.place != nil || mention.isTour || !mention.sides.people.isEmpty
    return frame.grammar == .place && !hasSides ? [] : [mention]
  }

  /// Where a visit goes and whose it is, as named behind the frame.
  private func goal(of frame: Frame) -> (place: SidePhrase?, owner: SidePhrase?) {
    let reach =
      frame.grammar == .trip ? Self.reachOfTrip : frame.grammar == .place ? Self.reachOfVisit : Self.reachOfGoing
    var place: SidePhrase?
    var owner: SidePhrase?
    var index = frame.end
    while index < min(end, frame.end + reach) {
      if let phrase = phrase(at: index) {
        if !phrase.isActor {
          if place == nil, !isOfGroup(phrase) { place = phrase }
        } else if isOwner(phrase) {
          owner = phrase
        } else {
          break
        }
        index = phrase.end
        continue
      }
      let isEnd =
        StaticSigns.clause.contains(text.tokens[index]) || scan.isWord(.adjunct, at: index)
        || scan.isWord(.and, at: index) && !isWord(.works, at: index + 1)
        || scan.isWord(.day, at: index) && !text.tokens[index - 1].isNumber && !scan.has(.numbers, at: index - 1)
      if isEnd { break }
      index += 1
    }
    if frame.grammar == .trip, owner == nil, let place {
      owner = phrases.first {
        $0.start >= place.end && $0.start <= place.end + Self.reachOfOwnerBehindPlace && isOwner($0)
          && !hasSign(.comma, in: place.end..<$0.start)
      }
    }
    return (place, owner)
  }

  /// binh sĩ Mỹ: the state only says whose they are.
  private func isOfGroup(_ phrase: SidePhrase) -> Bool {
    phrase.kind == .state && scan.ends(scan.language.encounterWords, at: phrase.start) { $0.roles.contains(.group) }
  }

  /// … của X, but not lời mời của X.
  private func isOwner(_ phrase: SidePhrase) -> Bool {
    scan.isWord(.of, at: phrase.start - 1) && !scan.isWord(.invitation, at: phrase.start - 2) && phrase.isActor
  }

  private func isTour(_ frame: Frame) -> Bool {
    (frame.end..<min(end, frame.end + Self.reachOfTour)).contains {
      scan.longest(scan.language.places, at: $0)?.entry.kind == .region
    }
  }

  /// đến, tới, sang …: a visit only right between a person and a place abroad.
  private func isJourney(_ mention: EncounterMention, _ subject: Subject) -> Bool {
    guard let place = mention.place, let visited = mention.visited, subject.way == .before,
      let traveller = subject.sides.people.first, groups.state(of: traveller) != visited,
      place.start <= mention.frame.end + Self.reachOfDestination,
      !phrases.contains(where: {
        $0.start >= subject.phrases.last!.end && $0.end <= mention.frame.start && isOfGroup($0)
      })
    else { return false }
    return mention.frame.range.count > 1
      || mention.frame.start - subject.phrases.last!.end <= Self.reachOfTraveller
  }

  /// The word for an invitation that governs a visit.
  private func invitation(before frame: Frame) -> Int? {
    let near = frame.start - Self.reachOfInvitation
    if let invitation = (max(start, near)..<frame.start).last(where: { scan.isWord(.invitation, at: $0) }) {
      return invitation
    }
    guard near > start else { return nil }
    return (max(start, frame.start - Self.reachOfFarInvitation)..<near).last { index in
      let isAsking = !scan.isWord(.nominal, at: index - 1) && isAsked(index, before: frame)
      return scan.isWord(.invitation, at: index) && (isAsking || receiver(before: frame) != nil)
        && !hasSign(.listed, in: index..<frame.start)
    }
  }

  /// chuyển lời mời của X tới Y thăm Z: to whom it goes, right before the visit.
  private func receiver(before frame: Frame) -> SidePhrase? {
    phrases.first { $0.end == frame.start && $0.isActor && isWord(.receiver, at: $0.start - 1) }
  }

  /// theo lời mời, nhận lời mời: it only tells whose invitation it was.
  private func isOccasion(_ invitation: Int, _ frame: Frame) -> Bool {
    (max(start, frame.start - Self.reachOfOccasion)..<frame.start).contains { scan.isWord(.according, at: $0) }
      || scan.isWord(.nominal, at: invitation - 1) && scan.isWord(.according, at: invitation - 2)
  }

  private func guests(
    _ mention: EncounterMention, _ subject: Subject, owner: SidePhrase?, invitation: Int?
  ) -> Sides {
    let frame = mention.frame
    var guests = Sides()
    if let invitation, frame.grammar != .trip || isAsked(invitation, before: frame),
      !(owner != nil && invitation < frame.start - Self.reachRightBefore)
    {
      guests = invited(mention, subject, invitation)
    } else if let owner, invitation.map({ $0 < frame.start - Self.reachRightBefore }) ?? true {
      guests = sides([owner])
    } else if owner == nil {
      guests = welcomed(before: frame) ?? subject.sides
      guests.people = guests.people.first(subject.way == .previous ? 1 : 3)
    }
    return abroad(guests, mention, hasOwner: owner?.person != nil)
  }

  /// mời X thực hiện chuyến thăm: who is asked stands right behind the verb.
  private func isAsked(_ invitation: Int, before frame: Frame) -> Bool {
    phrases.contains {
      ($0.start == invitation + 1 || $0.start == invitation + 2) && $0.isActor && $0.end <= frame.start
    }
  }

  /// mời X thăm Z; gửi lời mời thăm Z tới X; nhận lời mời thăm Z.
  private func invited(_ mention: EncounterMention, _ subject: Subject, _ invitation: Int) -> Sides {
    let frame = mention.frame
    let objects = phrases.filter { $0.start > invitation && $0.end <= frame.start }
    if let receiver = receiver(before: frame) { return sides([receiver]) }
    if objects.contains(where: \.isActor) { return sides(groups.forwards(from: 0, in: objects)) }
    guard invitation >= frame.start - Self.reachOfBareInvitation else { return Sides() }
    if let receiver = phrases.first(where: {
      isWord(.receiver, at: $0.start - 1) && $0.person != nil && isForeign($0.person!, to: mention.visited)
    }) {
      return sides([receiver])
    }
    if has(.accepts, in: invitation - Self.reachOfAccepting..<invitation) {
      return Sides(people: subject.sides.people.first(1), states: subject.sides.states)
    }
    let foreign = (subject.sides.people + pair).filter { isForeign($0, to: mention.visited) }
    return Sides(people: foreign.first(1), states: groups.states(of: foreign.first(1)))
  }

  /// đón X thăm Z.
  private func welcomed(before frame: Frame) -> Sides? {
    let near = max(start, frame.start - Self.reachOfWelcome)..<frame.start
    guard let welcome = near.last(where: { isWord(.welcomes, at: $0) }),
      let guest = phrases.last(where: { $0.start > welcome && $0.start < frame.start && $0.isActor })
    else { return nil }
    return sides([guest])
  }

  private func isForeign(_ person: Int, to visited: StateCode?) -> Bool {
    guard let state = groups.state(of: person) else { return visited != nil }
    return state != visited
  }

  /// Nobody visits his own country: of several those from abroad; of none the foreigner of the sentence or of the pair.
  private func abroad(_ guests: Sides, _ mention: EncounterMention, hasOwner: Bool) -> Sides {
    guard let visited = mention.visited, !guests.people.isEmpty else { return guests }
    let foreign = guests.people.filter { isForeign($0, to: visited) }
    if !foreign.isEmpty { return Sides(people: foreign, states: groups.states(of: foreign)) }
    if hasOwner { return guests }
    let others = phrases.filter { phrase in
      guard let person = phrase.person, let state = groups.state(of: person), state != visited else { return false }
      return !(scan.isWord(.of, at: phrase.start - 1) && scan.isWord(.invitation, at: phrase.start - 2))
    }
    let person =
      others.last { $0.end <= mention.frame.start }?.person ?? others.first?.person
      ?? pair.first { isForeign($0, to: visited) }
    return person.map { Sides(people: [$0], states: groups.states(of: [$0])) } ?? Sides()
  }
}
