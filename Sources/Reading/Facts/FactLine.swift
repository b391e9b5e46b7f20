/// A fact in one line, in the words of the rule files.
public struct FactLine: Sendable, Equatable {
  /// The name of the rule that read it.
  public var rule: String
  /// How sure the reader is of it: 0 to 1.
  public var confidence: Double
  public var cite: Cite
  /// `nhất trí agree both: duy trì trao đổi đoàn`
  public var text: String
}

extension ReportReading {
  /// All facts, kind after kind; offices and items each in a line of their own.
  public var factLines: [FactLine] {
    var lines: [FactLine] = []
    for person in people {
      lines.append(line(person.rule, person.confidence, person.cite, person.summary))
      for office in person.offices {
        lines.append(line(office.rule, office.confidence, office.cite, "\(person.name): \(office.title)"))
      }
    }
    lines += encounters.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    for statement in statements {
      lines.append(line(statement.rule, statement.confidence, statement.cite, statement.head))
      lines += statement.items.map { line($0.rule, $0.confidence, $0.cite, $0.text) }
    }
    lines += developments.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    lines += figures.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    lines += times.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    lines += milestones.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    lines += mechanisms.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    lines += instruments.map { line($0.rule, $0.confidence, $0.cite, $0.name) }
    lines += formulas.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
    return lines + roles.map { line($0.rule, $0.confidence, $0.cite, $0.summary) }
  }

  private func line(_ rule: String, _ confidence: Double, _ cite: Cite, _ text: String) -> FactLine {
    FactLine(rule: rule, confidence: confidence, cite: cite, text: text)
  }

  /// What the examples of a rule of a family (`time`, `figure`, `statement` …) name as read.
  func summaries(ofFamily family: some StringProtocol) -> [String] {
    switch family {
    case "time": times.map(\.summary)
    case "figure": figures.map(\.summary)
    case "milestone": milestones.map(\.summary)
    case "mechanism": mechanisms.map(\.summary)
    case "instrument": instruments.map(\.name)
    case "formula": formulas.map(\.summary)
    case "role": roles.map(\.summary)
    case "person": people.map(\.summary)
    case "office": people.map { "\($0.name): \($0.offices.map(\.title).joined(separator: ", "))" }
    case "statement", "item": statements.map(\.summary)
    case "development": developments.map(\.summary)
    case "encounter": encounters.map(\.summary)
    default: []
    }
  }
}

extension PersonFact {
  fileprivate var summary: String { "\(name): \(country ?? "-")" }
}

extension EncounterFact {
  fileprivate var summary: String {
    let people = participants.isEmpty ? "-" : participants.joined(separator: ", ")
    return "\(kind) \(status) \(when ?? "-") \(people) (\(countries.joined(separator: " ")))"
  }
}

extension StatementFact {
  fileprivate var head: String { "\(cue.quote) \(act) \(speakers.joined(separator: ", "))" }
  fileprivate var summary: String {
    items.isEmpty ? head : "\(head): \(items.map(\.text).joined(separator: " | "))"
  }
}

extension DevelopmentFact {
  fileprivate var summary: String { "\(cite.quote): \(([state.rawValue] + acts).joined(separator: " "))" }
}

extension FigureFact {
  fileprivate var summary: String {
    let number = value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    return "\(cite.quote): \(number) \(unit) \(kind)"
  }
}

extension TimeFact {
  fileprivate var summary: String { "\(cite.quote): \(value ?? "-")" }
}

extension MilestoneFact {
  fileprivate var summary: String { "\(cite.quote): \(years)" }
}

extension MechanismFact {
  fileprivate var summary: String { name + (session.map { ": \($0)" } ?? "") }
}

extension FormulaFact {
  fileprivate var summary: String {
    ([id] + missing.map { "- \($0)" } + added.map { "+ \($0)" }).joined(separator: " ")
  }
}

extension RoleFact {
  fileprivate var summary: String {
    "\(country ?? "-") \(role) \(body) \(session.map(String.init) ?? "-") \(term ?? "-")"
  }
}
