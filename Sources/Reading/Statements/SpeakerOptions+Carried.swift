// Those who spoke before: what is said goes on.

extension SpeakerOptions {
  /// The speakers of the statement before, of the first of the sentence, of the sentence before.
  func addCarried(_ options: inout [SpeakerOption], _ place: Place) {
    if let before = place.said.last { add(&options, before.speakers, .carried, .last, place) }
    if let head = place.said.first, head.speakers != place.previous {
      add(&options, head.speakers, .carried, .edge, place)
    }
    if !place.last.isEmpty { add(&options, place.last, .last, .nothing, place) }
    if let holder = holder(of: article.speech[place.start], from: place.start) {
      add(&options, holder, .last, .holder, place)
    }
  }

  /// Who holds the direct speech that a cue stands in, if he is named behind it: "…", ông X nói.
  private func holder(of speech: Int, from start: Int) -> Speakers? {
    guard speech != 0, let end = (start..<text.count).first(where: { article.speech[$0] != speech }) else { return nil }
    let sentence = article.sentenceOf[end]
    for number in sentence...min(sentence + 1, article.sentences.count - 1) {
      for index in mentions.indices(ofSentence: number) where mentions[index].range.lowerBound >= end {
        let isNear = mentions[index].range.lowerBound <= end + Self.reachOfHolder
        let behind = mentions[index].range.upperBound
        let says = (behind..<min(behind + 4, text.count)).contains { scan.has(.cues, at: $0) }
        return isNear && says ? finder.speakers(index) : nil
      }
    }
    return nil
  }

  private func add(
    _ options: inout [SpeakerOption], _ who: Speakers, _ way: SpeakerWay, _ from: FeatureWord, _ place: Place
  ) {
    var option = SpeakerOption(who: who, way: way, evidence: Evidence(judge))
    let from = FeatureValue(from)
    option.evidence.add(.speakerCarried, from, FeatureValue(place.isCoordinate))
    option.evidence.add(.speakerCarriedBefore, from, shape.value(place.start - 1, in: place.sentence))
    option.evidence.add(.speakerCarriedMentions, from, FeatureValue(count: min(3, place.before.count)))
    option.evidence.add(.speakerCarriedSpeech, from, FeatureValue(article.speech[place.start] != 0))
    option.evidence.add(.speakerFirst, FeatureValue(place.first == nil), from)
    if let last = place.before.last, mentions[last].kind == .state, let state = mentions[last].who?.state,
      who.count == 1,
      let person = who[0].person, people.persons[person].state == state,
      isNear(mentions[last].range.upperBound..<place.start)
    {
      option.evidence.add(.speakerOwn, from, FeatureValue(article.speech[place.start] != 0))
    }
    options.append(option)
  }
}
