import Reading
import Reconciling
import Recording

extension Pages {
  private struct AddPage {
    var w: [String: String]
    var frame: Frame
    var address: String
    var author: String
    var forms: [AddForm]
  }

  /// What one kind of row takes that somebody adds.
  public struct AddForm: Encodable {
    var table: String
    var heading: String
    fileprivate(set) var inputs: [Input]
  }

  struct Input: Encodable {
    var name: String
    var label: String
    var value: String
    var hint: String
    var isRequired: Bool
    /// The only values; empty for any text.
    var choices: [Choice]
    var isFree: Bool

    init(
      name: String, label: String, value: String = "", hint: String = "", isRequired: Bool = true,
      choices: [Choice] = []
    ) {
      (self.name, self.label, self.value, self.hint) = (name, label, value, hint)
      (self.isRequired, self.choices, isFree) = (isRequired, choices, choices.isEmpty)
    }
  }

  /// Forms for what no report says: a planned encounter, a commitment, a note on any row.
  ///
  /// - Parameters:
  ///   - about: the row that a note is about, where it is known.
  ///   - author: the name that was given last.
  public func add(about: String, author: String) -> String {
    Templates.render(
      "add",
      AddPage(
        w: words.all, frame: frame(title: words["add"]), address: Links.add, author: author,
        forms: addForms(about: about)))
  }

  /// What can be added, and what of it must be given.
  ///
  /// - Parameter about: the row that it is to belong to, where it is known.
  public func addForms(about: String) -> [AddForm] {
    let sides = Input(name: "sides", label: words["row-sides"], hint: "KH,VN")
    return [
      AddForm(
        table: "note", heading: words["add-note"],
        inputs: [
          Input(name: "kind", label: words["row-kind"], choices: choices("note", NoteKind.allCases)),
          Input(name: "about", label: words["row-about"], value: about, hint: "commitment:…", isRequired: false),
          Input(name: "text", label: words["add-text"]),
        ]),
      AddForm(
        table: "encounter", heading: words["add-encounter"],
        inputs: [
          Input(name: "kind", label: words["row-kind"], choices: choices("kind", EncounterKind.allCases)),
          Input(name: "when", label: words["row-when"], hint: "2026-12-03", isRequired: false), sides,
          Input(name: "title", label: words["add-title"]),
          Input(name: "where", label: words["row-where"], isRequired: false),
        ]),
      AddForm(
        table: "commitment", heading: words["add-commitment"],
        inputs: [
          Input(name: "text", label: words["add-text"]), sides,
          Input(name: "owed_by", label: words["row-owed_by"], hint: "VN", isRequired: false),
          Input(name: "due", label: words["row-due"], hint: "2026-12-31", isRequired: false),
        ]),
      AddForm(
        table: "observation", heading: words["add-figure"],
        inputs: [
          owner("indicator", about),
          Input(name: "kind", label: words["row-kind"], choices: choices("figure", FigureKind.allCases)),
          Input(name: "value", label: words["row-value"], hint: "17.5"),
          Input(name: "period", label: words["row-period"], hint: "2026", isRequired: false),
        ]),
      AddForm(
        table: "instrument_step", heading: words["add-step"],
        inputs: [
          owner("instrument", about),
          Input(name: "state", label: words["row-state"], choices: choices("instrument", InstrumentState.allCases)),
          Input(name: "side", label: words["row-side"], hint: "VN", isRequired: false),
          Input(name: "date", label: words["row-date"], hint: "2026-12-31", isRequired: false),
        ]),
    ]
  }

  /// The row that a new one belongs to: the one that the page is about, if it is of the kind.
  private func owner(_ kind: String, _ about: String) -> Input {
    Input(
      name: kind, label: words["row-\(kind)"], value: RowID.kind(of: about) == kind ? about : "", hint: "\(kind):…")
  }

  private func choices<Value: RawRepresentable<String>>(_ family: String, _ values: [Value]) -> [Choice] {
    values.map { Choice(value: $0.rawValue, label: words.name(family, $0)) }
  }
}
