/// Words inside what is agreed, promised or asked for, and what they say of it.
struct ItemWordEntry: LexiconEntry {
  static let columns = ["form", "class", "terms"]

  enum Class: String, CaseIterable {
    /// Says nothing of what is to be done: tiếp tục, chặt chẽ.
    case stop
    /// quan hệ, hợp tác, lĩnh vực.
    case general
    /// Names a thing that has several names.
    case term
    /// At which level it is to be done: cấp cao, các cấp.
    case level
    /// What it depends on: nếu, với điều kiện.
    case condition
    /// mỗi năm, định kỳ: it is to be done again and again.
    case yearly
    /// By what rule it is to be done, which is no part of what: trên cơ sở luật pháp quốc tế.
    case basis
  }

  let `class`: Class
  /// One name for all wordings of the thing.
  let terms: [String]

  init(_ row: Table.Row) throws(LanguageFault) {
    self.class = try row.word(1, as: Class.self)
    terms = row.list(2)
  }
}

/// How much a term tells one item from another: the logarithm of how rare it is among sentences. Terms that are not listed are
/// rare.
struct TermWeightEntry: LexiconEntry {
  static let columns = ["term", "weight"]
  static let isFoundInTexts = false
  let weight: Double

  init(_ row: Table.Row) throws(LanguageFault) {
    guard let weight = Double(row.cells[1]), weight > 0 else {
      throw row.fault("'\(row.cells[1])' is no weight", "write a number above 0")
    }
    self.weight = weight
  }
}

/// Words about the name of an instrument that say what became of it.
struct InstrumentWordEntry: LexiconEntry {
  static let columns = ["form", "step", "place"]
  enum Place: String, CaseIterable { case before, behind, back }
  let state: InstrumentState
  let place: Place

  init(_ row: Table.Row) throws(LanguageFault) {
    state = try row.word(1, as: InstrumentState.self)
    place = try row.word(2, as: Place.self)
  }
}
