/// Finds those who speak without being a side: media, experts, the public.
struct Outsiders {
  private let scan: Scan
  private var text: Text { scan.text }
  /// From the head of a subject to its verb: chuyên gia phân tích quân sự … nhận định.
  private static let reach = 12
  /// From theo to whom it names.
  private static let reachBehind = 2

  init(_ article: Article) { scan = article.scan }

  /// Who is named last between a cue and the sign or the cue before it.
  func kind(before cue: Int, from start: Int) -> FeatureWord {
    var index = cue - 1
    while index >= start, cue - index <= Self.reach, !endsClause(index) {
      if let kind = kind(at: index) { return kind }
      index -= 1
    }
    return .nothing
  }

  /// Whether media are the subject of a cue: Truyền thông Nga, báo Hurriyet của Thổ Nhĩ Kỳ; between them and the verb stand only
  /// names, states, adverbs and dates.
  func areMedia(before cue: Int, from start: Int) -> Bool {
    var index = cue - 1
    while index >= start, cue - index <= Self.reach, !endsClause(index) {
      if let kind = kind(at: index) { return kind == .media }
      guard mayStandBetween(index) else { return false }
      index -= 1
    }
    return false
  }

  private func mayStandBetween(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if scan.isEncounterWord(.clauseOpener, at: index) { return false }
    return token.isCapitalised || token.isNumber || token.isSign("/") || token.isSign("-")
      || scan.isWord([.adverb, .of, .day], at: index) || scan.isInCompound(index)
  }

  /// Who is named right behind theo.
  func kind(behind cue: Int, to end: Int) -> FeatureWord {
    for index in cue..<min(end, cue + Self.reachBehind) {
      if let kind = kind(at: index) { return kind }
    }
    return .nothing
  }

  private func kind(at index: Int) -> FeatureWord? {
    guard scan.has(.nonSpeakers, at: index), !scan.has(.states, at: index), !scan.isInCompound(index),
      let entry = scan.longest(scan.language.nonSpeakers, at: index)?.entry
    else { return nil }
    return switch entry.kind {
    case .media: .media
    case .expert: .expert
    case .public: .crowd
    }
  }

  private func endsClause(_ index: Int) -> Bool {
    text.isSign(",", at: index) || text.isSign(";", at: index) || text.isSign(":", at: index)
      || text.isSign("\"", at: index) || scan.has(.cues, at: index)
  }
}
