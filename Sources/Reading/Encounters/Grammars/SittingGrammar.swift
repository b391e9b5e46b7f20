// Ủy ban Hỗn hợp Việt Nam - Lào (sẽ) họp · nhóm họp.

extension FrameSentence {
  /// The session that a body of two states holds; none where no such body is the subject of the verb.
  func sittings(_ mention: EncounterMention) -> [EncounterMention] {
    let frame = mention.frame
    guard let body = SittingBody(scan).start(before: frame.start, from: clause(around: frame.range).lowerBound) else {
      return []
    }
    let states = joinedStates(in: body..<frame.start)
    guard !states.isEmpty else { return [] }
    var mention = mention
    mention.sides.states = states.reduce(into: StateSet()) { $0.formUnion($1.states) }
    mention.relation = .of
    mention.place = place(near: frame)
    if let session = SessionReader(scan).session(at: frame.end) {
      (mention.ordinal, mention.numbered) = (session.number, frame.start..<session.end)
    }
    return [mention]
  }
}

/// Finds the joint body that sits: Ủy ban Hỗn hợp … sẽ họp.
struct SittingBody {
  private let scan: Scan
  /// From the head of its name to the verb.
  private static let reach = 16

  init(_ scan: Scan) { self.scan = scan }

  /// Where the name of the body begins that stands before a verb in its clause, and nothing else that acts between.
  func start(before verb: Int, from first: Int) -> Int? {
    for index in stride(from: verb - 1, through: max(first, verb - Self.reach), by: -1) {
      if scan.isCue(at: index) || scan.isSpeechVerb(at: index) || scan.isWord(.negation, at: index) { return nil }
      if scan.text.tokens[index].isCapitalised, let head = scan.longest(scan.language.mechanismHeads, at: index)?.entry
      {
        return [.body, .bilateral, .about].contains(head.kind) ? index : nil
      }
    }
    return nil
  }
}
