import Testing

@testable import Reading

@Suite("The check of languages")
struct LanguageCheckTests {
  private func faults(_ files: [String: String]) throws -> [String] {
    try withOverlay(files) { folder in
      try LanguageCheck(overlaidBy: folder).faults.map {
        #expect(!$0.help.isEmpty)
        return "\($0.file.replacing(folder + "/", with: "")):\($0.line): \($0.message)"
      }
    }
  }

  @Test("the embedded languages have no fault")
  func embedded() throws {
    let check = try LanguageCheck()
    for fault in check.faults { Issue.record("\(fault)") }
    #expect(check.entries > 8_000 && check.weights > 1_000 && check.examples > 200)
  }

  @Test("faults of lexicon lines")
  func lexicons() throws {
    let found = try faults([
      "vi/lexicon/cues.tsv":
        "form\tact\tkind\tjoins\na\tshout\tsay\thead\nb\tinform\nc\tdeny\tsay\thead\nc\tdeny\tsay\thead\n-zz\n",
      "vi/lexicon/leaders.tsv": "form\tstate\nNguyễn Văn Mới\tVX\nLê Văn Mới\tVN\n",
      "vi/lexicon/words.tsv": "form\tclasses\nnhé\tparticel\n",
    ])
    #expect(
      found == [
        "vi/lexicon/cues.tsv:2: unknown word 'shout' in column 2", "vi/lexicon/cues.tsv:3: 2 columns",
        "vi/lexicon/cues.tsv:5: 'c' stands already in line 4",
        "vi/lexicon/cues.tsv:6: it removes 'zz', which is no key of the built-in lexicon",
        "vi/lexicon/leaders.tsv:2: 'VX' in column 2 is no state",
        "vi/lexicon/words.tsv:2: unknown word 'particel' in column 2",
      ])
  }

  @Test("faults of weights")
  func weights() throws {
    let found = try faults([
      "vi/weights.tsv":
        "feature\tfirst\tsecond\toutcome\tweight\ncue.lema\t'nói\t-\t-\t0.5\ncue.lemma\t'nói\t-\t-\tmuch\n"
        + "cue.act\tkể\t-\t-\t0.1\ncue.lemma\t'kể\t-\t-\t0.1\ncue.lemma\t'kể\t-\t-\t0.2\n"
        + "cue.lemma\t'lãnh đạo lào\t-\t-\t0.1\ncue.lemma\t'ấn tượng\t-\t-\t0.1\ncue.lemma\t'nguyễn\t-\t-\t0.1\n"
    ])
    #expect(
      found == [
        "vi/weights.tsv:2: unknown feature 'cue.lema'", "vi/weights.tsv:3: 'much' is no weight",
        "vi/weights.tsv:4: unknown value or outcome of 'cue.act'",
        "vi/weights.tsv:6: this feature stands already in line 5",
        "vi/weights.tsv:7: 'lãnh đạo lào is a name: what is learned of it holds of no other",
        "vi/weights.tsv:9: 'nguyễn is a name: what is learned of it holds of no other",
      ])
  }

  @Test("faults of rule files")
  func rules() throws {
    let found = try faults([
      "vi/rules/mine.rules": """
      rule statement.ajacent
      - Hoa nở.
      rule statement.adjacent
      + Hai bên nhất trí hợp tác. => nhất trí agree VN: hợp tác
      + Hai bên nhất trí hợp tác.
      - Hai bên nhất trí họp.
      """
    ])
    #expect(found.map { $0.prefix { $0 != " " } } == [1, 4, 5, 6].map { "vi/rules/mine.rules:\($0):" })
    #expect(found.first?.hasSuffix("unknown rule 'statement.ajacent'") == true)
  }

  @Test("a rule without examples is told")
  func ruleWithoutExamples() throws {
    let found = try faults(["vi/lexicon/rules.tsv": "rule\tprecision\ntime.whenever\t0.5\n"])
    #expect(found == ["vi/lexicon/rules.tsv:2: rule 'time.whenever' has no example"])
  }

  @Test("an overlay that breaks a built-in example is told so")
  func brokenExample() throws {
    let found = try faults(["vi/lexicon/cues.tsv": "form\tact\tkind\tjoins\n-nhất trí\n"])
    #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("Languages/vi/rules/") })
  }

  @Test("faults of files as a whole: wrong place, wrong name, wrong form")
  func files() throws {
    let found = try faults([
      "lexicon/cues.tsv": "form\n", "vi/lexicon/cue.tsv": "form\n", "vi/rules/x.tsv": "",
      "vi/lexicon/sides.tsv": "form\twho\tof\r\nhai đội\tboth\tany\r\n",
      "vn/lexicon/sides.tsv": "form\twho\tof\n",
    ])
    #expect(
      found == [
        "lexicon/cues.tsv:0: this file is not read",
        "vi/lexicon/cue.tsv:0: there is no lexicon of this name, so nothing reads it",
        "vi/lexicon/sides.tsv:0: its lines end in CR LF",
        "vi/rules/x.tsv:0: this is no rule file", "vn:0: no report is told to be in this language",
      ])
  }
}
