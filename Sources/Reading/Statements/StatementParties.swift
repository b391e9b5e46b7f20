/// Whom a statement is said to, and in whose name, where the words tell.
struct StatementParties {
  private let article: Article
  private let scan: Scan
  private let people: People
  private let mentions: Mentions
  private let parties: NamedParties
  private var text: Text { scan.text }
  /// From cảm ơn, chúc mừng to whom it is owed: sự giúp đỡ quý báu của X.
  private static let reachOfOwner = 10
  /// From chúc mừng to a name behind a rank.
  private static let reachOfName = 3
  /// From thay mặt to those meant: Đảng, Nhà nước và nhân dân X.
  private static let reachOfBehalf = 8
  /// Tokens of what is asked for, at least.
  private static let shortestWish = 3

  init(_ article: Article, people: People, mentions: Mentions) {
    self.article = article
    self.people = people
    self.mentions = mentions
    scan = article.scan
    parties = NamedParties(article, mentions: mentions)
  }

  // MARK: to whom

  /// nói với X; cảm ơn X; gửi lời thăm hỏi tới X; cảm ơn sự giúp đỡ của X.
  func addressees(of statement: Statement) -> Speakers {
    let start = statement.cue.range.upperBound
    guard statement.content.lowerBound == statement.cue.range.lowerBound, start < statement.content.upperBound,
      statement.act.mayBeAddressed
    else { return [] }
    let clause = start..<clauseEnd(from: start, to: statement.content.upperBound)
    let led = others(than: statement.speakers, at: behindLead(start, statement), statement.act)
    if !led.isEmpty { return led }
    if statement.act == .propose, let first = mention(at: behindAdverbs(start)), mentions[first].kind == .sides,
      let both = mentions[first].who
    {
      return [both]
    }
    if statement.act.isAddressedDirectly {
      let direct = others(than: statement.speakers, at: behindAdverbs(start), statement.act)
      if !direct.isEmpty { return direct }
    }
    guard statement.act.isSentOrOwed else { return [] }
    let sent = receiver(in: clause, statement)
    return sent.isEmpty ? owed(in: clause, statement) : sent
  }

  /// mong muốn phía bạn sớm mở cửa khẩu: what another side is hoped to do, behind its name.
  func asked(by statement: Statement) -> Range<Int>? {
    let start = behindAdverbs(statement.cue.range.upperBound)
    guard statement.act == .hope, start < statement.content.upperBound, let first = mention(at: start),
      !others(than: statement.speakers, at: start, .propose).isEmpty
    else { return nil }
    var end = statement.content.upperBound
    while end > start, text.tokens[end - 1].kind == .sign { end -= 1 }
    let behind = mentions[first].range.upperBound
    return behind + Self.shortestWish <= end ? behind..<end : nil
  }

  /// Behind với; behind tới, cho of what is sent, borne or told.
  private func behindLead(_ index: Int, _ statement: Statement) -> Int? {
    if scan.isWord([.with, .toward], at: index - 1) { return index }
    let isBorne = statement.cue.range.contains { scan.has(.circumstances, at: $0) }
    let isSent = isBorne || statement.act.isSentOrOwed || statement.act == .inform
    return scan.isWord(isSent ? [.with, .toward] : .with, at: index) ? behindAdverbs(index + 1) : nil
  }

  private func behindAdverbs(_ index: Int) -> Int {
    var index = index
    while index < text.count, mention(at: index) == nil, scan.isWord([.adverb, .sideWord], at: index) { index += 1 }
    return index
  }

  private func receiver(in clause: Range<Int>, _ statement: Statement) -> Speakers {
    for index in clause {
      if scan.isWord(.about, at: index) { return [] }
      guard scan.isWord(.toward, at: index), case let place = behindAdverbs(index + 1),
        let receiver = mention(at: place), statement.act != .invite || mentions[receiver].kind != .state
      else { continue }
      let found = others(than: statement.speakers, at: place, statement.act)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The first other side named in the clause: whose help or success it is.
  private func owed(in clause: Range<Int>, _ statement: Statement) -> Speakers {
    guard statement.act == .thank || statement.act == .congratulate else { return [] }
    for index in own(clause.lowerBound) {
      let mention = mentions[index]
      guard mention.range.lowerBound >= clause.lowerBound else { continue }
      guard mention.range.upperBound <= clause.upperBound,
        mention.range.lowerBound - clause.lowerBound <= Self.reachOfOwner
      else { break }
      let isOfPair =
        text.isSign("-", at: mention.range.lowerBound - 1) || text.isSign("-", at: mention.range.upperBound)
      let gap = mention.range.lowerBound - clause.lowerBound
      let isOwner =
        mention.who?.person == nil || gap <= Self.reachOfName || isLedToOwner(mention.range.lowerBound - 1)
      guard !isOfPair, isOwner else { continue }
      let found = others(than: statement.speakers, at: mention.range.lowerBound, statement.act)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// sự đón tiếp của X; sự đón tiếp mà X dành cho mình.
  private func isLedToOwner(_ index: Int) -> Bool {
    scan.isWord(.of, at: index) || scan.isEncounterWord(.letterBy, at: index)
  }

  /// Who is named at a place, with those joined by và, without the speakers' own side.
  private func others(than speakers: Speakers, at place: Int?, _ act: Act) -> Speakers {
    guard let place, let first = mention(at: place), mentions[first].isAddressable(act), !isOfBoth(first) else {
      return []
    }
    return Speakers(parties.list(from: first, to: text.sentenceEnd(place)).filter { !isOwn($0, speakers) })
  }

  /// Bộ Ngoại giao hai nước.
  private func isOfBoth(_ index: Int) -> Bool {
    guard mentions[index].kind == .body, let next = mention(at: mentions[index].range.upperBound) else { return false }
    return mentions[next].who?.isSeveral ?? false
  }

  private func isOwn(_ who: Who, _ speakers: Speakers) -> Bool {
    speakers.contains { speaker in
      speaker == who
        || (speaker.person == nil || who.person == nil) && state(of: who) != nil
          && state(of: speaker) == state(of: who)
    }
  }

  // MARK: in whose name

  /// thay mặt Y, X …; chuyển lời thăm hỏi của Y tới Z.
  func principals(of statement: Statement) -> Speakers {
    let sentence = article.sentences[article.sentenceOf[statement.cue.range.lowerBound]]
    let cue = statement.cue.range
    var found: Speakers = []
    var index = sentence.lowerBound
    while true {
      index = scan.next(LexiconName.circumstances.bit, from: index, to: min(cue.upperBound, sentence.upperBound))
      guard index < cue.upperBound, let word = scan.longest(scan.language.circumstances, at: index) else {
        return found
      }
      switch word.entry.kind {
      case .behalf where word.end <= cue.lowerBound:
        found = named(behind: word.range, to: cue.lowerBound, statement.speakers)
      case .bears where word.end + 1 >= cue.lowerBound:
        found = sender(statement)
      default: break
      }
      index = word.end
    }
  }

  /// Those named right behind thay mặt, joined by và and commas, up to the speaker.
  private func named(behind word: Range<Int>, to end: Int, _ speakers: Speakers) -> Speakers {
    let all = own(word.lowerBound)
    guard let first = all.first(where: { mentions[$0].range.lowerBound >= word.upperBound }),
      case let gap = word.upperBound..<mentions[first].range.lowerBound, gap.count <= Self.reachOfBehalf,
      !gap.contains(where: { scan.has(.cues, at: $0) }), mentions[first].range.upperBound <= end
    else { return [] }
    if let who = mentions[first].who, speakers.contains(who) { return [] }
    let named = parties.list(from: first, to: end).filter { !speakers.contains($0) }
    let before = all.last { mentions[$0].range.upperBound <= word.lowerBound && mentions[$0].who?.person != nil }
    let behind = all.first {
      $0 > first && mentions[$0].who.map { $0.person != nil && !named.contains($0) } ?? false
    }
    let subjects = [before, behind].compactMap { $0.flatMap { mentions[$0].who } }
    return subjects.isEmpty || subjects.contains(where: speakers.contains) ? Speakers(named) : []
  }

  /// Whose greeting or invitation the speaker bears.
  private func sender(_ statement: Statement) -> Speakers {
    guard [.greet, .invite, .congratulate, .inform, .affirm].contains(statement.act) else { return [] }
    let clause = statement.cue.range.upperBound..<max(statement.cue.range.upperBound, statement.content.upperBound)
    guard let place = clause.first(where: { scan.isWord(.of, at: $0) }) else { return [] }
    // An envoy bears the invitation of his hosts, too.
    let isOwned = statement.act == .invite && place == clause.lowerBound
    var found: Speakers = []
    var last = place + 1
    for index in own(place) where mentions[index].range.lowerBound >= place {
      let mention = mentions[index]
      let isNear = mention.range.lowerBound == last || mention.range.lowerBound == last + 1 && joins(last)
      guard isNear, let who = mention.who, !who.isSeveral, !statement.speakers.contains(who),
        isOwned || statement.speakers.contains(where: { state(of: $0) == state(of: who) })
      else { break }
      if !found.contains(who) { found.append(who) }
      last = mention.range.upperBound
    }
    return found
  }

  // MARK: looking around

  private func state(of who: Who) -> StateCode? {
    who.person.map { people.persons[$0].state } ?? who.state
  }

  private func joins(_ index: Int) -> Bool { scan.isWord(.and, at: index) || text.isSign(",", at: index) }

  /// The mentions of a token's sentence.
  private func own(_ token: Int) -> Range<Int> { mentions.indices(ofSentence: article.sentenceOf[token]) }

  /// The index of the mention that begins at a token.
  private func mention(at token: Int) -> Int? {
    token < text.count ? own(token).first { mentions[$0].range.lowerBound == token } : nil
  }

  /// The next sign that ends a clause; a comma within a name with its titles, or between two names, ends none.
  private func clauseEnd(from start: Int, to end: Int) -> Int {
    (start..<end).first { index in
      StaticSigns.clause.contains(text.tokens[index]) && !(text.isSign(",", at: index) && isWithinNames(index))
    } ?? end
  }

  private func isWithinNames(_ comma: Int) -> Bool {
    own(comma).contains { mentions[$0].range.contains(comma) }
      || mentions.index(endingAt: comma) != nil && mention(at: comma + 1) != nil
  }
}

extension Mention {
  /// Whether a statement of an act may be said to it; only people are welcomed.
  fileprivate func isAddressable(_ act: Act) -> Bool {
    switch kind {
    case .person, .title, .pronoun: true
    case .state, .body: act != .welcome
    case .capital, .sides, .states: false
    }
  }
}

extension Act {
  /// Whether với, tới, cho right behind it leads to whom it is said.
  fileprivate var mayBeAddressed: Bool {
    isAddressedDirectly || isSentOrOwed || [.inform, .affirm, .commit, .discuss].contains(self)
  }

  /// Whether its object is whom it is said to: đề nghị X, mời X, cảm ơn X.
  fileprivate var isAddressedDirectly: Bool {
    [.thank, .congratulate, .invite, .propose, .condole, .warn, .welcome, .greet].contains(self)
  }

  /// Whether it is sent (gửi lời … tới X) or owed for something (cảm ơn sự … của X).
  fileprivate var isSentOrOwed: Bool { [.thank, .congratulate, .greet, .condole, .invite].contains(self) }
}
