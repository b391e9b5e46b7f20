/// What one thing agreed, promised or asked for is about, in parts that can be compared with another's.
public struct ItemParts: Codable, Sendable, Equatable {
  /// What is left when general words are taken away, in the order of the text: one name for all wordings of a thing.
  public var terms: [ItemTerm] = []
  /// At which levels it is to be done.
  public var levels: [String] = []
  /// Names of places, projects and programmes: words with capitals that name no state.
  public var names: [String] = []
  /// The same, each with all its words; the ends of a road or a line are one.
  public var wholeNames: [String] = []
  /// Offices that it names, as written.
  public var offices: [String] = []
  /// Numbers of sessions and anniversaries.
  public var ordinals: [Int] = []
  public var years: [Int] = []
  /// Days of the year that it names, `06-12`.
  public var days: [String] = []
  public var amounts: [ItemAmount] = []
  /// What it names that figures measure, by the labels of figures.
  public var measures: [String] = []
  /// What is to be done: the kinds of its first act, as in `acts.tsv`.
  public var acts: [String] = []
  /// Places in `terms` of the words of that act: they say what is to be done, not to what.
  public var actTerms: [Int] = []
  /// Whether a report could show it done: a session, signing or visit, a document, a work, a number or date, not a direction.
  public var isTestable = false
  /// How many words say only that there is cooperation, or relations.
  public var general = 0
  /// Commas and và: how long a list it is.
  public var separators = 0
  /// Whether the things in it are named elsewhere: mở lại cửa khẩu này.
  public var pointsBack = false
  /// Whether it depends on something.
  public var isConditional = false
  /// Whether it is to be done again and again: mỗi năm, định kỳ.
  public var isRepeated = false
  /// Whether it is to be over when its month or year begins: trước năm 2030.
  public var endsBefore = false
  /// Whether it only praises, thanks or greets: đánh giá cao ý nghĩa của lễ kỷ niệm.
  public var isPraise = false
  /// In words and numbers.
  public var length = 0

  public init() {}
}

public struct ItemTerm: Codable, Sendable, Hashable {
  public var term: String
  /// How much it tells one item from another: the logarithm of how rare it is among sentences.
  public var weight: Double

  public init(term: String, weight: Double) {
    self.term = term
    self.weight = weight
  }
}

public struct ItemAmount: Codable, Sendable, Hashable {
  public var value: Double
  /// As in a figure; empty for a number without one.
  public var unit: String

  public init(value: Double, unit: String) {
    self.value = value
    self.unit = unit
  }
}
