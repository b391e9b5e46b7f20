import Testing

@testable import Reading

private let reader = Reader(languages: try! Languages.embedded())

private let examples: [RuleExample] = {
  var faults: [LanguageFault] = []
  let files = LanguageFiles()
  return files.languages.flatMap { files.ruleExamples(of: $0, faults: &faults) }
}()

@Suite("The examples of the languages' rules")
struct RuleExampleTests {
  @Test("a rule reads its examples and leaves its counter-examples alone", arguments: examples)
  func reads(_ example: RuleExample) throws {
    let reading = reader.read(try Report(text: example.text, published: example.published), languageName: "vi")
    let summary = FactSummary(reading: reading)
    guard let expected = example.expected else {
      #expect(!summary.rules.contains(example.rule), "\(example.text)")
      return
    }
    let family = String(example.rule.prefix { $0 != "." })
    #expect(summary.facts(ofFamily: family) == expected)
    #expect(summary.rules.contains(example.rule), "read by \(summary.rules.sorted())")
  }

  @Test("the rule files have no fault")
  func filesHaveNoFault() {
    var faults: [LanguageFault] = []
    let files = LanguageFiles()
    for language in files.languages { _ = files.ruleExamples(of: language, faults: &faults) }
    #expect(faults.isEmpty)
  }

  @Test("every rule with a precision has an example and a counter-example, and no other rule has one")
  func everyRuleHasExamples() throws {
    let language = try #require(try Languages.embedded().named("vi"))
    let rules = Set(language.rules.forms)
    #expect(Set(examples.filter { $0.expected != nil }.map(\.rule)) == rules)
    #expect(Set(examples.filter { $0.expected == nil }.map(\.rule)) == rules)
  }
}
