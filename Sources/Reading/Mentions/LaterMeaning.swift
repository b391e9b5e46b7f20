/// Decides mentions whose meaning stands behind them: tôi in direct speech (“…”, ông X nói), and ông before its name.
struct LaterMeaning {
  private let article: Article
  private let text: Text
  private let people: People

  init(_ article: Article, _ people: People) {
    self.article = article
    text = article.text
    self.people = people
  }

  func completed(_ mentions: [Mention]) -> [Mention] {
    var mentions = mentions
    for index in mentions.indices where mentions[index].kind == .pronoun {
      switch mentions[index].gender {
      case .`self`: mentions[index].who = speaker(of: index, mentions)
      case .male, .female, .any:
        if mentions[index].who == nil {
          mentions[index].who = named(behind: index, mentions)
        } else if article.speech[mentions[index].range.lowerBound] != 0 {
          mentions[index].who = notSpeaker(index, mentions)
        }
      default: break
      }
    }
    return mentions
  }

  /// ông in direct speech is not who speaks it, but the other person of the sentence before.
  private func notSpeaker(_ index: Int, _ mentions: [Mention]) -> Who? {
    let who = mentions[index].who
    guard let who, speaker(of: index, mentions) == who,
      let place = mentions[..<index].last(where: { $0.who == who })
    else { return who }
    let sentence = article.sentenceOf[place.range.lowerBound]
    return mentions[..<index].last {
      article.sentenceOf[$0.range.lowerBound] == sentence && $0.who?.person != nil && $0.who != who
    }?.who ?? who
  }

  // MARK: direct speech

  /// Who speaks: the subject right behind the closing mark, else who stands before the opening one.
  private func speaker(of index: Int, _ mentions: [Mention]) -> Who? {
    let speech = speech(around: mentions[index].range.lowerBound)
    return behind(speech, from: index, mentions) ?? before(speech, from: index, mentions)
  }

  /// The tokens of the direct speech that holds a token, without its marks; outside of one the token's sentence.
  private func speech(around token: Int) -> Range<Int> {
    let number = article.speech[token]
    guard number != 0 else { return token..<text.sentenceEnd(token) }
    var (start, end) = (token, token + 1)
    while start > 0, article.speech[start - 1] == number { start -= 1 }
    while end < text.count, article.speech[end] == number { end += 1 }
    return start..<end
  }

  private func behind(_ speech: Range<Int>, from index: Int, _ mentions: [Mention]) -> Who? {
    guard speech.upperBound < text.count, text.isSign("\"", at: speech.upperBound) else { return nil }
    for mention in mentions[(index + 1)...] {
      let start = mention.range.lowerBound
      if start < speech.upperBound { continue }
      if start > speech.upperBound + Self.nearest { return nil }
      if (speech.upperBound...start).contains(where: { text.tokens[$0].opensSentence }) { return nil }
      if Self.mayHold(mention) { return mention.who }
    }
    return nil
  }

  /// In tokens behind the closing mark.
  private static let nearest = 6

  /// The first subject of the sentence that leads to the speech, else the last person before.
  private func before(_ speech: Range<Int>, from index: Int, _ mentions: [Mention]) -> Who? {
    let start = text.sentenceStart(max(0, speech.lowerBound - 2))
    var last: Who?
    var subject: Who?
    for mention in mentions[..<index].reversed() {
      guard mention.range.upperBound <= speech.lowerBound, article.speech[mention.range.lowerBound] == 0,
        Self.mayHold(mention), let who = mention.who
      else { continue }
      if mention.range.lowerBound < start {
        return subject ?? last ?? who
      }
      last = last ?? who
      if mention.isFree { subject = who }
    }
    return subject ?? last
  }

  private static func mayHold(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .person, .title, .body: true
    case .pronoun: mention.gender != .`self`
    default: false
    }
  }

  // MARK: before the name

  /// A pronoun with nobody before it means the first person of its gender who is named behind it.
  private func named(behind index: Int, _ mentions: [Mention]) -> Who? {
    guard !mentions[..<index].contains(where: { $0.who?.person != nil }) else { return nil }
    let gender = mentions[index].gender
    return mentions[(index + 1)...].first { mention in
      guard mention.kind == .person, mention.isFree, let person = mention.who?.person else { return false }
      let own = people.persons[person].gender
      return gender == .any || own == nil || own == gender
    }?.who
  }
}
