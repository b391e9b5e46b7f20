import Testing

@testable import Reading

@Suite("Keys that stand for several forms")
struct FormPatternTests {
  private func forms(_ key: String, among texts: [String]) -> [String] {
    var trie = Trie()
    let isWhole = FormPattern(Array(key.utf8), rule: .acronyms).add(to: &trie, lexicon: .instruments, entry: 0)
    return isWhole
      ? texts.filter { trie.entry(of: .instruments, at: trie.node(of: Text(Array($0.utf8)).tokens)) == 0 } : []
  }

  @Test("square brackets may be left out, round ones are a choice, and both may stand within brackets")
  func brackets() {
    let texts = ["công ước về biển", "công ước của LHQ về biển", "công ước của về biển", "công ước về biển năm 1982"]
    #expect(forms("Công ước [của (LHQ|EU)] về Biển [[năm] 1982]", among: texts) == [texts[0], texts[1], texts[3]])
  }

  @Test("one of several may be left out too")
  func optionalChoice() {
    #expect(
      forms("tuyên bố [A|B] chung", among: ["tuyên bố chung", "tuyên bố b chung", "tuyên bố a b chung"]).count == 2)
  }

  @Test("a key without brackets is one form")
  func plain() {
    #expect(forms("tuyên bố chung", among: ["tuyên bố chung", "tuyên bố"]) == ["tuyên bố chung"])
  }

  @Test("a bracket that is not closed is a fault", arguments: ["a [b", "a (b|c", "[a (b]"])
  func unclosed(_ key: String) {
    var trie = Trie()
    #expect(!FormPattern(Array(key.utf8), rule: .acronyms).add(to: &trie, lexicon: .instruments, entry: 0))
  }
}
