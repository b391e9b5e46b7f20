import Reading

/// The facts of a reading in the words of the rule files.
struct FactSummary {
  let reading: ReportReading

  /// The facts of a rule's family: `time`, `figure`, `statement` …
  func facts(ofFamily family: String) -> [String] {
    switch family {
    case "time": reading.times.map { "\($0.cite.quote): \($0.value ?? "-")" }
    case "figure": reading.figures.map { "\($0.cite.quote): \(number($0.value)) \($0.unit) \($0.kind)" }
    case "milestone": reading.milestones.map { "\($0.cite.quote): \($0.years)" }
    case "mechanism": reading.mechanisms.map { $0.name + ($0.session.map { ": \($0)" } ?? "") }
    case "instrument": reading.instruments.map(\.name)
    case "formula": reading.formulas.map(formula)
    case "role": reading.roles.map(role)
    case "person": reading.people.map { "\($0.name): \($0.country ?? "-")" }
    case "office": reading.people.map { "\($0.name): \($0.offices.map(\.title).joined(separator: ", "))" }
    case "statement", "item": reading.statements.map(statement)
    case "encounter": reading.encounters.map(encounter)
    default: []
    }
  }

  /// The names of the rules that read something.
  var rules: Set<String> {
    var rules: [String] = reading.times.map(\.rule) + reading.figures.map(\.rule) + reading.milestones.map(\.rule)
    rules += reading.mechanisms.map(\.rule) + reading.instruments.map(\.rule) + reading.people.map(\.rule)
    rules += reading.people.flatMap(\.offices).map(\.rule) + reading.statements.map(\.rule)
    rules += reading.formulas.map(\.rule) + reading.roles.map(\.rule)
    rules += reading.statements.flatMap(\.items).map(\.rule) + reading.encounters.map(\.rule)
    return Set(rules)
  }

  private func formula(_ fact: FormulaFact) -> String {
    ([fact.id] + fact.missing.map { "- \($0)" } + fact.added.map { "+ \($0)" }).joined(separator: " ")
  }

  private func role(_ fact: RoleFact) -> String {
    let session = fact.session.map(String.init) ?? "-"
    return "\(fact.country ?? "-") \(fact.role) \(fact.body) \(session) \(fact.term ?? "-")"
  }

  private func statement(_ fact: StatementFact) -> String {
    let head = "\(fact.cue.quote) \(fact.act) \(fact.speakers.joined(separator: ", "))"
    return fact.items.isEmpty ? head : "\(head): \(fact.items.map(\.text).joined(separator: " | "))"
  }

  private func encounter(_ fact: EncounterFact) -> String {
    let people = fact.participants.isEmpty ? "-" : fact.participants.joined(separator: ", ")
    return "\(fact.kind) \(fact.status) \(fact.when ?? "-") \(people) (\(fact.countries.joined(separator: " ")))"
  }

  private func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
}
