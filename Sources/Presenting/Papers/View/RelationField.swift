import Reading
import Reconciling

/// A field of the relation, with the topics and the measures of figures that belong to it.
enum RelationField: String, CaseIterable {
  case politics, defence, border, economy, people, origin, multilateral

  var topics: [Topic] {
    switch self {
    case .politics: [.politics, .partyBuilding, .history, .legal]
    case .defence: [.defenceSecurity]
    case .border: [.border]
    case .economy: [.economyTrade, .environmentMekong]
    case .people: [.educationYouth, .culture, .health]
    case .origin: [.peopleOfOrigin]
    case .multilateral: [.multilateral]
    }
  }

  var measures: [Measure] {
    switch self {
    case .border: [.borderDemarcated]
    case .economy: [.trade, .investment, .aid, .loan, .tourists, .workers, .flights]
    case .people: [.students]
    case .origin: [.residents]
    case .politics, .defence, .multilateral: []
    }
  }

  /// Of several topics the more special one says the field.
  private static let special: [RelationField] = [
    .multilateral, .origin, .border, .defence, .economy, .people, .politics,
  ]

  static func of(_ topics: [Topic]) -> RelationField? {
    special.first { field in topics.contains { field.topics.contains($0) } }
  }
}
