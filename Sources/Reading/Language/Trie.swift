/// All lexicons of a language in one trie over syllables, so that one pass finds the entries of all of them.
struct Trie: Sendable {
  /// What stands at the end of a form: an entry of a lexicon, and the capitals it needs.
  struct Payload: Sendable {
    let lexicon: LexiconName
    let entry: Int32
    let capitals: CapitalNeed
    /// The next payload of the same form, or -1.
    let next: Int32
  }

  /// The node behind the root for each syllable: the number of the syllable as well.
  private var syllables: HashTable
  /// The node behind another for each syllable that goes on from it.
  private var edges: HashTable
  fileprivate static let root: Int32 = -1

  fileprivate struct Node: Sendable {
    /// The first payload, or -1.
    var payload: Int32 = -1
    /// A bit for each syllable by which longer forms go on from here, by its last six bits: most steps that lead nowhere
    /// end here.
    var branches: UInt64 = 0

    @inline(__always)
    func mayGoOn(by syllable: Int32) -> Bool { branches & Node.bit(of: syllable) != 0 }

    @inline(__always)
    static func bit(of syllable: Int32) -> UInt64 { 1 << UInt64(syllable & 63) }
  }

  private var nodes: [Node] = []
  private var payloads: [Payload] = []

  /// - Parameter forms: how many there will be, about; more make the trie grow.
  init(forms: Int = 0) {
    syllables = HashTable(keys: forms / 2)
    edges = HashTable(keys: 2 * forms)
    nodes.reserveCapacity(2 * forms)
    payloads.reserveCapacity(forms)
  }

  /// The trie without counting references, for the one pass over a text; valid within `withWalk` only.
  struct Walk {
    fileprivate let syllables: HashTable.Lookup
    fileprivate let edges: HashTable.Lookup
    fileprivate let nodes: UnsafeBufferPointer<Node>
    fileprivate let payloads: UnsafeBufferPointer<Payload>

    /// The number of a token's syllable, which is the node behind the root; -1 if no form holds it.
    @inline(__always)
    func syllable(_ hash: UInt64) -> Int32 { syllables[hash] }

    /// The node behind another, or -1.
    @inline(__always)
    func step(from node: Int32, by syllable: Int32) -> Int32 {
      nodes[Int(node)].mayGoOn(by: syllable) ? edges[Trie.edge(node, syllable)] : -1
    }

    /// The number of the first payload at a node, or -1.
    @inline(__always)
    func firstPayload(at node: Int32) -> Int32 { nodes[Int(node)].payload }

    @inline(__always)
    func payload(_ number: Int32) -> Payload { payloads[Int(number)] }
  }

  func withWalk<Result>(_ body: (Walk) -> Result) -> Result {
    syllables.withLookup { syllables in
      edges.withLookup { edges in
        nodes.withUnsafeBufferPointer { nodes in
          payloads.withUnsafeBufferPointer { payloads in
            body(Walk(syllables: syllables, edges: edges, nodes: nodes, payloads: payloads))
          }
        }
      }
    }
  }

  @inline(__always)
  fileprivate static func edge(_ node: Int32, _ syllable: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: syllable))
  }

  /// A form on its way into the trie.
  struct Path: Sendable {
    fileprivate var node = Trie.root
    fileprivate var capitals: CapitalNeed

    init(_ rule: CapitalNeed.Rule) { capitals = CapitalNeed(rule) }
  }

  /// Goes on by a token.
  mutating func extend(_ path: inout Path, by token: Token) {
    let syllable = syllables.value(of: token.hash) { Int32(nodes.count) }
    if Int(syllable) == nodes.count { nodes.append(Node()) }
    path.node = path.node == Self.root ? syllable : step(from: path.node, by: syllable)
    path.capitals.add(token)
  }

  /// The node behind another, made if there is none.
  private mutating func step(from node: Int32, by syllable: Int32) -> Int32 {
    let next = edges.value(of: Self.edge(node, syllable)) { Int32(nodes.count) }
    if Int(next) == nodes.count {
      nodes.append(Node())
      nodes[Int(node)].branches |= Node.bit(of: syllable)
    }
    return next
  }

  /// Ends a form with the entry it stands for; a form without a token is none.
  mutating func end(_ path: Path, lexicon: LexiconName, entry: Int) {
    if path.node == Self.root { return }
    let node = Int(path.node)
    payloads.append(
      Payload(lexicon: lexicon, entry: Int32(entry), capitals: path.capitals, next: nodes[node].payload))
    nodes[node].payload = Int32(payloads.count - 1)
  }

  /// The node of a line of tokens, or -1.
  func node(of tokens: some Sequence<Token>) -> Int32 {
    var node = Self.root
    for token in tokens {
      node = self.node(behind: node, token)
      if node < 0 { break }
    }
    return node
  }

  /// The node to which a token leads from another one or from the root, or -1.
  @inline(__always)
  private func node(behind node: Int32, _ token: Token) -> Int32 {
    let syllable = syllables[token.hash]
    return syllable < 0 || node == Self.root ? syllable : edges[Self.edge(node, syllable)]
  }

  /// Whether a token alone is a form of a lexicon.
  func has(_ lexicon: LexiconName, _ token: Token) -> Bool { entry(of: lexicon, token) >= 0 }

  /// The entry of one lexicon whose form is a token, or -1.
  func entry(of lexicon: LexiconName, _ token: Token) -> Int { entry(of: lexicon, at: syllables[token.hash]) }

  /// Whether some form holds a token.
  func isSyllable(_ token: Token) -> Bool { syllables[token.hash] >= 0 }

  /// The longest entry of a lexicon at the beginning of a line of tokens, and how many of them it takes.
  func longest(_ lexicon: LexiconName, in tokens: ArraySlice<Token>) -> (entry: Int, count: Int)? {
    var longest: (entry: Int, count: Int)?
    var node = Self.root
    var count = 0
    for token in tokens {
      node = self.node(behind: node, token)
      if node < 0 { break }
      count += 1
      let entry = entry(of: lexicon, at: node)
      if entry >= 0 { longest = (entry, count) }
    }
    return longest
  }

  /// The entry of one lexicon at a node, or -1.
  func entry(of lexicon: LexiconName, at node: Int32) -> Int {
    guard node >= 0 else { return -1 }
    var number = nodes[Int(node)].payload
    while number >= 0 {
      if payloads[Int(number)].lexicon == lexicon { return Int(payloads[Int(number)].entry) }
      number = payloads[Int(number)].next
    }
    return -1
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
  private static let mostTokens: Int32 = 32
  private var capitalised: UInt32 = 0
  private var upper = false
  private let some: Bool
  private let asWritten: Bool
  private var length: Int32 = 0

  fileprivate init(_ rule: Rule) {
    some = rule == .some
    asWritten = rule == .asWritten
  }

  /// Takes the form's next token.
  fileprivate mutating func add(_ token: Token) {
    upper = length == 0 && token.letterCase == .upper && token.end - token.start <= Self.longestAcronym
    if asWritten, token.isCapitalised, length < Self.mostTokens { capitalised |= 1 << UInt32(length) }
    length += 1
  }

  /// Whether the tokens from `start` on have the capitals that are needed.
  @inline(__always)
  func isMet(by tokens: UnsafeBufferPointer<Token>, from start: Int) -> Bool {
    if upper { return tokens[start].letterCase == .upper }
    if some { return (start..<start + Int(length)).contains { tokens[$0].isCapitalised } }
    var need = capitalised
    while need != 0 {
      let index = need.trailingZeroBitCount
      if !tokens[start + index].isCapitalised { return false }
      need &= need - 1
    }
    return true
  }
}
