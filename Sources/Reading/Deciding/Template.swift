/// What a feature looks at. The part of the name before the dot is the decider; the names stand in the tables of weights.
package enum Template: String, CaseIterable, NumberedCases {
  // Whether a cue may be a statement at all, before anybody looks for its speaker.
  case glanceBias, glanceLemma, glanceGroup, glanceBefore, glanceBehind, glanceLemmaBefore, glanceLemmaBehind
  case glanceFrame, glanceSpeech, glanceCompound, glanceNear, glanceOutsider, glanceCapital
  // Whether a cue is a statement.
  case cueBias, cueLemma, cueSecond, cueGroup, cueAct
  case cueBefore, cueBehind, cueTwoBefore, cueTwoBehind
  case cueWay, cueWayGroup, cueWayLemma, cueLemmaBefore, cueLemmaBehind, cueGroupBefore, cueGroupBehind, cueFrame
  case cueSpeech, cueTitle, cueRelation, cueRelationWay, cueRelationGroup, cueSaidGroup, cueGap, cueOwn
  case cueWho, cueRank, cueRankGroup, cueCount, cueSaid
  case cueLast, cueLastAct, cueBeforeLast, cueAdverb, cueThen, cueVerb, cueVerbLemma, cueNegated, cueLent
  case cuePronoun, cueAuxBehind, cueOutsider, cueOutsiderWho
  // Which option is the speaker.
  case speakerWay, speakerRule, speakerKind, speakerKindFree, speakerCommas, speakerCues, speakerBack, speakerBefore,
    speakerFree
  case speakerPrevious, speakerFirst, speakerFirstCues, speakerSame, speakerNoun, speakerSpeech, speakerGap, speakerOwn
  case speakerPronoun, speakerRank, speakerColon, speakerJoint, speakerJointFirst, speakerBehind, speakerBehindKind
  case speakerMeant, speakerMeantKind, speakerJointComma, speakerPartner
  // Whether a content ends at a separator.
  case endBias, endSeparator, endNext, endSeparatorNext, endNextAct, endSame, endBetween, endDistance, endLemma, endAct
  case endLater, endSpeech, endBehind, endTwoBehind, endVerb, endKinds, endRest, endColon, endFront, endMention,
    endInner
  case endNextLemma
  // Whether what was said stands before the cue.
  case beforeBias, beforeQuote, beforeQuoteBehind, beforeQuoteSign, beforeMention, beforeFirst
  case beforeLength, beforeLemmaQuote, beforeKind, beforeKindEnd, beforeEnd, beforeColon, beforeSpeech
  case beforeRest
  case speakerCarried, speakerCarriedBefore, speakerCarriedMentions, speakerCarriedSpeech
  // Which act a statement does.
  case actOwn, actOwnKind, actSubject, actSubjectKind, actDistance, actNumber, actComma, actQuote, actLender, actVerb
  case actBoth, actBehind, actBefore, actReview, actReviewLemma
  // Whether a new item begins behind a separator.
  case splitSign, splitVerb, splitSemicolon, splitNext, splitBefore, splitLength, splitRest, splitCount, splitAct
  case splitLemma, splitPurpose, splitPair, splitLast, splitAdverb, splitList
  // With which token the first item begins.
  case startFirst, startBefore, startHere, startMention, startInMention, startVerbs
  case startModals, startMentions, startCommas, startDistance, startVerb
  // Whether two mentions are of one encounter.
  case mergeBias, mergeKind, mergePeople, mergePeopleKind, mergeRefers, mergeRefersKind, mergeRefersDistance
  case mergeDistance, mergeStates, mergeStatesPeople, mergeTwo, mergeMeetingConference, mergeSentence, mergeThen
  case mergeDate, mergePlace, mergeForum, mergeOrdinal, mergeCountry, mergeInvited, mergeTour
  case mergeSigns, mergePlanPast, mergeRecalled, mergePlural, mergeWords, mergeThis
  case mergeCaption, mergeTitle, mergeVague
  // Whether a date is an encounter's.
  case dateNear, dateNearKind, dateGrain, dateNearGrain, dateOwned, dateLike, dateHasOwn
  case dateVague, dateByline, dateDay, dateDayKind, dateDayBlock, dateDayNear
  case dateDayUndated, dateDayThen, dateDayRefers, dateDayFree, dateDayLike, dateDayOnly, dateDayPlain
  case dateDaySign, dateDayPair, dateDayTalks, dateAge
  case dateSpoken, dateBetween, dateAlong, dateDaySpoken
  // Which status an encounter has.
  case statusBias, statusKind, statusBlock, statusBlockKind, statusDate, statusDateBlock, statusTimes
  case statusPreview, statusDateRefused, statusRelative, statusSign, statusSignKind, statusMost, statusLead
  case statusNoSign, statusSaid, statusSaidSign, statusAccepted, statusBefore, statusRefers, statusQuoted
  case statusCounted, statusOrdinal, statusPlural, statusPassive, statusForum, statusPeople
  case statusPair, statusOthers, statusOneState, statusGrain, statusAim, statusOnly

  /// `cueLemma` → `cue.lemma`.
  package var name: String {
    let name = rawValue
    let decider = Self.deciders.first { name.hasPrefix($0) } ?? ""
    let rest = name.dropFirst(decider.count)
    return decider + "." + (rest.first?.lowercased() ?? "") + rest.dropFirst()
  }

  private static let deciders = [
    "glance", "cue", "speaker", "end", "before", "act", "start", "split", "merge", "date", "status",
  ]
}
