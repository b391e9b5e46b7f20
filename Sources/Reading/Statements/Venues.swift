/// Decides in which encounter a statement was made. Statements are asked for in the order of the text.
struct Venues {
  private let encounters: [Encounter]
  private let scan: Scan
  private let places: [Place]
  /// The next place that has not been passed.
  private var next = 0
  /// The encounter that the report tells of at the place reached.
  private var current: Int?
  /// What was said in the statements before; an encounter named there is spoken of, not told.
  private var contents: [Range<Int>] = []
  private static let contentsInMind = 8

  /// A place that speaks of an encounter in which something may be said.
  private struct Place {
    let encounter: Int
    let frame: Range<Int>
  }

  init(_ encounters: [Encounter], scan: Scan) {
    self.encounters = encounters
    self.scan = scan
    places = encounters.enumerated().flatMap { index, encounter in
      Self.maySpeak(encounter) ? encounter.mentions.map { Place(encounter: index, frame: $0.frame.range) } : []
    }.sorted { ($0.frame.lowerBound, $0.encounter) < ($1.frame.lowerBound, $1.encounter) }
  }

  private static func maySpeak(_ encounter: Encounter) -> Bool {
    encounter.kind != .visit && encounter.kind != .signing
      && (encounter.status == .held || encounter.status == .mentioned)
  }

  /// The index of the encounter: one named tại, trong behind the cue; one of the same sentence that is only recalled, or a
  /// ceremony; the one told last before it; the first central one. All speakers take part in it. Nil where there is none.
  mutating func encounter(of statement: Statement) -> Int? {
    let recalled = pass(to: statement.cue.range.lowerBound)
    defer {
      contents.append(statement.content)
      if contents.count > Self.contentsInMind { contents.removeFirst() }
    }
    for found in [named(behind: statement), recalled, current] {
      if let found, takePart(statement.speakers, in: found) { return found }
    }
    return encounters.indices.first {
      encounters[$0].isCentral && encounters[$0].status == .held && Self.maySpeak(encounters[$0])
        && takePart(statement.speakers, in: $0)
    }
  }

  /// Goes on to a cue. Gives the recalled encounter, or the ceremony, that its own sentence tells of.
  private mutating func pass(to cue: Int) -> Int? {
    var recalled: Int?
    let sentence = scan.text.sentenceStart(cue)
    while next < places.count, places[next].frame.lowerBound < cue {
      let place = places[next]
      next += 1
      if contents.contains(where: { $0.contains(place.frame.lowerBound) }) { continue }
      let encounter = encounters[place.encounter]
      if encounter.status == .held, encounter.kind != .ceremony {
        current = place.encounter
        recalled = nil
      } else if place.frame.lowerBound >= sentence {
        recalled = place.encounter
      }
    }
    return recalled
  }

  /// … khẳng định tại cuộc gặp với Y rằng …
  private func named(behind statement: Statement) -> Int? {
    let start = statement.cue.range.upperBound
    var index = next
    while index < places.count, places[index].frame.lowerBound < statement.content.upperBound {
      let frame = places[index].frame
      if frame.lowerBound <= start + 1, scan.isWord(.placePreposition, at: frame.lowerBound - 1) {
        return places[index].encounter
      }
      index += 1
    }
    return nil
  }

  private func takePart(_ speakers: Speakers, in index: Int) -> Bool {
    let sides = encounters[index].sides
    return speakers.allSatisfy { who in
      switch who {
      case .person(let person): sides.people.contains(person)
      case .state(let state): sides.states.contains(state)
      case .both, .all: sides.states.count > 1
      }
    }
  }
}
