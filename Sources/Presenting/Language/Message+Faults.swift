import Reading
import Reconciling
import Recording

/// What the record refuses, said in the words of its pages.
extension Message {
  public init(_ fault: QuestionFault) {
    self =
      switch fault {
      case .filter(let name, _): Message("no-filter", name)
      case .value(_, let value, let known): Message("no-value", value, known.joined(separator: ", "))
      case .nobody(let name, let near) where near.isEmpty: Message("nobody", name)
      case .nobody(let name, let near): Message("nobody-near", name, near.joined(separator: ", "))
      case .noRow(let asked): Message("no-row", asked)
      case .severalRows(let asked, let ids, _): Message("several-rows", asked, ids.joined(separator: ", "))
      case .nothingToCompare(let asked): Message("nothing-to-compare", asked)
      case .noWords(let asked): Message("no-words", asked)
      }
  }

  public init(_ fault: DecisionFault) {
    self =
      switch fault {
      case .noSuchRow(let id): Message("no-row-to-decide", id)
      case .noLink(let id): Message("no-link", id)
      case .notJoined(let id): Message("not-joined", id)
      case .differentKinds(let ids): Message("different-kinds", ids.joined(separator: ", "))
      case .tooFewRows: Message("too-few-rows")
      case .noSuchDecision(let id): Message("no-decision", id)
      case .undoneAlready(let id): Message("undone-already", id)
      case .nothingToSplit(let id): Message("nothing-to-split", id)
      }
  }

  public init(_ fault: RowFault) {
    self =
      switch fault {
      case .noSuchTable(let table, let tables): Message("no-table", table, tables.joined(separator: ", "))
      case .noSuchField(let field, _, let fields): Message("no-field", field, fields.joined(separator: ", "))
      case .unfit(let field, let table, .noDate(let text)): Message("unfit-date", field: field, of: table, text)
      case .unfit(let field, let table, .noState(let text)): Message("unfit-state", field: field, of: table, text)
      case .unfit(let field, let table, .noRow(let id)): Message("unfit-row", field: field, of: table, id)
      case .unfit(_, _, .noSides): Message("unfit-sides")
      case .unfit(let field, let table, .noChoice): Message("unfit-choice", field: field, of: table)
      case .unfit(let field, let table, .otherKind): Message("unfit-kind", field: field, of: table)
      case .unfit(let field, let table, .leftOut): Message("empty-field", field: field, of: table)
      }
  }

  public init(_ fault: ReportFault) {
    self =
      switch fault {
      case .empty: Message("no-text")
      case .notUTF8(let place): Message("report-not-utf8", String(place))
      case .binary(let place): Message("report-binary", String(place))
      case .tooLarge(let bytes, let limit): Message("report-too-large", String(bytes), String(limit))
      }
  }
}
