/// What speaks for or against two items being one commitment, or one being changed against the other.
public enum ThreadFeature: Int, CaseIterable, Sendable {
  case always
  /// How much of the weight of the smaller, of the larger and of both on average is in common.
  case cover
  case coverAll
  case mean
  case oneGeneral
  /// How many terms, and the rarest of them.
  case shared
  case rareShared
  /// The weight of the terms that only one has.
  case leftSmall
  case leftLarge
  case topicSame
  case topicPart
  case topicOne
  case nameOne
  case nameDiffer
  case yearOne
  case yearDiffer
  case levelOne
  case levelDiffer
  case amountOne
  case amountDiffer
  case conditionOne
  case listGap
  case list
  case lengthGap
  case short
  case generalGap
  /// Whether other acts are promised: to build, to train.
  case actDiffer

  /// Those that tell one commitment from two.
  public static let joining: [ThreadFeature] = [
    .always, .mean, .cover, .coverAll, .rareShared, .leftLarge, .leftSmall, .topicOne, .topicPart, .topicSame, .shared,
    .short,
    .nameOne, .oneGeneral, .actDiffer,
  ]
  /// Those that tell a changed commitment from the same.
  public static let changing: [ThreadFeature] = [
    .always, .cover, .coverAll, .leftLarge, .leftSmall, .listGap, .list, .lengthGap, .conditionOne, .amountDiffer,
    .amountOne,
    .yearDiffer, .yearOne, .levelDiffer, .levelOne, .nameOne, .nameDiffer, .topicPart, .generalGap,
  ]
}
