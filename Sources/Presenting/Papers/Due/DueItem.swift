import Reconciling

/// One thing that is to happen or to be done, with its day as far as it is known.
struct DueItem: Sendable {
  /// What it is; of two items on the same words the first of these stands.
  enum Kind: String, Sendable, CaseIterable {
    case invitation, session, encounter, target, instrument, anniversary, commitment
  }

  /// How far off it is, counted from the day on which the paper stands.
  enum Term: String, Sendable, CaseIterable {
    case overdue
    case month = "30-days"
    case quarter = "90-days"
    case year = "12-months"
    case later, undated
  }

  /// The row it is about; its name in a calendar.
  var id: String
  var kind: Kind
  /// EDTF.
  var when: String?
  var what: Paper.Line
  /// Whose turn it is.
  var owedBy: [String]
  /// The words it stands on.
  var ground: Paper.Line
  var state: Paper.Line
  /// Whether its day is worked out from what was, and nobody has said it.
  var isForecast = false
  var term = Term.undated
  /// Further rows on the same words.
  var others: [String] = []
  /// The cites of the rows.
  var places: [RowCite] = []
}
