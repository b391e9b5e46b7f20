import Reading
import Reconciling
import Recording

/// Reports side by side for the terminal, as far as it is wide; else one under the other.
public struct ComparisonText {
  private let comparison: Comparison
  private let row: RowText
  private let width: Int
  private let style: TextStyle

  /// Columns of a report at least, to stand beside others.
  private static let narrowest = 28

  public init(_ comparison: Comparison, language: OutputLanguage, width: Int, style: TextStyle) {
    (self.comparison, self.width, self.style) = (comparison, width, style)
    row = RowText(language: language, persons: comparison.record.persons)
  }

  public var text: String {
    let title =
      comparison.encounter.map { "\(row.date($0.when)) · \(row.title($0))" } ?? row.words["no-common-encounter"]
    return style.bold(title) + "\n" + legend + sections.map { text($0) }.joined()
  }

  private struct Section {
    var title: String
    /// What several reports say, in the order of the reports.
    var common: [[String]] = []
    /// What each report alone says.
    var alone: [[String]]
  }

  private var reports: [ReportRow] { comparison.reports }

  private var legend: String {
    reports.enumerated().map { index, report in
      Wrapping.paragraph(
        [Run(text: "\(Self.letter(index))  \(row.report(report))")], width: width, indent: 2, style: style)
    }.joined()
  }

  /// A, B, C …
  private static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)).description + (index < 26 ? "" : String(index / 26))
  }

  private var sections: [Section] {
    var sections: [Section] = []
    for group in comparison.groups {
      let title = group.topic.map { row.words.name("topic", $0) } ?? row.words["topic-other"]
      if sections.last?.title != title { sections.append(Section(title: title, alone: reports.map { _ in [] })) }
      add(group, to: &sections[sections.count - 1])
    }
    return (comparison.encounter == nil ? [] : [accounts]) + sections
  }

  /// How each report tells of the encounter.
  private var accounts: Section {
    let accounts = reports.map { report in comparison.record.accounts.first { $0.report == report.id } }
    let told = accounts.map { $0.map { ["\(row.words.name("status", $0.status)), \(row.date($0.when))"] } ?? ["–"] }
    return Section(title: row.words["what-it-says"], alone: told)
  }

  /// What several reports say is marked by `=`.
  private func add(_ group: Comparison.Group, to section: inout Section) {
    let isCommon = group.statements.count > 1
    let cells = reports.map { report in
      group.statements.first { $0.report == report.id }.map {
        (isCommon ? "= " : "· ") + row.speakersAndAct($0) + ": " + $0.text
      } ?? ""
    }
    if isCommon { return section.common.append(cells) }
    for (index, cell) in cells.enumerated() where !cell.isEmpty { section.alone[index].append(cell) }
  }

  private func text(_ section: Section) -> String {
    let columns = (width - 2 * (reports.count - 1)) / reports.count
    let rows = section.common.map { $0.map { [$0] } } + (section.alone.contains { !$0.isEmpty } ? [section.alone] : [])
    let title = "\n" + style.bold(section.title) + "\n"
    if columns < Self.narrowest { return title + rows.map(stacked).joined() }
    let header = style.soft(
      reports.indices.map(Self.letter).joined(separator: String(repeating: " ", count: columns + 1)))
    return title + header + "\n" + rows.map { Columns(cells: $0, width: columns).text }.joined()
  }

  private func stacked(_ cells: [[String]]) -> String {
    zip(reports.indices, cells).flatMap { index, cell in
      cell.map { Wrapping.paragraph([Run(text: "\(Self.letter(index)) \($0)")], width: width, indent: 2, style: style) }
    }.joined()
  }
}

/// Paragraphs in columns of one width, side by side.
struct Columns {
  /// The paragraphs of each column.
  let cells: [[String]]
  /// In columns of the terminal.
  let width: Int

  private static let gap = "  "

  var text: String {
    let wrapped = cells.map { $0.flatMap { Wrapping.lines($0.printable, width: width) } }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
      let parts = wrapped.map { line < $0.count ? $0[line] : "" }
      let padded = parts.map { $0 + String(repeating: " ", count: max(0, width - $0.displayWidth)) }
      return padded.joined(separator: Self.gap).trimmingTrailingSpaces + "\n"
    }.joined()
  }
}

/// Statements of a comparison as rows of output.
public struct ComparedRow: Encodable, Sendable {
  @Nullable public var topic: Topic?
  /// The statements of one `group` say the same.
  public let group: Int
  /// How many reports say it.
  public let saidBy: Int
  public let report: String
  @Nullable public var source: String?
  public let statement: String
  public let act: Act
  public let speakers: [String]
  public let text: String

  public static func all(_ comparison: Comparison) -> [ComparedRow] {
    let sources = Dictionary(comparison.reports.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    return comparison.groups.enumerated().flatMap { index, group in
      group.statements.map { statement in
        ComparedRow(
          topic: group.topic, group: index + 1, saidBy: group.statements.count, report: statement.report,
          source: sources[statement.report] ?? nil, statement: statement.id, act: statement.act,
          speakers: statement.speakers, text: statement.text)
      }
    }
  }
}
