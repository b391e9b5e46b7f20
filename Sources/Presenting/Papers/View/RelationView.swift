import Reading
import Reconciling
import Recording

import struct Reconciling.Record

/// The record of a relation on a day, as one side sees it: what every paper is made from.
///
/// ```swift
/// let view = RelationView(try store.relation(["VN", "KH"], asOf: day), sides: ["VN", "KH"], us: "VN")
/// let paper = Stocktaking(view, language: .vi).paper
/// ```
public struct RelationView: Sendable {
  /// The rows that concern all of the sides.
  let record: Record
  /// ISO codes, in the order in which they are shown; empty for the whole record.
  let sides: [String]
  /// Which of them reads the paper; nil where nobody says.
  let us: String?
  let commitments: [CommitmentView]
  let encounters: [String: EncounterRow]
  /// Held encounters, the latest first; those of an unknown year last.
  let held: [EncounterRow]
  let persons: [String: PersonRow]
  let notes: [NoteRow]
  /// Ids of the reports that tell something of the relation itself.
  let reports: Set<String>
  let reportRows: [String: ReportRow]
  /// The first possible day of each report that tells something of the relation.
  private let reportDays: [String]
  /// The first day of the day up to which reports count: nothing is over before it, and periods run from it.
  let today: String?

  public init(_ relation: RelationRecord, sides: [String], us: String? = nil) {
    self.init(relation.record, speaking: relation.speaking, sides: sides, us: us)
  }

  /// - Parameter speaking: ids of the reports with statements, if the record holds no statements.
  public init(_ record: Record, speaking: Set<String> = [], sides: [String], us: String? = nil) {
    self.record = record
    self.sides = StateNames.ordered(sides)
    self.us = us
    encounters = Dictionary(record.encounters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    held = record.encounters.filter { $0.status == .held }.newestFirst { $0.when }
    persons = Dictionary(record.persons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    notes = record.notes
    today = record.asOf.flatMap { EDTF($0)?.earliest }
    commitments = CommitmentView.all(of: record)
    let reports = sides.isEmpty ? Set(record.reports.map(\.id)) : Self.telling(record).union(speaking)
    self.reports = reports
    reportRows = Dictionary(record.reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    reportDays = record.reports.filter { reports.contains($0.id) }.compactMap { report in
      report.day.flatMap { EDTF($0)?.earliest }
    }
  }

  private static func telling(_ record: Record) -> Set<String> {
    let rows: [[[RowCite]]] = [
      record.encounters.map(\.cites), record.statements.map(\.cites), record.commitments.map(\.cites),
      record.instruments.map(\.cites), record.observations.map(\.cites), record.formulaUses.map(\.cites),
    ]
    return Set(rows.joined().joined().map(\.report))
  }

  /// Whether the day on which it stands is known.
  public var isDated: Bool { today != nil }

  /// The other states.
  var others: [String] { sides.filter { $0 != us } }

  func encounter(_ id: String?) -> EncounterRow? { id.flatMap { encounters[$0] } }

  /// The state of a speaker: a person's, or its own code.
  func state(of speaker: String) -> String? {
    persons[speaker]?.country ?? (StateNames.isKnown(speaker) ? speaker : nil)
  }

  /// Who asked for what is asked: us, them, or both.
  func asker(of commitment: CommitmentView) -> Owner {
    let asking = commitment.sayings.filter { $0.act == .propose || $0.act == .hope }
    let asker = Owner(asking.flatMap(\.speakers).compactMap(state), us: us)
    if asker != .named { return asker }
    return Owner(commitment.row.owedBy, us: us) == .us ? .them : .us
  }

  /// Whether the last possible day of a date is over.
  func isOver(_ date: String?) -> Bool {
    guard let today, let last = date.flatMap({ EDTF($0)?.latest }) else { return false }
    return last < today
  }

  /// How many reports tell of a later day than a date.
  func reports(after date: String?) -> Int {
    guard let last = date.flatMap({ EDTF($0)?.latest }) else { return 0 }
    return reportDays.count { $0 > last }
  }

  /// What was entered by hand about a row, or about nothing in particular.
  func notes(_ kind: NoteKind, about row: String?) -> [NoteRow] { notes.filter { $0.kind == kind && $0.about == row } }

  /// Of a note or of a row entered by hand, the decision by which it came.
  func decision(_ id: String?) -> DecisionRow? { id.flatMap { id in record.decisions.first { $0.id == id } } }
}

/// To whom something falls, as one side sees it.
enum Owner: String, Sendable, CaseIterable {
  case us, them, both
  /// Nobody in particular, or states where no side is ours.
  case named

  init(_ states: [String], us: String?) {
    guard let us, !states.isEmpty else {
      self = .named
      return
    }
    let isOurs = states.contains(us)
    self = isOurs ? (Set(states).count == 1 ? .us : .both) : .them
  }
}
