/// All lexicons of a language in one trie over syllables, so that one pass finds the entries of all of them.
struct Trie: Sendable {
  /// What stands at the end of a form: an entry of a lexicon, and the capitals it needs.
  struct Payload: Sendable {
    let lexicon: LexiconName
    let entry: Int32
    let capitals: CapitalNeed
    /// The next payload of the same form, or -1.
    fileprivate var next: Int32
  }

  private var syllables = HashTable(capacity: 1 << 14)
  private var edges = HashTable(capacity: 1 << 15)
  /// The first payload of each node, or -1. Node 0 is the root.
  private var payloadOfNode: [Int32] = [-1]
  private var payloads: [Payload] = []

  /// The number of a token's syllable, -1 if no form holds it.
  @inline(__always)
  func syllable(_ hash: UInt64) -> Int32 { syllables[hash] }

  /// The node behind another, or -1.
  @inline(__always)
  func step(from node: Int32, by syllable: Int32) -> Int32 {
    edges[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: syllable))]
  }

  mutating func add(_ form: Text, lexicon: LexiconName, entry: Int, capitals: CapitalNeed) {
    var node: Int32 = 0
    for token in form.tokens {
      let syllable = syllables.value(of: token.hash) { [count = syllables.count] in Int32(count) }
      let edge = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: syllable))
      let next = edges.value(of: edge) { Int32(payloadOfNode.count) }
      if Int(next) == payloadOfNode.count { payloadOfNode.append(-1) }
      node = next
    }
    payloads.append(
      Payload(lexicon: lexicon, entry: Int32(entry), capitals: capitals, next: payloadOfNode[Int(node)]))
    payloadOfNode[Int(node)] = Int32(payloads.count - 1)
  }

  /// Calls `body` for each payload at a node.
  @inline(__always)
  func forEachPayload(at node: Int32, _ body: (Payload) -> Void) {
    var index = payloadOfNode[Int(node)]
    while index >= 0 {
      body(payloads[Int(index)])
      index = payloads[Int(index)].next
    }
  }
}

/// Which tokens of a form must have a capital in the text: Anh the state, anh the brother; WHO, not who.
struct CapitalNeed: Sendable {
  enum Rule: Sendable {
    /// Capitals do not matter, but for a short acronym.
    case acronyms
    /// Where the form has a capital, the text must.
    case asWritten
    /// Some token must have one.
    case some
  }

  private static let longestAcronym = 4
  private var capitalised: UInt32 = 0
  private var upper = false
  private var some = false

  init(_ form: Text, rule: Rule) {
    let tokens = form.tokens
    upper = tokens.count == 1 && tokens[0].letterCase == .upper && tokens[0].end - tokens[0].start <= Self.longestAcronym
    switch rule {
    case .acronyms: break
    case .asWritten:
      for (index, token) in tokens.prefix(32).enumerated() where token.isCapitalised { capitalised |= 1 << UInt32(index) }
    case .some: some = true
    }
  }

  /// Whether the text's tokens have the capitals that are needed.
  @inline(__always)
  func isMet(by tokens: ArraySlice<Token>) -> Bool {
    if upper { return tokens[tokens.startIndex].letterCase == .upper }
    if some { return tokens.contains(where: \.isCapitalised) }
    var need = capitalised
    while need != 0 {
      let index = need.trailingZeroBitCount
      if !tokens[tokens.startIndex + index].isCapitalised { return false }
      need &= need - 1
    }
    return true
  }
}
