/// What the record knows beside its reports: what people decided on groupings and on what became of commitments, and the ids that rows
/// have had.
struct Precedents {
  let rulings: Rulings
  let progress: [ProgressRuling]
  let ids: KnownIDs
}
