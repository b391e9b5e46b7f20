// Lexicons of times and figures.

/// A word of time.
struct TimeWordEntry: LexiconEntry {
  enum Kind: String, CaseIterable, NumberedCases {
    case rel, part, event, link, month, weekday, term, edge, decade, ahead, day, lunar, quarter
    /// Which day a part of day before it is of: (sáng) nay.
    case ofPart
    /// What is counted: D, W, M, Y, T for ten years; season 21 to 24 as EDTF has them.
    case unit, season, century
    /// Behind a count: from the day of publication (trước, trước đây), from a day named before (sau đó).
    case ago, then, after
    /// Before a count: cách đây.
    case back
    /// Before a day or a year that stands without ngày, năm: vào, từ.
    case lead
    /// tới nay; cùng kỳ; năm qua, which alone is no certain year; what only looks like a time.
    case now, same, vague, none
  }
  struct Sense: Sendable {
    let kind: Kind
    let value: String
  }
  static let columns = ["form", "classes"]
  let senses: [Sense]
  /// A bit for each kind of its senses.
  private let kinds: UInt32

  init(_ row: Table.Row) throws(LanguageFault) {
    var senses: [Sense] = []
    for cell in row.list(1) {
      let parts = cell.split(separator: "=", maxSplits: 1)
      guard let kind = Kind(rawValue: String(parts[0])) else {
        throw row.fault(
          "unknown word '\(parts[0])' in column 2",
          "known words: " + Kind.allCases.map(\.rawValue).joined(separator: ", "))
      }
      senses.append(Sense(kind: kind, value: parts.count > 1 ? String(parts[1]) : ""))
    }
    self.senses = senses
    kinds = senses.reduce(0) { $0 | Self.bit($1.kind) }
  }

  func mayBe(_ kind: Kind) -> Bool { kinds & Self.bit(kind) != 0 }

  /// Whether a time may begin with it.
  var mayBegin: Bool { kinds & Self.beginnings != 0 }

  private static var beginnings: UInt32 {
    bit(.rel) | bit(.part) | bit(.weekday) | bit(.term) | bit(.edge) | bit(.decade) | bit(.day) | bit(.quarter)
      | bit(.season) | bit(.century) | bit(.then) | bit(.back) | bit(.same) | bit(.none)
  }

  @inline(__always)
  private static func bit(_ kind: Kind) -> UInt32 { 1 << UInt32(kind.number) }
}

struct NumberEntry: LexiconEntry {
  /// `ten` multiplies a number word before it: hai mươi; `part` the scale behind it: nửa tỷ, hàng triệu; `half` adds to the
  /// scale before it: 5 triệu rưỡi.
  enum Kind: String, CaseIterable { case digit, ten, scale, part, half }
  static let columns = ["form", "kind", "value"]
  let kind: Kind
  let value: Double

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = try row.word(1, as: Kind.self)
    guard let value = Double(row.cell(2)) else { throw row.fault("'\(row.cell(2))' is no number", "write digits") }
    self.value = value
  }
}

struct UnitEntry: LexiconEntry {
  /// Two of a `side` are a pair, no count: 2 nước.
  enum Kind: String, CaseIterable {
    case money, percent, measure, people, count, side, arms, time, length, weak, ratio
  }
  static let columns = ["form", "kind", "unit"]
  let kind: Kind
  /// The form itself where the table names no other.
  let unit: String

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = try row.word(1, as: Kind.self)
    unit = row.optional(2) ?? row.key
  }

  /// Whether a number of it is a figure.
  var isCounted: Bool { ![.time, .length, .weak].contains(kind) }
}

struct IndicatorEntry: LexiconEntry {
  static let columns = ["form", "indicator", "label"]
  let indicator: String
  /// Short English.
  let label: String

  init(_ row: Table.Row) {
    indicator = row.cell(1)
    label = row.cell(2)
  }

  /// trị giá: a value of something that other words name.
  var isValue: Bool { indicator == "value" }
}

/// What years are counted from.
struct MilestoneEntry: LexiconEntry {
  static let columns = ["form", "label"]
  /// Short English.
  let label: String

  init(_ row: Table.Row) { label = row.cell(1) }
}
