/// A numbered part of a brief: what stays on the page, and entries of which the last may go to the annex.
struct BriefPart {
  var number: Int
  /// How much of a quote a line shows, in characters.
  static let room = 140
  /// Its name in JSON and in `words.tsv`, behind `brief-`.
  var key: String
  /// Whether only a person can fill it.
  var isByHand = false
  var opening: [Paper.Block] = []
  var entries: [Entry] = []
  /// How many entries the page shows at most; no page has room for more.
  var most = 12
  /// What the entries are cells of; none where they are lines.
  var columns: [Paper.Table.Column] = []
  var closing: [Paper.Block] = []
  /// Said where there is neither entry nor anything else.
  var nothing: Paper.Line = []
  /// Entries that the page has no room for.
  private(set) var moved: [Entry] = []

  struct Entry {
    /// Heads it and those that follow with the same one.
    var label = ""
    var line: Paper.Line = []
    var cells: [Paper.Cell] = []
    var ids: [String] = []
  }

  /// Leaves out what stands on no report and on no person, and what is too much.
  func kept() -> BriefPart {
    var part = self
    part.entries = entries.filter { entry in
      entry.cells.isEmpty ? entry.line.isGrounded : entry.cells.contains { $0.line.isGrounded }
    }
    while part.entries.count > most { part.moveLast() }
    return part
  }

  /// Moves the last entry to the annex.
  mutating func moveLast() { moved.insert(entries.removeLast(), at: 0) }

  /// Takes the first of what was moved back, if the page may show more; says whether it did.
  mutating func takeBack() -> Bool {
    guard entries.count < most, !moved.isEmpty else { return false }
    entries.append(moved.removeFirst())
    return true
  }

  // MARK: as sections

  func section(_ words: Words) -> Paper.Section {
    var blocks = opening + self.blocks(entries) + closing
    if blocks.isEmpty, moved.isEmpty, !nothing.isEmpty { blocks = [.note(nothing)] }
    return Paper.Section(
      key: key, heading: "\(number). \(words["brief-\(key)"])", isByHand: isByHand,
      more: moved.isEmpty ? "" : words.count(moved.count, "in-annex"), blocks: blocks)
  }

  /// What went to the annex; nil if nothing did.
  func annex(_ words: Words, letter: String) -> Paper.Section? {
    if moved.isEmpty { return nil }
    let name = words.all["brief-\(key)-annex"] ?? words["brief-\(key)"]
    let heading = "\(letter). \(name) (\(words.filled("continued", String(number))))"
    return Paper.Section(key: "\(key)-annex", heading: heading, blocks: blocks(moved))
  }

  private func blocks(_ entries: [Entry]) -> [Paper.Block] {
    if !columns.isEmpty {
      let rows = entries.map { Paper.Table.Row(ids: $0.ids, cells: $0.cells) }
      return rows.isEmpty ? [] : [.table(Paper.Table(columns: columns, rows: rows))]
    }
    return entries.enumerated().map { place, entry in
      let isFirst = place == 0 || entries[place - 1].label != entry.label
      let head: Paper.Line = isFirst && !entry.label.isEmpty ? [.strong("\(entry.label): ")] : []
      return .item(Paper.Line(head.pieces + entry.line.pieces, rows: entry.ids))
    }
  }
}
