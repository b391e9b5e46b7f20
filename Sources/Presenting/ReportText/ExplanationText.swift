import Reading

/// How a report was read, for people at a terminal: sentence by sentence what was found, what was decided and why.
public struct ExplanationText {
  private let explanation: Explanation
  private let words: Words
  private let width: Int
  private let style: TextStyle
  /// So many features, the heaviest ones, stand with a decision, and with each other option.
  private static let most = (taken: 12, lost: 4)

  /// - Parameter width: columns to wrap to.
  public init(_ explanation: Explanation, language: OutputLanguage, width: Int, style: TextStyle) {
    self.explanation = explanation
    self.width = width
    self.style = style
    words = Words(language)
  }

  /// The whole explanation, ended by a newline.
  public var text: String {
    if explanation.sentences.isEmpty { return words["explain-no-language"] + "\n" }
    return explanation.sentences.enumerated().map(sentence).joined(separator: "\n")
  }

  private func sentence(number: Int, _ sentence: ExplainedSentence) -> String {
    let head = paragraph([Run(text: "\(number + 1)", codes: "2"), Run(text: " " + sentence.cite.quote, codes: "1")])
    let tokens = sentence.tokens.flatMap { token in
      [Run(text: token.text, codes: Self.codes[token.kind] ?? ""), Run(text: " · ", codes: "2")]
    }
    return head + section("explain-tokens", paragraph(tokens.dropLast(), indent: 2))
      + table("explain-entries", sentence.entries.map(entry))
      + table("explain-mentions", sentence.mentions.map(mention))
      + table("explain-facts", sentence.facts.map(fact))
      + section("explain-decisions", sentence.decisions.map(decision).joined())
  }

  private static let codes: [ExplainedToken.Kind: String] = [.number: "33", .sign: "2"]

  private func section(_ key: String, _ body: String) -> String {
    body.isEmpty ? "" : "\n" + style.bold(words[key]) + "\n" + body
  }

  private func table(_ key: String, _ rows: [[String]]) -> String {
    let table = TextTable(header: [], rows: rows)
    return section(key, table.text(width: width, style: style))
  }

  private func entry(_ entry: FoundEntry) -> [String] {
    let form = entry.form == entry.cite.quote.lowercased() ? "" : entry.form
    return [
      entry.cite.quote, entry.lexicon, form, entry.cells.map { "\($0.column)=\($0.value)" }.joined(separator: " "),
    ]
  }

  private func mention(_ mention: ExplainedMention) -> [String] {
    [mention.cite.quote, mention.kind, mention.who ?? words["unknown"]]
  }

  private func fact(_ fact: FactLine) -> [String] {
    [fact.rule, Self.unsigned(fact.confidence), fact.text]
  }

  // MARK: decisions

  private func decision(_ decision: Decision) -> String {
    let asked = words.name("asks", decision.question).replacing("%", with: "“\(decision.other?.quote ?? "")”")
    let head = [Run(text: decision.cite.quote, codes: "36"), Run(text: ": \(asked) ")]
    if decision.options.count == 1, decision.options[0].what == "yes" {
      let option = decision.options[0]
      return paragraph(head + answer(option.isTaken ? words["yes"] : words["no"], option), indent: 2)
        + features(of: option, most: Self.most.taken)
    }
    if decision.options.isEmpty { return paragraph(head + [Run(text: words["nobody"], codes: "31")], indent: 2) }
    return paragraph(head, indent: 2)
      + decision.options.map { option in
        paragraph([Run(text: option.isTaken ? "✓ " : "✗ ", codes: "2")] + answer(option.what, option), indent: 4)
          + features(of: option, most: option.isTaken ? Self.most.taken : Self.most.lost)
      }.joined()
  }

  private func answer(_ what: String, _ option: Decision.Option) -> [Run] {
    [Run(text: what, codes: option.isTaken ? "32" : "31"), Run(text: " " + Self.signed(option.sum), codes: "2")]
  }

  private func features(of option: Decision.Option, most: Int) -> String {
    let runs = option.features.prefix(most).flatMap { feature in
      [
        Run(text: Self.signed(feature.weight), codes: feature.weight > 0 ? "32" : "31"),
        Run(text: " " + Self.name(of: feature)), Run(text: " · ", codes: "2"),
      ]
    }
    return runs.isEmpty ? "" : paragraph(runs.dropLast(), indent: 6)
  }

  /// A feature with its values, as in `weights.tsv`.
  private static func name(of feature: WeighedFeature) -> String {
    let values = feature.second != "-" ? [feature.first, feature.second] : feature.first != "-" ? [feature.first] : []
    let outcome = feature.outcome == "-" ? [] : ["→ \(feature.outcome)"]
    return ([feature.name] + (values.isEmpty ? [] : [values.joined(separator: " & ")]) + outcome).joined(separator: " ")
  }

  /// With two decimals.
  private static func unsigned(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private static func signed(_ number: Double) -> String { (number < 0 ? "−" : "+") + unsigned(number) }

  private func paragraph(_ runs: some Collection<Run>, indent: Int = 0) -> String {
    Wrapping.paragraph(Array(runs), width: width, indent: indent, style: style)
  }
}
