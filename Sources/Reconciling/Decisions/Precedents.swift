/// What the record knows beside its reports: what people decided on groupings, and the ids that rows have had.
struct Precedents {
  let rulings: Rulings
  let ids: KnownIDs
}
