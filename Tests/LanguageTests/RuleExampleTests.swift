import Testing

@testable import Reading

private let languages = try! Languages.embedded()

private let examples: [RuleExample] = {
  var faults: [LanguageFault] = []
  return languages.files.ruleFiles(of: "vi", faults: &faults).examples
}()

@Suite("The examples of the languages' rules")
struct RuleExampleTests {
  @Test("a rule reads its examples and leaves its counter-examples alone", arguments: examples)
  func reads(_ example: RuleExample) {
    let fault = example.fault(Reader(languages: languages), languageName: "vi")
    #expect(fault == nil, "\(fault!)")
  }

  @Test("an example that is not read as it says is a fault")
  func faults() throws {
    var faults: [LanguageFault] = []
    let file = RuleFile(
      file: "x.rules",
      text: """
        rule statement.adjacent
        + Hai bên nhất trí duy trì các cơ chế hợp tác. => nhất trí agree VN: duy trì các cơ chế hợp tác
        + Hoa nở. => nở agree both
        - Hai bên nhất trí duy trì các cơ chế hợp tác.
        + Hai bên nhất trí duy trì các cơ chế hợp tác. => nhất trí agree both: duy trì các cơ chế hợp tác
        - Hoa nở.
        rule statement.joint
        + Hai bên nhất trí duy trì các cơ chế hợp tác. => nhất trí agree both: duy trì các cơ chế hợp tác
        """, faults: &faults)
    #expect(faults.isEmpty)
    let found = file.examples.map { $0.fault(Reader(languages: languages), languageName: "vi") }
    #expect(found.map { $0?.line } == [2, 3, 4, nil, nil, 8])
    #expect(found[0]?.message.hasSuffix("but what is read is: nhất trí agree both: duy trì các cơ chế hợp tác") == true)
    #expect(found[2]?.message == "statement.adjacent reads it: nhất trí agree both: duy trì các cơ chế hợp tác")
    #expect(found[5]?.message.contains("not by statement.joint") == true)
  }
}
