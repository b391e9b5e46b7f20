import Reading

/// What people decided on which mentions are one thing and which are not. They name places in reports, so that they hold
/// whatever ids rows have and however often reports are read anew.
public struct Rulings: Sendable, Equatable {
  /// That the rows at some places are one, or that they are not.
  public struct Ruling: Sendable, Equatable {
    public var kind: LinkKind
    public var areOne: Bool
    /// Of each row the words that it stood on.
    public var rows: [[RowCite]]

    public init(_ kind: LinkKind, areOne: Bool, rows: [[RowCite]]) {
      self.kind = kind
      self.areOne = areOne
      self.rows = rows
    }
  }

  /// That a mention stands at one of the places of a ruling.
  struct Mark: Equatable {
    let ruling: Int
    let row: Int
    let areOne: Bool
  }

  private var marks: [LinkKind: [String: [(range: Range<Int>, mark: Mark)]]] = [:]

  public static let none = Rulings([])

  /// - Parameter rulings: in the order in which they were made; of two on the same rows the later counts.
  public init(_ rulings: [Ruling]) {
    var latest: [Set<[String]>: Int] = [:]
    for (number, ruling) in rulings.enumerated() { latest[Self.key(ruling)] = number }
    for number in latest.values.sorted() { add(rulings[number], number) }
  }

  private static func key(_ ruling: Ruling) -> Set<[String]> {
    Set(ruling.rows.map { $0.map { "\(ruling.kind.rawValue) \($0.report) \($0.start)" }.sorted() })
  }

  private mutating func add(_ ruling: Ruling, _ number: Int) {
    for (row, cites) in ruling.rows.enumerated() {
      let mark = Mark(ruling: number, row: row, areOne: ruling.areOne)
      for cite in cites {
        marks[ruling.kind, default: [:]][cite.report, default: []].append((cite.start..<cite.end, mark))
      }
    }
  }

  /// The rulings that name words of a mention.
  func marks(_ kind: LinkKind, _ cite: Cite, in report: String) -> [Mark] {
    guard let there = marks[kind]?[report] else { return [] }
    return there.filter { $0.range.overlaps(cite.start..<cite.end) }.map(\.mark)
  }

  /// Whether somebody decided that two mentions are not one.
  static func areApart(_ one: [Mark], _ other: [Mark]) -> Bool {
    one.contains { mine in
      !mine.areOne && other.contains { $0.ruling == mine.ruling && $0.row != mine.row }
    }
  }

  /// The places of mentions that somebody decided are one, for each decision.
  static func joined(_ marks: some Sequence<[Mark]>) -> [[Int]] {
    var places: [Int: [Int]] = [:]
    for (place, marks) in marks.enumerated() {
      for mark in marks where mark.areOne { places[mark.ruling, default: []].append(place) }
    }
    return places.sorted { $0.key < $1.key }.map(\.value)
  }

  public static func == (one: Rulings, other: Rulings) -> Bool {
    one.marks.mapValues { $0.mapValues { $0.map(\.mark) } } == other.marks.mapValues { $0.mapValues { $0.map(\.mark) } }
  }
}
