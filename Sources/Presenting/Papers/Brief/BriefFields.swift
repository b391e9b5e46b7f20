import Reading
import Reconciling

/// Part 7 of a brief: the relation by fields, in the order of the notes that are given out before a visit. Of each its figures and what was
/// agreed last.
struct BriefFields {
  private let text: PaperText
  private var words: Words { text.words }
  private var record: Record { text.view.record }

  private static let figuresOfAField = 3

  init(_ text: PaperText) { self.text = text }

  func part(_ shown: inout Shown) -> BriefPart {
    var part = BriefPart(number: 7, key: "fields", nothing: text.nothing)
    let commitments = text.view.commitments.filter { $0.isOpen && !$0.isParked }.newestFirst(\.row.lastSaid)
    let groups = RelationField.allCases.map { field in
      entries(field, commitments.filter { RelationField.of($0.row.topics) == field }, &shown)
    }
    let firsts = groups.compactMap(\.first)
    part.entries = firsts + groups.flatMap { $0.dropFirst() }
    part.most = firsts.count
    let missing = zip(RelationField.allCases, groups).filter { $0.1.isEmpty }.map { words["field-\($0.0.rawValue)"] }
    if !missing.isEmpty, !firsts.isEmpty {
      part.closing = [.note(Paper.Line(words.filled("nothing-on", missing.joined(separator: "; "))))]
    }
    return part
  }

  /// Figures of a field and what was agreed last in it, in one entry; what was agreed earlier, in further ones.
  private func entries(_ field: RelationField, _ commitments: [CommitmentView], _ shown: inout Shown) -> [BriefPart
    .Entry]
  {
    var entries = [BriefPart.Entry(label: words["field-\(field.rawValue)"])]
    let figures = record.indicators.filter { field.measures.contains($0.measure) }.map { self.figures($0, &shown) }
      .filter { !$0.isEmpty }
    entries[0].line = .joined(figures.prefixed(Self.figuresOfAField), by: "; ")
    for commitment in commitments where !shown.holds(commitment.row.id) && !shown.holds(commitment.row.cites) {
      shown.add(commitment.ids, commitment.row.cites)
      if !entries[0].ids.isEmpty { entries.append(BriefPart.Entry(label: entries[0].label)) }
      let place = entries.count - 1
      entries[place].line = .joined([entries[place].line, line(commitment)], by: "; ")
      entries[place].ids = commitment.ids
    }
    return entries.filter { !$0.line.isEmpty }
  }

  private func line(_ commitment: CommitmentView) -> Paper.Line {
    let novelty = words.name("novelty", commitment.row.novelty)
    let day = text.row.date(commitment.row.lastSaid)
    return text.line(commitment, room: BriefPart.room) + Paper.Line(" (\(day); \(novelty))")
  }

  /// The latest value, whether it has moved, and its change; what stands in an earlier part is left out.
  private func figures(_ indicator: IndicatorRow, _ shown: inout Shown) -> Paper.Line {
    let observations = record.observations.filter { $0.indicator == indicator.id }.newestFirst { $0.period ?? $0.asOf }
    let values = observations.filter { $0.kind == .observed }
    let change = observations.first { $0.kind == .change && $0.period == values.first?.period }
    let told = [values.first, change].compactMap { $0 }.filter { !shown.holds($0.cites) }
    var line = Paper.Line.joined(told.map { figure($0, indicator, values) }, by: ", ")
    if line.isEmpty { return line }
    for row in told { shown.add([row.id], row.cites) }
    line = Paper.Line("\(words.counted(indicator.name)): ") + line
    return line
  }

  private func figure(_ row: ObservationRow, _ indicator: IndicatorRow, _ values: [ObservationRow]) -> Paper.Line {
    let unit = row.kind == .change ? "%" : indicator.unit
    let number = text.row.number(row.value, unit: unit)
    if row.kind == .change {
      let sign = row.value > 0 ? "+" : ""
      let base = row.base.map { " \(words.filled("against", text.row.date($0)))" } ?? ""
      return [.plain("\(sign)\(number)\(base)", row.cites)]
    }
    let same = values.last { $0.value == row.value && $0.id != row.id }
    let unmoved = same.map { ", \(words.filled("unmoved-since", text.row.period($0)))" } ?? ""
    return [
      .plain(
        "\(number) (\(text.row.period(row))\(unmoved))\(text.statistics(row))",
        row.cites + (same?.cites ?? []).prefixed(1))
    ]
  }
}
