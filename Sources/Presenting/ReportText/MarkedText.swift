import Reading

/// What a stretch of a report is marked as. The order is that of nesting, outermost first.
enum MarkKind: Int {
  case noise, statement, encounter, instrument, milestone, formula, role, mechanism, person, figure, time, cue

  init(_ kind: FactKind) {
    self =
      switch kind {
      case .person: .person
      case .encounter: .encounter
      case .statement: .statement
      case .figure: .figure
      case .time: .time
      case .milestone: .milestone
      case .mechanism: .mechanism
      case .instrument: .instrument
      case .formula: .formula
      case .role: .role
      }
  }
}

/// A marked stretch of a report, in code points.
struct Mark {
  var start: Int
  var end: Int
  var kind: MarkKind
  /// The index of its fact; none for what is no part of the article.
  var fact: Int?
  /// Whether it is the first place of its fact.
  var first = false
}

/// A report's text cut wherever a mark starts or ends, line by line.
struct MarkedText {
  /// A stretch without inner boundaries.
  struct Piece {
    var text: String
    /// The marks over all of it, outermost first.
    var marks: [Mark]
    /// The marks that start with it, outermost first, and those that end with it, innermost first.
    var starting: [Mark]
    var ending: [Mark]

    /// The fact it links to: the shortest one.
    var fact: Int? {
      marks.filter { $0.fact != nil }.min {
        ($0.end - $0.start, -$0.kind.rawValue) < ($1.end - $1.start, -$1.kind.rawValue)
      }?
      .fact
    }
  }

  /// The lines of the report that hold text.
  private(set) var lines: [[Piece]] = []

  init(text: String, facts: [ReadFact], noise: [Stretch]) {
    let scalars = Array(text.unicodeScalars)
    let marks = Self.marks(facts: facts, noise: noise).filter {
      0 <= $0.start && $0.start < $0.end && $0.end <= scalars.count
    }
    cut(scalars, marks: marks.sorted { $0.start < $1.start })
  }

  private static func marks(facts: [ReadFact], noise: [Stretch]) -> [Mark] {
    var marks = noise.map { Mark(start: $0.start, end: $0.end, kind: .noise) }
    for (index, fact) in facts.enumerated() {
      for (place, cite) in fact.places.enumerated() {
        marks.append(Mark(start: cite.start, end: cite.end, kind: MarkKind(fact.kind), fact: index, first: place == 0))
      }
      if let cue = fact.cue { marks.append(Mark(start: cue.start, end: cue.end, kind: .cue, fact: index)) }
    }
    return marks
  }

  /// One pass over the boundaries, with the marks that are open at each.
  private mutating func cut(_ scalars: [Unicode.Scalar], marks: [Mark]) {
    var coming = marks[...]
    var open: [Mark] = []
    var line: [Piece] = []
    let boundaries = Self.boundaries(scalars, marks: marks)
    for (start, end) in zip(boundaries, boundaries.dropFirst()) {
      open.removeAll { $0.end <= start }
      while coming.first?.start == start { open.append(coming.removeFirst()) }
      if scalars[start] == "\n" {
        close(&line)
      } else {
        line.append(Self.piece(String(String.UnicodeScalarView(scalars[start..<end])), start, end, open))
      }
    }
    close(&line)
  }

  private mutating func close(_ line: inout [Piece]) {
    if line.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) { lines.append(line) }
    line = []
  }

  private static func piece(_ text: String, _ start: Int, _ end: Int, _ open: [Mark]) -> Piece {
    let marks = open.sorted { ($0.kind.rawValue, $0.start, -$0.end) < ($1.kind.rawValue, $1.start, -$1.end) }
    return Piece(
      text: text, marks: marks, starting: marks.filter { $0.start == start },
      ending: marks.reversed().filter { $0.end == end })
  }

  /// Where the text is cut: at the ends of the marks and around line breaks.
  private static func boundaries(_ scalars: [Unicode.Scalar], marks: [Mark]) -> [Int] {
    var places: Set<Int> = [0, scalars.count]
    for mark in marks { places.formUnion([mark.start, mark.end]) }
    for (index, scalar) in scalars.enumerated() where scalar == "\n" { places.formUnion([index, index + 1]) }
    return places.sorted()
  }
}
