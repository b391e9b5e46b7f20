/// How sure a grouping must be, and how sure each kind of evidence makes it (0 to 1). Set by hand; a person's decision
/// always wins over them.
public enum Thresholds {
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

  // Two accounts of one encounter, by whom they name …
  static let sameSession = 0.95
  static let samePaper = 0.9
  static let sameParticipants = 0.95
  static let samePeopleAmongOthers = 0.9
  static let someParticipants = 0.85
  static let oneSideNamed = 0.8
  static let sameSides = 0.75
  // … less what their dates leave open …
  static let openYear = 0.05
  static let openDay = 0.15
  static let nearDay = 0.2
  static let nearDays = 2
  static let digitsOfADay = 4
  static let undated = 0.7
  /// … and for each month between a visit that was planned without a day and one that was paid: after 20 nobody can tell.
  static let monthOfPlan = 0.01
  // … and more for what else the two reports have in common.
  static let commonDay = 0.3
  static let commonPlace = 0.15
  static let commonNumbers = 0.2
  /// A second encounter that fits so nearly as well makes the first unclear.
  static let margin = 0.1
  static let peopleToLookBy = 6
  /// That it was held in the course of a visit or session, as its report's words have it.
  static let courseSaid = 0.85

  /// Reports round: so large a part of a value may be missing or too much.
  static let tolerance = 0.02
  /// The same of values told as about, nearly or more than so much.
  static let toleranceOfRoughValues = 0.05

  // Two items that are one commitment. Of the labelled pairs of gold/threads that were not learnt from, 91 % of those joined from
  // 0.65 on are one, and 47 % of those that are one; from 0.35 on 75 % and 82 % (F1 0.78).
  public static let joinItems = 0.65
  public static let likelySameItem = 0.35
  /// An act and a direction wait for a decision, however alike.
  static let directionBesideAct = 0.6
  public static let changedItem = 0.5
  /// A development that has so much of the weight of a commitment's words is of it.
  static let sameThing = 0.3
  /// One that says it is done needs more, one that says a whole list is done most.
  static let wholeList = 0.7
  static let sameThingDone = 0.5
  static let sameThingDropped = 0.35
  /// One common word (doanh nghiệp) is not enough for what ends it.
  static let weightDropped = 5.0
  static let sameDocumentDone = 0.6

  /// From here on words that may tell of a commitment are listed, and wait for a decision.
  static let listedEvidence = 0.25
  static let queuedEvidence = 0.35

  // How sure a year is that no report says.
  static let yearByPublication = 0.95
  static let yearByDates = 0.9
  static let yearByAnniversary = 0.85
  static let yearByEncounter = 0.85
  static let yearByRunningTerm = 0.7
  static let yearAcrossReports = 0.8
  static let yearsToLookThrough = 200

  static let wordsOfAnOfficeHead = 2
  static let sameWording = 0.95
  static let shorterWording = 0.85

  /// A name of fewer letters is too short to be told from another by one letter.
  static let lettersOfAVariant = 6
  /// A name of a mechanism or instrument of fewer words stands for itself, never for a longer one.
  static let wordsOfAShorterName = 3
  /// Sessions between the first and the last that reports name.
  static let longestSeries = 100
  /// Gaps between sessions held that a forecast takes at least.
  static let gapsOfAForecast = 2
}
