/// What a part of a sentence tells of how far something is.
struct Development: Sendable {
  let state: DevelopmentState
  /// As in `DevelopmentFact`.
  let acts: [String]
  /// The words that say it.
  let place: Range<Int>
  /// The words around them: what it is about stands there.
  let about: Range<Int>
  let sides: StateSet
  /// Those who did it, as far as they are named.
  let by: StateSet
  /// The date told with it (EDTF).
  let when: String?
  let rule: String
}
