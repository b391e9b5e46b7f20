import Reading
import Reconciling

/// Parts 1 to 3 and 11 of a brief: the meeting, who sits opposite, when they met last, and what the office wants of it.
struct BriefMeeting {
  private let text: PaperText
  private let meeting: Meeting
  private var words: Words { text.words }
  private var view: RelationView { text.view }

  /// How many people opposite are named where nobody says who comes, and how many in the room.
  private static let unknown = 2
  private static let inTheRoom = 4
  private static let meetings = 2

  init(_ text: PaperText, _ meeting: Meeting) {
    self.text = text
    self.meeting = meeting
  }

  // MARK: the meeting

  func meetingPart(_ shown: inout Shown) -> BriefPart {
    var part = BriefPart(number: 1, key: "meeting")
    guard let row = meeting.encounter else {
      let day = meeting.when.map { words.filled("meeting-on", text.row.date($0)) }
      part.opening = [
        .note(Paper.Line(day ?? words["no-meeting"])),
        .blank((["who"] + (day == nil ? ["when"] : []) + ["where", "channel", "form"]).map { words["ask-\($0)"] }),
      ]
      return part
    }
    shown.add([row.id], [])
    let form = row.form.map { words.name("form", $0) }
    let said = [text.row.date(row.when), text.row.circumstances(row)] + [form].compactMap { $0 }
    let line: Paper.Line = [text.encounter(row), .plain(" · " + said.joined(separator: " · ")), .cited(row.cites)]
    part.opening = [.paragraph(Paper.Line(line.pieces, rows: [row.id]))]
    return part
  }

  var objectives: BriefPart { byHand(2, "objectives", .objective) }
  var recommendations: BriefPart { byHand(11, "recommendations", .recommendation) }

  /// What was noted on the meeting or on none in particular; else lines to write on.
  private func byHand(_ number: Int, _ key: String, _ kind: NoteKind) -> BriefPart {
    var part = BriefPart(number: number, key: key, isByHand: true)
    let about = meeting.encounter.map { [$0.id] + $0.formerly } ?? []
    let notes = (about.map(Optional.some) + [nil]).flatMap { view.notes(kind, about: $0) }
    part.opening = notes.isEmpty ? [.blank([""])] : notes.map { .item([.hand(text.note($0))]) }
    return part
  }

  // MARK: who sits opposite

  func oppositePart(_ shown: inout Shown) -> BriefPart {
    var part = BriefPart(number: 3, key: "opposite", nothing: text.nothing)
    let room = opposite
    let people = room.isEmpty ? lately : Array(room.prefix(Self.inTheRoom))
    part.entries = people.map { person in
      BriefPart.Entry(label: room.isEmpty ? words["room-unknown"] : "", line: offices(of: person))
    }
    let met = lastMeetings(of: room)
    if !met.rows.isEmpty {
      for row in met.rows { shown.add([row.id], row.cites) }
      let lines = met.rows.map { Paper.Line([.plain(occasion($0), $0.cites.prefixed(1))]) }
      let line = Paper.Line.joined(lines, by: "; ")
      part.entries.append(BriefPart.Entry(label: words[met.label], line: line, ids: met.rows.map(\.id)))
    }
    return part
  }

  /// Those of the other side who take part.
  private var opposite: [PersonRow] {
    let order = meeting.encounter?.participants ?? []
    let people = meeting.persons.filter { $0.country != nil && $0.country != view.us }
    return people.sorted { (order.firstIndex(of: $0.id) ?? 0) < (order.firstIndex(of: $1.id) ?? 0) }
  }

  /// Those of the other side who sat opposite last.
  private var lately: [PersonRow] {
    let people = view.held.lazy.map { row in row.participants.compactMap { view.persons[$0] }.filter(isOther) }
    return (people.first { !$0.isEmpty } ?? []).prefixed(Self.unknown)
  }

  private func isOther(_ person: PersonRow) -> Bool { person.country.map(view.others.contains) ?? false }

  /// The latest offices with when reports show them and since when they are held; earlier ones with their last day.
  private func offices(of person: PersonRow) -> Paper.Line {
    let tenures = view.record.tenures.filter { $0.person == person.id }.newestFirst { $0.lastSeen }
    let now = tenures.filter { $0.lastSeen == tenures.first?.lastSeen }.prefixed(3)
    let current = now.map {
      Paper.Line([.plain(text.row.office($0), [$0.cites.last, $0.cites.first].compactMap { $0 })])
    }
    let earlier = tenures.filter { $0.lastSeen != tenures.first?.lastSeen }.prefixed(2).map { tenure in
      let day = " (\(text.row.date(tenure.lastSeen)))"
      return Paper.Line([.plain(text.row.office(tenure) + day, Array(tenure.cites.suffix(1)))])
    }
    let before = earlier.isEmpty ? [] : Paper.Line("; \(words["earlier"]): ") + .joined(earlier, by: ", ")
    return [.strong(person.name), .plain(", ")] + .joined(current, by: ", ") + Paper.Line(" (\(since(now)))") + before
  }

  /// `từ 2018` where a report says so, else `thấy từ 9/7/2020 đến 14/8/2025`.
  private func since(_ tenures: [TenureRow]) -> String {
    if let from = tenures.compactMap(\.from).first { return words.filled("office-since", text.row.date(from)) }
    let first = tenures.map(\.firstSeen).min { DateText.order($0) < DateText.order($1) } ?? nil
    let last = tenures.first?.lastSeen
    if first == last { return words.filled("seen-on", text.row.date(last)) }
    return words.filled("seen-from", text.row.date(first), text.row.date(last))
  }

  // MARK: last meetings

  /// By the people in the room, not by their titles; where nobody of them is known, those of the sides.
  private func lastMeetings(of room: [PersonRow]) -> (label: String, rows: [EncounterRow]) {
    let people = Set(room.map(\.id))
    let before = view.held.filter { $0.id != meeting.encounter?.id }
    let theirs = before.filter { !people.isDisjoint(with: $0.participants) && $0.participants.count > 1 }
    let isTheirs = !theirs.isEmpty
    return (isTheirs ? "last-met" : "last-met-sides", text.apart(isTheirs ? theirs : before).prefixed(Self.meetings))
  }

  private func occasion(_ row: EncounterRow) -> String {
    let asked = row.initiative.map { words.filled("asked-by", StateNames.name(of: $0, in: words.language)) }
    let place = row.where.map { words.filled("place-of", $0) }
    return ([text.row.date(row.when), text.row.title(row)] + [place, asked].compactMap { $0 }).joined(separator: ", ")
  }
}

extension Array {
  func prefixed(_ count: Int) -> [Element] { Array(prefix(count)) }
}
