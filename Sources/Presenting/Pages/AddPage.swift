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
    public let table: String
    var heading: String
    fileprivate(set) var inputs: [Input]
    fileprivate(set) var reason = ""
    /// Why what was sent could not be taken; empty otherwise.
    fileprivate(set) var faults: [String] = []
  }

  /// A form that was sent and could not be taken.
  public struct RefusedForm: Sendable {
    var table: String
    var fields: [String: String]
    var reason: String
    var why: Message

    public init(table: String, fields: [String: String], reason: String, why: Message) {
      (self.table, self.fields, self.reason, self.why) = (table, fields, reason, why)
    }
  }

  struct Input: Encodable {
    var name: String
    var label: String
    var value: String
    var hint: String
    var isRequired: Bool
    /// What people call the row that the value names; empty otherwise.
    var meant: [String] = []
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
  ///   - label: what people call that row.
  ///   - author: the name that was given last.
  ///   - refused: what was sent before, to be mended.
  public func add(about: String, label: String? = nil, author: String, refused: RefusedForm? = nil) -> String {
    let forms = addForms(about: about).map { form in
      var form = form
      form.inputs = form.inputs.map { input in
        var input = input
        if input.value == about, !about.isEmpty { input.meant = [label].compactMap { $0 } }
        return input
      }
      if let refused, refused.table == form.table { form.take(refused, in: language) }
      return form
    }
    return Templates.render(
      "add",
      AddPage(w: words.all, frame: frame(title: words["add"]), address: Links.add, author: author, forms: forms))
  }

  /// What can be added, and what of it must be given.
  ///
  /// - Parameter about: the row that it is to belong to, where it is known.
  public func addForms(about: String) -> [AddForm] {
    let sides = Input(name: "sides", label: words["row-sides"], hint: words["sides-example"])
    return [
      AddForm(
        table: "note", heading: words["add-note"],
        inputs: [
          Input(name: "kind", label: words["row-kind"], choices: choices("note", NoteKind.allCases)),
          Input(name: "about", label: words["row-about"], value: about, hint: words["row-example"], isRequired: false),
          Input(name: "text", label: words["add-text"]),
        ]),
      AddForm(
        table: "encounter", heading: words["add-encounter"],
        inputs: [
          Input(name: "kind", label: words["row-kind"], choices: choices("kind", EncounterKind.allCases)),
          Input(name: "when", label: words["row-when"], hint: words["day-example"], isRequired: false), sides,
          Input(name: "title", label: words["add-title"]),
          Input(name: "where", label: words["row-where"], isRequired: false),
        ]),
      AddForm(
        table: "commitment", heading: words["add-commitment"],
        inputs: [
          Input(name: "text", label: words["add-text"]), sides,
          Input(name: "owed_by", label: words["row-owed_by"], hint: words["state-example"], isRequired: false),
          Input(name: "due", label: words["row-due"], hint: words["day-example"], isRequired: false),
        ]),
      AddForm(
        table: "observation", heading: words["add-figure"],
        inputs: [
          owner("indicator", about),
          Input(name: "kind", label: words["row-kind"], choices: choices("figure", FigureKind.allCases)),
          Input(name: "value", label: words["row-value"], hint: words["value-example"]),
          Input(name: "period", label: words["row-period"], hint: "2026", isRequired: false),
        ]),
      AddForm(
        table: "instrument_step", heading: words["add-step"],
        inputs: [
          owner("instrument", about),
          Input(name: "state", label: words["row-state"], choices: choices("instrument", InstrumentState.allCases)),
          Input(name: "side", label: words["row-side"], hint: words["state-example"], isRequired: false),
          Input(name: "date", label: words["row-date"], hint: words["day-example"], isRequired: false),
        ]),
    ]
  }

  /// The row that a new one belongs to: the one that the page is about, if it is of the kind.
  private func owner(_ kind: String, _ about: String) -> Input {
    Input(
      name: kind, label: words["row-\(kind)"], value: RowID.kind(of: about) == kind ? about : "",
      hint: words["row-example"])
  }

  private func choices<Value: RawRepresentable<String>>(_ family: String, _ values: [Value]) -> [Choice] {
    values.map { Choice(value: $0.rawValue, label: words.name(family, $0)) }
  }
}

extension Pages.AddForm {
  /// What was typed, and why it could not be taken.
  fileprivate mutating func take(_ refused: Pages.RefusedForm, in language: OutputLanguage) {
    for place in inputs.indices {
      let typed = refused.fields[inputs[place].name] ?? ""
      if typed != inputs[place].value { inputs[place].meant = [] }
      inputs[place].value = typed
      for choice in inputs[place].choices.indices {
        inputs[place].choices[choice].isChosen = inputs[place].choices[choice].value == typed
      }
    }
    (reason, faults) = (refused.reason, [refused.why.text(in: language)])
  }
}
