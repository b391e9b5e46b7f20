/// A token as a value of features: itself where it is a function word or a sign, else whether it is capitalised, a number
/// or a word.
struct TokenShape {
  private let scan: Scan

  init(_ scan: Scan) { self.scan = scan }

  func value(_ index: Int, in sentence: Range<Int>) -> FeatureValue {
    guard sentence.contains(index) else { return FeatureValue(.edge) }
    let token = scan.text.tokens[index]
    if token.isNumber { return FeatureValue(.number) }
    if token.kind == .sign || !token.isCapitalised && scan.isFunctionWord(at: index) {
      return FeatureValue(word: token.hash)
    }
    return FeatureValue(token.isCapitalised ? .capital : .word)
  }
}
