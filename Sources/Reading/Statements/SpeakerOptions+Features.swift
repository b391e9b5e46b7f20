// What the features of an option tell of the words between it and the cue, and of whoever it is.

extension SpeakerOptions {
  func isNear(_ gap: Range<Int>) -> Bool {
    gap.allSatisfy {
      scan.isWord(.adverb, at: $0) || text.tokens[$0].isNumber || text.isSign("/", at: $0) || text.isSign("(", at: $0)
        || text.isSign(")", at: $0)
    }
  }

  func commas(_ gap: Range<Int>) -> Int {
    gap.reduce(0) { $0 + (text.isSign(",", at: $1) || text.isSign(";", at: $1) || text.isSign(":", at: $1) ? 1 : 0) }
  }

  func cuesBetween(_ gap: Range<Int>, _ place: Place) -> Int {
    place.cues.reduce(0) { $0 + (gap.contains($1.range.lowerBound) ? 1 : 0) }
  }

  func before(_ mention: Mention, _ place: Place) -> FeatureValue {
    let index = mention.range.lowerBound - 1
    guard index >= place.sentence.lowerBound else { return FeatureValue(.edge) }
    let isTelling = text.tokens[index].kind == .sign || scan.isWord(.preposition, at: index)
    return isTelling ? FeatureValue(word: text.tokens[index].hash) : FeatureValue(.word)
  }

  func isInSameSpeech(_ first: Int, _ second: Int) -> FeatureValue {
    FeatureValue(article.speech[first] == article.speech[second])
  }

  func rank(_ who: Speakers) -> FeatureWord {
    if case .person(let index)? = who.first { ranks[index] } else { FeatureWord(who, people) }
  }

  /// Whether a state is that of the speaker before, so that it stands for him.
  func own(_ who: Speakers, _ place: Place) -> FeatureWord? {
    guard who.count == 1, let state = who[0].state else { return nil }
    let before = place.previous ?? (article.speech[place.start] != 0 ? place.last : [])
    guard before.count == 1, let person = before[0].person, people.persons[person].state == state else { return nil }
    return place.said.isEmpty ? .last : .own
  }
}
