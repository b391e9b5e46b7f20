import Reconciling
import Recording

extension Pages {
  /// What can be decided on a row, as forms of its page.
  struct RowForms {
    var id: String
    var address: String
    /// Where a note on it is entered.
    var note: String
    /// The name that was given last.
    var author: String
    /// What takes no more than a reason.
    var acts: [Choice]
    /// Those that can be set.
    var fields: [Choice]
    /// Whether it can be one with another row of its kind.
    var merges: Bool
    /// The reports that tell of it, where some may tell of another; none if there is only one.
    var reports: [Choice]
    /// What was sent and could not be taken, to be mended.
    fileprivate(set) var faults: [String] = []
    fileprivate(set) var isRefused = false
    fileprivate(set) var newValue = ""
    fileprivate(set) var other = ""
    fileprivate(set) var reason = ""
    private var splits: Bool
    private var ends: Bool

    init(
      id: String, address: String, note: String, author: String, acts: [Choice], fields: [Choice], merges: Bool,
      reports: [Choice]
    ) {
      (self.id, self.address, self.note, self.author) = (id, address, note, author)
      (self.acts, self.fields, self.merges, self.reports) = (acts, fields, merges, reports)
      (splits, ends) = (!reports.isEmpty, !acts.isEmpty)
    }
  }

  /// A decision on a row that was sent and could not be taken.
  public struct RefusedDecision: Sendable {
    var field: String
    var value: String
    var other: String
    var reason: String
    var why: Message

    public init(field: String, value: String, other: String, reason: String, why: Message) {
      (self.field, self.value, self.other, self.reason, self.why) = (field, value, other, reason, why)
    }
  }

  /// - Returns: none for a row that people cannot change.
  func forms(on detail: RowDetail, author: String, refused: RefusedDecision?) throws -> [RowForms] {
    guard let table = try? EditableTable.named(detail.table) else { return [] }
    var forms = try empty(on: detail, of: table, author)
    if let refused {
      (forms.faults, forms.isRefused) = ([refused.why.text(in: language)], true)
      (forms.newValue, forms.other, forms.reason) = (refused.value, refused.other, refused.reason)
      for place in forms.fields.indices { forms.fields[place].isChosen = forms.fields[place].value == refused.field }
    }
    return [forms]
  }

  private func empty(on detail: RowDetail, of table: EditableTable, _ author: String) throws -> RowForms {
    let joins = LinkKind(joining: detail.id) != nil
    let cited = Set(detail.cites.map(\.report))
    let reports = detail.belongings.reports.filter { cited.contains($0.id) }
    let text = RowText(language: language, persons: [])
    return RowForms(
      id: detail.id, address: links.decide, note: links.add(about: detail.id), author: author,
      acts: table.name == "commitments"
        ? [DecisionKind.close, .park].map { Choice(value: $0.rawValue, label: words.name("decision", $0)) } : [],
      fields: try RowFields(detail.row).fields.map(\.name).filter { !Self.fixed.contains($0) }.map {
        Choice(value: $0, label: words.field($0, of: table.name))
      },
      merges: joins,
      reports: joins && reports.count > 1
        ? reports.map { Choice(value: $0.id, label: "\(name(of: $0)), \(text.day($0))") } : [])
  }

  /// Fields that the program alone gives.
  private static let fixed: Set = ["id", "cites", "formerly", "origin", "decision", "reports", "progress_cites"]

  func name(of report: ReportRow?) -> String {
    report.flatMap { $0.outlet ?? $0.title ?? $0.source } ?? words["outlet-unknown"]
  }
}
