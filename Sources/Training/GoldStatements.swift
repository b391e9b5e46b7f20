import Reading

/// The gold statements of a report, laid on the cues that the rules propose.
struct GoldStatements: Sendable {
  struct Statement: Sendable {
    let speakers: Set<String>
    let act: String
    /// From the cue to the end of what was said, in bytes.
    let quote: Range<Int>
    /// The first bytes of the items.
    let items: Set<Int>
  }

  /// By the first byte of the cue.
  private var byCue: [Int: Statement] = [:]
  /// The two sides of what the report is about, as people and as states: who "hai bên" are.
  private let sides: [Set<String>]
  /// How many statements the gold has.
  let count: Int

  /// - Parameters:
  ///   - cues: the proposed cues, in bytes, with the acts of their words.
  init(_ gold: GoldReport, cues: [(bytes: Range<Int>, act: String?)], people: GoldPeople) {
    func asRead(_ who: [String]) -> Set<String> { people.asRead(who.map { $0 == "all" ? "both" : $0 }) }
    count = gold.gold.statements.count
    sides = gold.gold.encounters.filter { $0.central ?? false }.flatMap {
      [asRead($0.participants), asRead($0.countries)]
    }
    var pairs: [(fit: Double, statement: Int, cue: Int)] = []
    var searched: [String: Int] = [:]
    var quotes: [Int: Range<Int>] = [:]
    for (number, statement) in gold.gold.statements.enumerated() {
      guard
        let quote = find(statement.quote, in: gold.report.bytes, from: searched[statement.quote] ?? 0)
          ?? find(statement.quote, in: gold.report.bytes, from: 0)
      else { continue }
      searched[statement.quote] = quote.lowerBound + 1
      quotes[number] = quote
      guard let place = find(statement.cue, in: gold.report.bytes, from: quote.lowerBound) else { continue }
      for (index, cue) in cues.enumerated() {
        let fit = Self.fit(place, cue.bytes)
        if fit > 0 { pairs.append((fit + (cue.act == statement.act ? 0.3 : 0), number, index)) }
      }
    }
    pairs.sort { ($1.fit, $0.statement, $0.cue) < ($0.fit, $1.statement, $1.cue) }
    var used: Set<Int> = []
    for pair in pairs where !used.contains(pair.statement) && byCue[cues[pair.cue].bytes.lowerBound] == nil {
      used.insert(pair.statement)
      let statement = gold.gold.statements[pair.statement]
      byCue[cues[pair.cue].bytes.lowerBound] = Statement(
        speakers: asRead(statement.speakers), act: statement.act, quote: quotes[pair.statement]!,
        items: Set(
          (statement.items ?? []).compactMap {
            find($0, in: gold.report.bytes, from: quotes[pair.statement]!.lowerBound)?.lowerBound
          }))
    }
  }

  /// How many have a cue among those proposed.
  var covered: Int { byCue.count }

  func statement(at cue: Range<Int>) -> Statement? { byCue[cue.lowerBound] }

  /// Whether speakers are those of the gold; the sides of the report may stand for "both".
  func isRight(_ speakers: [String], _ statement: Statement) -> Bool {
    let read = Set(speakers.map { $0 == "all" ? "both" : $0 })
    return read == statement.speakers || statement.speakers.contains("both") && sides.contains(read)
      || read.contains("both") && sides.contains(statement.speakers)
  }

  /// As the scorer has it: most of the shorter cue is shared, and neither is over three times as long.
  private static func fit(_ first: Range<Int>, _ second: Range<Int>) -> Double {
    let shared = first.clamped(to: second).count
    let (short, long) = (min(first.count, second.count), max(first.count, second.count))
    return shared > 0 && 2 * shared >= short && long <= 3 * short ? Double(shared) / Double(long) : 0
  }
}
