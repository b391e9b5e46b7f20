import Reading
import Reconciling

/// What papers say of rows, in words of one language.
struct PaperText {
  let view: RelationView
  let row: RowText
  var words: Words { row.words }

  /// - Parameter persons: whom the view does not hold.
  init(_ view: RelationView, language: OutputLanguage, and persons: [PersonRow] = []) {
    self.view = view
    row = RowText(language: language, persons: view.record.persons + persons)
  }

  // MARK: the paper

  /// - Parameter reports: those it may stand on beside the view's.
  func paper(
    _ kind: Paper.Kind, title: String, head: [Paper.Line] = [], _ sections: [Paper.Section],
    also reports: [ReportRow] = []
  ) -> Paper {
    Paper(
      kind,
      Paper.Scope(
        sides: view.sides, us: view.us, asOf: view.record.asOf, reports: view.reports.count),
      language: words.language, title: title, head: [whatIsRead] + head, sections: sections,
      reports: view.record.reports + reports)
  }

  /// That nothing was found, and in how many reports it was looked for.
  var nothing: Paper.Line {
    Paper.Line(words.filled("none-found", words.count(view.reports.count, "on-relation")))
  }

  /// `Việt Nam – Campuchia · Tính đến 14/8/2025 · đã đọc 5 bài`.
  private var whatIsRead: Paper.Line {
    let relation = view.sides.isEmpty ? words["relations-all"] : StateNames.relation(view.sides, in: words.language)
    return [
      .strong(relation), .plain(" · \(words["as-of"]) \(row.date(view.record.asOf))"),
      .plain(" · \(words.count(view.reports.count, "read"))"),
    ]
  }

  /// The list of sources that ends a paper.
  var sources: Paper.Section {
    Paper.Section(key: "sources", heading: words["title-sources"], blocks: [.sources(.words)])
  }

  /// The words of a row's last place in reports; of a row entered by hand that it is.
  func words(of cites: [RowCite]) -> Paper.Line {
    cites.last.map { [.words($0.quote, [$0])] } ?? [.hand(words["by-hand"])]
  }

  /// `Tô Lâm mời Hun Sen`.
  func invitation(_ row: InvitationRow) -> Paper.Line {
    let who = [row.inviter, row.invitee].map { $0.map(self.row.speaker) ?? words["unknown"] }
    return Paper.Line(words.filled("invites", who[0], who[1]))
  }

  /// What comes and when, on how it stands: `Kỳ họp thứ 21 …: chưa có ngày; suy ra theo số thứ tự`.
  func coming(_ item: DueItem) -> Paper.Line {
    let day = item.when.map { row.date($0) } ?? words["undated"]
    let forecast = item.isForecast ? Paper.Line([.forecast(" (\(words["forecast"]))")]) : []
    let cites = item.ground.cites.isEmpty ? item.places : item.ground.cites
    return item.what + Paper.Line(": \(day)") + forecast + Paper.Line("; ") + item.state + [.cited(cites.prefixed(2))]
  }

  /// `11,33 tỷ USD (2025), 56,7% chỉ tiêu`.
  func reached(_ target: ObservationRow, _ value: ObservationRow?, _ indicator: IndicatorRow) -> Paper.Line {
    guard let value else { return Paper.Line(words["no-figure"]) }
    let figure = "\(row.amount(value, unit: indicator.unit)) (\(row.period(value)))"
    return [.plain(figure, value.cites), .plain(", \(share(value, of: target))")]
  }

  /// `kim ngạch thương mại hai chiều, 2025: 11,33 tỷ USD; 12 tỷ USD (số liệu của Campuchia)`: each value once.
  func differing(_ values: [ObservationRow], _ indicator: IndicatorRow) -> Paper.Line {
    var known: Set<Double> = []
    let told = values.filter { known.insert($0.value).inserted }.map { value in
      Paper.Line([.plain(row.amount(value, unit: indicator.unit) + statistics(value), value.cites.prefixed(1))])
    }
    return Paper.Line("\(words.counted(indicator.name)), \(row.period(values[0])): ") + .joined(told, by: "; ")
  }

  /// Whose statistics a figure is from, where a report says it.
  func statistics(_ value: ObservationRow) -> String {
    value.sourceSide.map { " (\(words.filled("statistics-of", StateNames.name(of: $0, in: words.language))))" } ?? ""
  }

  /// Of encounters that are one occasion the first one: a visit with what was held in its course, what the same people did on one
  /// day.
  func apart(_ rows: [EncounterRow]) -> [EncounterRow] {
    rows.reduce(into: []) { kept, row in
      if !kept.contains(where: { Self.areOneOccasion($0, row) }) { kept.append(row) }
    }
  }

  private static func areOneOccasion(_ one: EncounterRow, _ other: EncounterRow) -> Bool {
    if one.within == other.id || other.within == one.id || one.within != nil && one.within == other.within {
      return true
    }
    guard one.when == other.when, let day = one.when.flatMap({ EDTF($0) }), day.hasDay else { return false }
    return !Set(one.participants).isDisjoint(with: other.participants)
  }

  // MARK: commitments

  /// Its words, as they were said last; of several sessions that they name, which one is meant.
  ///
  /// - Parameter room: characters at most, cut between words; what is cut off is marked.
  func line(_ commitment: CommitmentView, room: Int? = nil) -> Paper.Line {
    var quote = quote(commitment)
    if let room { quote.text = quote.text.shortened(to: room) }
    let session = commitment.session.map { [Paper.Piece.soft(" (\(words.filled("session", String($0))))")] } ?? []
    return Paper.Line([quote] + session, rows: commitment.ids)
  }

  private func quote(_ commitment: CommitmentView) -> Paper.Piece {
    guard let last = commitment.last else { return byHand(commitment.row.text, commitment.row.decision) }
    return .words(last.text, last.cites)
  }

  /// Of a commitment that names a target and is on its way: how much of it is reached, `56,7% chỉ tiêu`.
  func share(of commitment: CommitmentView) -> Paper.Line? {
    guard commitment.row.progress == .partly || commitment.row.progress == .done else { return nil }
    let named = view.record.observations.filter { observation in
      observation.kind == .target && observation.value > 0
        && observation.cites.contains { cite in commitment.row.cites.contains { $0.overlaps(cite) } }
    }
    let ofItsDay = named.last { $0.period.flatMap(EDTF.init)?.latest == commitment.row.due }
    guard let target = ofItsDay ?? named.last else { return nil }
    return latest(of: target).map { [.plain(share($0, of: target), $0.cites)] }
  }

  /// The newest value up to a target's time; of whole years before that of some months, with which no year's target compares.
  private func latest(of target: ObservationRow) -> ObservationRow? {
    let values = view.record.observations.filter { $0.judges(target) }.newestFirst { $0.period ?? $0.asOf }
    return values.first { $0.period.flatMap(EDTF.init)?.isMereYear ?? false } ?? values.first
  }

  private func share(_ value: ObservationRow, of target: ObservationRow) -> String {
    words.filled("of-target", row.number((value.value / target.value * 1000).rounded() / 10, unit: "%"))
  }

  /// `ta`, `bạn`, `hai bên`, else the states' names.
  func owner(_ states: [String]) -> String {
    switch Owner(states, us: view.us) {
    case .named: words.list(StateNames.ordered(states).map { StateNames.name(of: $0, in: words.language) })
    case let owner: words.name("owner", owner)
    }
  }

  /// On which occasion: `Điện đàm: Tô Lâm – Hun Sen, 9/7/2020`.
  func occasion(_ step: CommitmentStepRow) -> String {
    let day = row.date(step.date)
    guard let encounter = view.encounter(step.encounter) else { return words.filled("said-in-report", day) }
    return "\(row.title(encounter)), \(day)"
  }

  /// `Hun Sen cam kết`; empty where nobody is known.
  func said(_ step: CommitmentStepRow) -> String {
    guard let act = step.act, !step.speakers.isEmpty else { return "" }
    return words.list(step.speakers.map(speaker)) + " " + words.name("does", act)
  }

  /// Within a sentence: `hai bên`.
  private func speaker(_ speaker: String) -> String {
    ["both", "all"].contains(speaker) ? words["within-\(speaker)"] : row.speaker(speaker)
  }

  /// How far it is, or how it was said last where that cannot be shown; then its day, if that is over.
  ///
  /// - Parameter dated: whether to say how often and since when it was said.
  func state(_ commitment: CommitmentView, dated: Bool = true) -> [Paper.Piece] {
    let novelty = dated ? novelty(commitment) : words.name("novelty", commitment.row.novelty)
    let state = commitment.row.progress.map { words.name("progress", $0) } ?? novelty
    return [.plain(state)] + (commitment.isOverdue ? [.plain(", "), .late(words["overdue"])] : [])
      + handMarks(commitment)
  }

  /// `nhắc lại, lần thứ 3 (từ 9/7/2020)`.
  func novelty(_ commitment: CommitmentView) -> String {
    let row = commitment.row
    let name = words.name("novelty", row.novelty)
    switch row.novelty {
    case .new: return name
    case .reaffirmed, .changed:
      return
        "\(name), \(words.filled("nth-time", String(row.times))) (\(words.filled("from", self.row.date(row.firstSaid))))"
    case .silent: return "\(name), \(words.filled("from", self.row.date(row.lastSaid)))"
    }
  }

  /// Decisions and notes on its progress, the same words once: ` ✎ khép lại (Lan, 3/12/2026: …)`.
  func handMarks(_ commitment: CommitmentView) -> [Paper.Piece] {
    let decided = commitment.decisions.filter { $0.kind != .add }.map { decision in
      "\(words.name("decision", decision.kind)) (\(signed(decision)))"
    }
    let noted = commitment.notes(.progress).map(note)
    var known: Set<String> = []
    return (decided + noted).filter { known.insert($0).inserted }.flatMap { [.plain("; "), .hand($0)] }
  }

  /// What a person entered, with who did and when.
  func byHand(_ text: String, _ decision: String?) -> Paper.Piece {
    .hand(view.decision(decision).map { "\(text) (\(signed($0)))" } ?? text)
  }

  /// An encounter by its kind and who meets; one entered by hand as it was called.
  func encounter(_ row: EncounterRow) -> Paper.Piece {
    if row.origin != .hand { return .plain(self.row.title(row)) }
    return byHand(row.title.isEmpty ? self.row.title(row) : row.title, row.decision)
  }

  /// A note with who wrote it and when.
  func note(_ note: NoteRow) -> String {
    guard let decision = view.decision(note.decision) else { return note.text }
    return "\(note.text) (\(signed(decision)))"
  }

  /// `Lan, 3/12/2026: công hàm 12/3`.
  private func signed(_ decision: DecisionRow) -> String {
    "\(decision.author), \(row.date(String(decision.at.prefix(10)))): \(decision.reason)"
  }

  /// Where its progress is shown: the words, their report and day.
  func evidence(_ commitment: CommitmentView) -> Paper.Line {
    let cites = commitment.row.progressCites
    if cites.isEmpty { return Paper.Line([.soft(lookedThrough(commitment))]) }
    let shown = cites.map {
      Paper.Line([.words($0.quote, [$0]), .plain(" \(row.origin(view.reportRows[$0.report]))")])
    }
    return Paper.Line(session(commitment).map { "\($0): " } ?? "") + .joined(shown, by: "; ")
  }

  /// The numbered session that fulfilled it or took its place.
  private func session(_ commitment: CommitmentView) -> String? {
    let held = Set(commitment.steps.filter { $0.step == .fulfilled }.compactMap(\.encounter))
    return view.record.sessions.first { $0.encounter.map(held.contains) ?? false }.map {
      words.filled("session", String($0.ordinal)) + " " + words.name("status", $0.status ?? .held)
    }
  }

  /// `không thấy trong 3 bài sau đó`; nothing of what no report can show. Of what was said on a day of an unknown year no report is
  /// known to be later.
  private func lookedThrough(_ commitment: CommitmentView) -> String {
    guard commitment.row.testable else { return "" }
    let said = commitment.row.lastSaid
    guard said.flatMap({ EDTF($0)?.latest }) != nil else {
      let others = view.reports.count - Set(commitment.sayings.map(\.report)).count
      return words.count(max(others, 0), "no-evidence-elsewhere")
    }
    let later = view.reports(after: said)
    return later == 0 ? words["no-later-report"] : words.count(later, "no-evidence-in")
  }
}
