import Reading

/// What states are in bodies, each once over all reports.
enum Roles {
  static func add(_ reports: [DatedReport], to record: inout Record) {
    let facts = reports.flatMap { report in report.reading.roles.map { (report: report, fact: $0) } }
    let groups = Dictionary(grouping: facts) { key($0.fact) }
    var ids = RowIDs()
    for key in groups.keys.sorted() {
      let group = groups[key]!
      let cites = firstPlaces(group.map { $0.report.cite($0.fact.cite) })
      let fact = group[0].fact
      record.roles.append(
        RoleRow(
          id: ids.id("role", key, cites[0]), country: fact.country, role: fact.role, body: fact.body,
          session: fact.session, term: fact.term, cites: cites))
    }
  }

  /// `VN/chair/asean/2020`
  private static func key(_ fact: RoleFact) -> String {
    [
      fact.country ?? "", fact.role.rawValue, Folding.slug(fact.body), fact.session.map(String.init) ?? "",
      fact.term ?? "",
    ].filter { !$0.isEmpty }.joined(separator: "/")
  }
}
