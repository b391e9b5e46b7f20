/// Where the search index takes the rows of one table from: SQL over the table and its parents.
struct SearchSource: Sendable {
  /// The table, and the parents that the expressions name.
  let from: String
  /// EDTF; newest first is the order of lists.
  var date: String?
  /// Expressions that give a value, or values parted by `separator`.
  var facets: [RowFacet: [String]] = [:]
  /// Whether its rows may have become one, so that they have `formerly`.
  var keepsFormerIDs = false
  /// Expressions whose texts can be searched. Of a report its text as received is added.
  var text: [String] = []

  /// U+001F parts the values of a list.
  static let separator: Character = "\u{1F}"
}

extension ListedTable {
  var source: SearchSource { Self.sources[self]! }

  /// The values of a list in JSON.
  private static func each(_ column: String) -> String { list("SELECT value FROM json_each(\(column))") }

  /// What a query gives as `value`.
  static func list(_ query: String) -> String {
    "(SELECT group_concat(value, char(31)) FROM (\(query)))"
  }

  /// The states of the row that another one is about.
  private static func sidesOfRow(_ id: String) -> String {
    list("SELECT side AS value FROM row_sides WHERE row_sides.\"row\" = \(id)")
  }

  private static let sources: [ListedTable: SearchSource] = [
    .reports: SearchSource(
      from: "reports", date: "coalesce(day, published)",
      facets: [
        .state: [
          list(
            """
            SELECT side AS value FROM accounts JOIN row_sides ON row_sides."row" = encounter WHERE report = reports.id
            UNION SELECT side FROM statements JOIN row_sides ON row_sides."row" = statements.id WHERE report = reports.id
            """)
        ],
        .person: [
          list(
            """
            SELECT value FROM accounts JOIN encounters ON encounters.id = encounter, json_each(participants)
              WHERE report = reports.id
            UNION SELECT value FROM statements, json_each(speakers) WHERE report = reports.id
            """)
        ],
        .channel: [
          list(
            """
            SELECT DISTINCT value FROM accounts JOIN encounters ON encounters.id = encounter, json_each(channels)
            WHERE report = reports.id
            """)
        ],
        .topic: [list("SELECT DISTINCT topic AS value FROM topics WHERE report = reports.id")],
      ],
      text: ["title"]),
    .people: SearchSource(
      from: "persons", date: "(SELECT max(last_seen) FROM tenures WHERE person = persons.id)",
      facets: [.state: ["country"], .person: ["id"]], keepsFormerIDs: true, text: [each("names")]),
    .tenures: SearchSource(
      from: "tenures", date: "last_seen", facets: [.state: ["country"], .person: ["person"]]),
    .encounters: SearchSource(
      from: "encounters", date: "\"when\"",
      facets: [
        .state: [each("sides")], .person: [each("participants"), each("chairs")], .kind: ["kind"],
        .status: ["status"], .channel: [each("channels")],
        .topic: [list("SELECT DISTINCT value FROM statements, json_each(topics) WHERE encounter = encounters.id")],
      ],
      keepsFormerIDs: true, text: ["title", "\"where\""]),
    .mechanisms: SearchSource(
      from: "mechanisms", date: "last_when", facets: [.state: [each("sides")]], keepsFormerIDs: true,
      text: ["name", each("names")]),
    .sessions: SearchSource(
      from: "sessions JOIN mechanisms ON mechanisms.id = mechanism", date: "\"when\"",
      facets: [.state: [each("sides")], .status: ["status"]]),
    .instruments: SearchSource(
      from: "instruments", date: "as_of", facets: [.state: [each("sides")], .status: ["state"]],
      keepsFormerIDs: true, text: ["name", each("names")]),
    .indicators: SearchSource(
      from: "indicators", facets: [.state: [each("sides")], .kind: ["measure"]], text: ["name", "measure"]),
    .observations: SearchSource(
      from: "observations JOIN indicators ON indicators.id = indicator", date: "coalesce(period, as_of)",
      facets: [.state: [each("sides")], .kind: ["kind"]]),
    .milestones: SearchSource(
      from: "milestones", date: "since", facets: [.state: [each("sides")], .kind: ["what"]], text: ["name"]),
    .roles: SearchSource(from: "roles", date: "term", facets: [.state: ["country"], .kind: ["role"]]),
    .formulas: SearchSource(
      from: "formulas", facets: [.state: [each("sides")], .kind: ["formula"]], text: ["usual", "formula"]),
    .statements: SearchSource(
      from: "statements LEFT JOIN encounters ON encounters.id = encounter", date: "date",
      facets: [
        .state: [each("statements.sides")], .person: [each("speakers"), each("\"to\""), each("on_behalf_of")],
        .kind: ["act"], .channel: [each("channels")], .topic: [each("topics")],
      ],
      text: ["text"]),
    .items: SearchSource(
      from: "items JOIN statements ON statements.id = statement", date: "date",
      facets: [
        .state: [each("items.sides")], .person: [each("speakers")], .kind: ["act"], .topic: [each("items.topics")],
      ],
      text: ["items.text"]),
    .topics: SearchSource(from: "topics", date: "date", facets: [.state: [each("sides")], .topic: ["topic"]]),
    .commitments: SearchSource(
      from: "commitments", date: "last_said",
      facets: [
        .state: [each("sides")],
        .person: [
          list(
            """
            SELECT DISTINCT value FROM commitment_steps, json_each(speakers) WHERE "commitment" = commitments.id
            """)
        ],
        .kind: ["force"], .status: ["state"], .topic: [each("topics")],
      ],
      keepsFormerIDs: true, text: ["text"]),
    .greetings: SearchSource(
      from: "greetings LEFT JOIN encounters ON encounters.id = encounter", date: "date",
      facets: [.state: [each("sides")], .person: ["sender", "bearer", "receiver"]]),
    .invitations: SearchSource(
      from: "invitations LEFT JOIN encounters ON encounters.id = encounter", date: "date",
      facets: [.state: [each("sides"), "inviter", "invitee"], .person: ["inviter", "invitee"], .status: ["state"]]),
    .checks: SearchSource(
      from: "checks",
      facets: [
        .state: [sidesOfRow("about")], .kind: ["kind"],
        .status: ["CASE holds WHEN 1 THEN 'holds' WHEN 0 THEN 'fails' ELSE 'unknown' END"],
      ]),
    .notes: SearchSource(
      from: "notes", facets: [.state: [sidesOfRow("about")], .kind: ["kind"]], text: ["text"]),
    .links: SearchSource(
      from: "links",
      facets: [
        .state: [sidesOfRow("links.\"row\"")], .kind: ["kind"],
        .status: ["CASE queued WHEN 1 THEN 'queued' ELSE 'made' END"],
      ]),
  ]
}
