/// How sure a grouping must be, and how sure each kind of evidence makes it (0 to 1). Set by hand; a person's decision
/// always wins over them.
enum Thresholds {
  /// From here on rows become one.
  static let join = 0.75
  /// From here on a grouping too unsure to be made waits for a decision.
  static let queue = 0.5

  static let sameName = 0.95
  static let sameNameOneSaysNoState = 0.8
  static let shortNameOfOnePerson = 0.85
  static let oneLetterApartSameOffice = 0.9
  static let oneLetterApartSameReport = 0.8
  static let oneLetterApart = 0.5

  static let sameParticipantsAndDate = 0.95
  static let samePeopleAmongOthers = 0.8
  static let sameSidesAndDay = 0.75
  /// Taken off where a date leaves something open that the other says.
  static let openDate = 0.1
  /// Two encounters may both fit: it joins neither.
  static let twoFit = 0.5

  static let sameWording = 0.95
  static let shorterWording = 0.85

  /// A name of fewer letters is too short to be told from another by one letter.
  static let lettersOfAVariant = 6
  /// People that both accounts of one encounter name, where one account names more.
  static let peopleInCommon = 2
  /// A name of a mechanism or instrument of fewer words stands for itself, never for a longer one.
  static let wordsOfAShorterName = 3
  /// Sessions between the first and the last that reports name.
  static let longestSeries = 100
}
