import GRDB
import Reading
import Reconciling

/// A table of the record that can be listed.
public enum ListedTable: String, CaseIterable, Sendable {
  case reports, people, tenures, encounters, mechanisms, sessions, instruments, indicators, observations, milestones
  case roles, formulas, statements, items, topics, commitments, greetings, invitations, checks, notes, links

  /// Its name in the file.
  public var name: String { self == .people ? "persons" : rawValue }

  /// What its rows can be filtered by.
  public var facets: [RowFacet] { RowFacet.allCases.filter { source.facets[$0] != nil } }

  /// Whether its rows have dates, and so can be filtered by period.
  public var isDated: Bool { source.date != nil }

  /// Whether its rows have words of their own that can be searched.
  public var isSearched: Bool { !source.text.isEmpty }

  /// The values that a facet of fixed words can have; nil where there are no fixed words.
  public func values(of facet: RowFacet) -> [String]? {
    switch (facet, self) {
    case (.topic, _): Topic.allCases.map(\.rawValue)
    case (.channel, _): Channel.allCases.map(\.rawValue)
    case (.kind, .encounters): EncounterKind.allCases.map(\.rawValue)
    case (.kind, .statements), (.kind, .items): Act.allCases.map(\.rawValue)
    case (.kind, .commitments): CommitmentForce.allCases.map(\.rawValue)
    case (.kind, .indicators): Measure.allCases.map(\.rawValue)
    case (.kind, .observations): ObservationKind.allCases.map(\.rawValue)
    case (.kind, .milestones): MilestoneKind.allCases.map(\.rawValue)
    case (.kind, .roles): StateRole.allCases.map(\.rawValue)
    case (.kind, .checks): RecordCheckKind.allCases.map(\.rawValue)
    case (.kind, .notes): NoteKind.allCases.map(\.rawValue)
    case (.kind, .links): LinkKind.allCases.map(\.rawValue)
    case (.status, .encounters): RecordedStatus.allCases.map(\.rawValue)
    case (.status, .sessions): SessionStatus.allCases.map(\.rawValue)
    case (.status, .instruments): InstrumentState.allCases.map(\.rawValue)
    case (.status, .commitments): CommitmentState.allCases.map(\.rawValue)
    case (.status, .invitations): InvitationState.allCases.map(\.rawValue)
    case (.status, .checks): ["holds", "fails", "unknown"]
    case (.status, .links): ["made", "queued"]
    default: nil
    }
  }
}

/// What rows are filtered by, besides their dates.
public enum RowFacet: String, CaseIterable, Sendable {
  case state, person, kind, status, channel, topic
}
