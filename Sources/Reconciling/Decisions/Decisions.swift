import Foundation
import Reading

/// Decisions that hold: those that none later takes back, in the order in which they were made.
public struct Decisions: Sendable {
  public static let none = Decisions([])

  public let all: [DecisionRow]
  private let standing: [DecisionRow]

  /// - Parameter all: in the order in which they were made.
  public init(_ all: [DecisionRow]) {
    self.all = all
    var undone: Set<String> = []
    for decision in all.reversed() where decision.kind == .undo && !undone.contains(decision.id) {
      if let other = decision.undoes { undone.insert(other) }
    }
    standing = all.filter { $0.kind != .undo && !undone.contains($0.id) }
  }

  /// Whether a decision holds.
  public func holds(_ id: String) -> Bool { standing.contains { $0.id == id } }

  /// The latest on whether two rows are one; nil if nobody decided.
  func areOne(_ row: String, _ other: String) -> Bool? {
    let ruling = standing.last {
      [.confirm, .merge, .reject, .split].contains($0.kind) && $0.rows.contains(row) && $0.rows.contains(other)
    }
    return ruling.map { $0.kind == .confirm || $0.kind == .merge }
  }

  func standing(_ kind: DecisionKind) -> [DecisionRow] { standing.filter { $0.kind == kind } }

  /// On which mentions are one and which are not.
  var rulings: Rulings {
    Rulings(
      standing.compactMap { decision in
        guard decision.value == nil, let kind = decision.rows.lazy.compactMap(LinkKind.init(joining:)).first else {
          return nil
        }
        switch decision.kind {
        case .confirm, .merge: return Rulings.Ruling(kind, areOne: true, rows: decision.places)
        case .reject, .split: return Rulings.Ruling(kind, areOne: false, rows: decision.places)
        case .rename, .setField, .add, .close, .park, .undo: return nil
        }
      })
  }

  /// On whether words show what became of a commitment: the later counts.
  var progress: [ProgressRuling] {
    standing.compactMap { decision in
      guard decision.kind == .confirm || decision.kind == .reject, decision.places.count == 2,
        let progress = decision.value.flatMap(CommitmentProgress.init), let words = decision.places[1].first
      else { return nil }
      return ProgressRuling(
        isEvidence: decision.kind == .confirm, progress: progress, commitment: decision.places[0], words: words)
    }
  }

  /// Reports whose inferred day somebody rejected.
  var undated: Set<String> {
    Set(standing.lazy.filter { $0.kind == .reject }.flatMap(\.rows).filter { $0.hasPrefix("sha256:") })
  }
}

extension LinkKind {
  /// What joins rows of the kind that an id names; nil for rows that are not joined.
  public init?(joining id: String) {
    switch id.prefix(while: { $0 != ":" }) {
    case "person": self = .samePerson
    case "encounter": self = .sameEncounter
    case "mechanism": self = .sameMechanism
    case "instrument": self = .sameInstrument
    case "commitment": self = .sameCommitment
    default: return nil
    }
  }
}
