/// What speaks for or against two items being one commitment, or one being changed against the other.
public enum ThreadFeature: String, CaseIterable, Sendable {
  case always
  /// How much of the weight of the smaller, of the larger and of both on average is in common.
  case cover
  case coverAll = "cover.all"
  case mean
  case oneGeneral = "general.one"
  /// How many terms, and the rarest of them.
  case shared
  case rareShared = "shared.rare"
  /// The weight of the terms that only one has.
  case leftSmall = "left.small"
  case leftLarge = "left.large"
  case topicSame = "topic.same"
  case topicPart = "topic.part"
  case topicOne = "topic.one"
  case nameOne = "name.one"
  case nameDiffer = "name.differ"
  case yearOne = "year.one"
  case yearDiffer = "year.differ"
  case levelOne = "level.one"
  case levelDiffer = "level.differ"
  case amountOne = "amount.one"
  case amountDiffer = "amount.differ"
  case conditionOne = "condition.one"
  case listGap = "list.gap"
  case list
  case lengthGap = "length.gap"
  case short
  case generalGap = "general.gap"

  /// Those that tell one commitment from two.
  public static let joining: [ThreadFeature] = [
    .always, .mean, .cover, .coverAll, .rareShared, .leftLarge, .leftSmall, .topicOne, .topicPart, .topicSame, .shared,
    .short,
    .nameOne, .oneGeneral,
  ]
  /// Those that tell a changed commitment from the same.
  public static let changing: [ThreadFeature] = [
    .always, .cover, .coverAll, .leftLarge, .leftSmall, .listGap, .list, .lengthGap, .conditionOne, .amountDiffer,
    .amountOne,
    .yearDiffer, .yearOne, .levelDiffer, .levelOne, .nameOne, .nameDiffer, .topicPart, .generalGap,
  ]
}
