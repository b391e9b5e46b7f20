import Foundation
import GRDB
import HTTPTypes
import Presenting
import Reconciling
import TestSupport
import Testing

@testable import Recording
@testable import Serving

@Suite struct SiteTests {
  private func answer(
    _ path: String, query: String = "", accepting: String? = nil, method: HTTPRequest.Method = .get,
    wantsJSON: Bool = false
  ) async throws -> WebAnswer {
    var answer: WebAnswer?
    try await RunningServer.withRecord { store in
      var request = WebRequest(method: method, path: path, query: FormFields(query), wantsJSON: wantsJSON)
      request.headers[.acceptLanguage] = accepting
      answer = Site(over: store).answer(request)
    }
    return try #require(answer)
  }

  @Test(arguments: [
    ("/", "Quan hệ trong hồ sơ"), ("/relations/VN-KH", "Việt Nam – Campuchia"),
    ("/relations/KH-VN", "Điện đàm: Tô Lâm"), ("/relations/VN-KH/commitments", "Cam kết · Việt Nam – Campuchia"),
    ("/relations/VN-KH/people", "Hun Sen"), ("/states/KH", "Việt Nam – Campuchia"), ("/states/KH", "Hun Sen"),
    ("/list/encounters", "Điện đàm"), ("/search", "Có dấu hay không dấu"),
    ("/decide", "Cần quyết"), ("/decisions", "Chưa có quyết định nào"), ("/bang-giao.css", "--accent"),
  ])
  func pagesAreFound(path: String, content: String) async throws {
    let answer = try await answer(path)
    #expect(answer.status == .ok)
    #expect(answer.text.contains(content))
  }

  @Test(arguments: [
    (nil, "&#39;ZZ&#39; không phải mã một nước"), ("en", "&#39;ZZ&#39; is no code of a state"),
  ])
  func whatIsWrongIsSaidInTheLanguageOfThePage(accepting: String?, says: String) async throws {
    let given = try await answer("/list/encounters", query: "state=ZZ", accepting: accepting)
    #expect(given.status == .badRequest)
    #expect(given.text.contains(says))
  }

  @Test(arguments: [("vi", "Bảng này không lọc được"), ("en", "This table cannot be filtered by &#39;channel&#39;")])
  func whatTheRecordRefusesIsSaidInTheLanguageOfThePage(accepting: String, says: String) async throws {
    let given = try await answer("/list/people", query: "channel=party", accepting: accepting)
    #expect(given.status == .badRequest)
    #expect(given.text.contains(says))
  }

  @Test func searchesAreFilteredByStatePersonAndPeriod() async throws {
    let page = try await answer("/search", query: "q=tin+cay&state=KH&since=2025-01-01")
    #expect(page.text.contains("<mark>tin cậy</mark>"))
    for kept in [#"name="state" value="KH""#, #"name="since" value="2025-01-01""#] { #expect(page.text.contains(kept)) }
    for other in ["q=tin+cay&state=LA", "q=tin+cay&since=2026-01-01"] {
      #expect(try await !answer("/search", query: other).text.contains("<mark>"))
    }
  }

  @Test func moreResultsAreALinkAway() async throws {
    let first = try await answer("/search", query: "q=tin+cay&limit=1")
    #expect(first.text.contains("limit=4&amp;q=tin%20cay"))
    let all = try await answer("/search", query: "q=tin+cay&limit=50")
    #expect(!all.text.contains("Thêm kết quả"))
  }

  @Test func programsAreToldWhatCanBeAdded() async throws {
    struct Form: Decodable { let table: String }
    let given = try await answer("/add", wantsJSON: true)
    let forms = try JSONDecoder().decode([Form].self, from: Data(given.body))
    #expect(forms.map(\.table) == ["note", "encounter", "commitment", "observation", "instrument_step"])
  }

  @Test(arguments: [
    "/nothing", "/relations", "/relations/VN", "/relations/VN-LA", "/relations/VN-KH/more", "/encounters/none",
    "/reports/sha256:0", "/%FF", "/../bang-giao.css", "/Pages/bang-giao.css", "/list/nothing", "/rows/none",
    "/relations/VN-KH/links", "/states/LA", "/states/ZZ", "/states/kh",
  ])
  func whatIsNotThereIsSaidInOneSentence(path: String) async throws {
    let answer = try await answer(path)
    #expect(answer.status == .notFound)
    #expect(answer.text.contains("Không có trang này"))
    #expect(answer.text.contains("Hồ sơ không có gì ở địa chỉ \(path)"))
  }

  @Test(arguments: [
    ("/list/encounters", "kind=feast", "feast"), ("/list/encounters", "since=yesterday", "2025-08-14"),
    ("/list/persons", "", "/list/persons"), ("/rows/none", "", "/rows/none"),
  ])
  func problemsHaveOneShape(path: String, query: String, says: String) async throws {
    let answer = try await answer(path, query: query, wantsJSON: true)
    #expect([.badRequest, .notFound].contains(answer.status))
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.text.contains("\"status\" : \(answer.status.code)"))
    #expect(answer.text.contains(says))
  }

  @Test(arguments: [
    ("/", #""sides""#), ("/list/encounters", #""participants""#), ("/relations/VN-KH", #""kind" : "brief""#),
    ("/states/KH", #""channel" : "party""#),
    ("/reports/\(SampleCall.report.id)", #""statements""#), ("/search", "["), ("/decide", "["),
  ])
  func everyPageHasItsData(path: String, content: String) async throws {
    let answer = try await answer(path, wantsJSON: true)
    #expect(answer.status == .ok)
    #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
    #expect(answer.text.contains(content))
  }

  @Test func whatIsSentWithoutTheTokenOfItsPageIsRefused() async throws {
    #expect(try await answer("/decide", method: .post).status == .forbidden)
    #expect(try await answer("/", method: .put).status == .methodNotAllowed)
    #expect(try await answer("/", method: .head).status == .ok)
  }

  @Test(
    arguments: [
      ("en", nil, "en"), (nil, "en-GB,en;q=0.9", "en"), ("vi", "en", "vi"), (nil, nil, "vi"), ("xx", "en", "en"),
    ] as [(String?, String?, String)])
  func language(asked: String?, accepting: String?, expected: String) async throws {
    let answer = try await answer("/", query: asked.map { "language=\($0)" } ?? "", accepting: accepting)
    #expect(answer.text.contains("<html lang=\"\(expected)\">"))
  }

  @Test func aRecordThatCannotBeReadGivesTheErrorPage() async throws {
    try await RunningServer.withRecord { store in
      try store.write { try $0.execute(sql: "DROP TABLE encounters") }
      let answer = Site(over: store).answer(WebRequest(path: "/"))
      #expect(answer.status == .internalServerError)
      #expect(answer.text.contains("Không đọc được hồ sơ để làm trang này"))
    }
  }
}

@Suite struct FormTests {
  /// A browser that keeps its cookie and takes the token from the page before it sends a form.
  private struct Visitor {
    let site: Site
    let session: String
    let token: String

    init(_ site: Site) throws {
      self.site = site
      let page = site.answer(WebRequest(path: "/"))
      let cookie = try #require(page.headers[.setCookie])
      #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
      session = String(cookie.dropFirst(Sessions.cookieName.count + 1).prefix { $0 != ";" })
      token = String(try #require(page.text.firstMatch(of: #/name="guard" value="([0-9a-f]{64})"/#)).1)
    }

    func send(_ path: String, _ fields: [(String, String)], wantsJSON: Bool = false) -> WebAnswer {
      var form = FormFields()
      for (name, value) in [("guard", token)] + fields { form.add(name, value) }
      var request = WebRequest(method: .post, path: path)
      request.wantsJSON = wantsJSON
      (request.session, request.body) = (session, Array(form.encoded.utf8))
      return site.answer(request)
    }
  }

  private static let report = "Ngày 3/4/2024, Bộ trưởng Lê Văn Ba đã hội đàm với Bộ trưởng Ngoại giao Lào Khăm Sỉ."

  @Test func aPastedReportIsReadAndNotStored() async throws {
    try await RunningServer.withRecord { store in
      let page = try Visitor(Site(over: store)).send("/read", [("text", Self.report), ("published", "2024-04-04")])
      #expect(page.status == .ok)
      #expect(page.text.contains("Đọc thử, chưa lưu gì"))
      #expect(page.text.contains("Lê Văn Ba"))
      #expect(try store.overview().reports == 1)
    }
  }

  @Test func ofSeveralReportsEachIsReadAndTakenIn() async throws {
    try await RunningServer.withRecord { store in
      let other = "Ngày 5/4/2024, Bộ trưởng Lê Văn Ba đã điện đàm với Bộ trưởng Ngoại giao Nhật Bản Ta-rô Sa-tô."
      let texts = [("text", Self.report), ("text", other)]
      let visitor = try Visitor(Site(over: store))
      let page = visitor.send("/read", texts)
      #expect(page.status == .ok && page.text.contains("Đọc thử 2 bài"))
      #expect(page.text.contains("Khăm Sỉ") && page.text.contains("Ta-rô Sa-tô"))
      #expect(try store.overview().reports == 1, "reading stores nothing")
      let data = visitor.send("/read", texts, wantsJSON: true)
      #expect(try #require(JSONSerialization.jsonObject(with: Data(data.body)) as? [Any]).count == 2)
      let taken = visitor.send("/ingest", texts)
      #expect(taken.headers[.location] == "/list/reports")
      #expect(try store.overview().reports == 3)
    }
  }

  @Test func aReportThatIsTakenInHasItsPage() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let answer = try Visitor(site).send("/ingest", [("text", Self.report)])
      #expect(answer.status == .seeOther)
      #expect(try store.overview().reports == 2)
      let page = site.answer(WebRequest(path: try #require(answer.headers[.location])))
      #expect(page.status == .ok)
      #expect(page.text.contains("Khăm Sỉ"))
    }
  }

  @Test func aStateThatThereIsNotIsSaid() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let odd = site.answer(WebRequest(path: "/list/encounters", query: FormFields("state=VN,zz")))
      #expect(odd.status == .badRequest)
      #expect(odd.text.contains("ZZ"))
      #expect(site.answer(WebRequest(path: "/list/encounters", query: FormFields("state=vn,+LA"))).status == .ok)
      #expect(site.answer(WebRequest(path: "/list/encounters", query: FormFields("state="))).status == .ok)
    }
  }

  @Test(arguments: [("text", "", "Chưa có nội dung"), ("published", "hôm qua", "2025-08-14")])
  func whatIsWrongWithAFormIsSaid(field: String, value: String, says: String) async throws {
    try await RunningServer.withRecord { store in
      let fields = [("text", Self.report), ("published", "")].map { ($0.0, $0.0 == field ? value : $0.1) }
      let answer = try Visitor(Site(over: store)).send("/read", fields)
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains(says))
    }
  }

  @Test func whatIsEnteredByHandStandsApartAndIsTakenBack() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let fields = [
        ("table", "encounter"), ("field-kind", "visit"), ("field-when", "2026-12"), ("field-sides", "KH,VN"),
        ("field-title", "Chuyến thăm"), ("reason", "công hàm"), ("author", "Lan"),
      ]
      #expect(visitor.send("/add", fields).status == .seeOther)
      let row = try #require(try store.rows(of: .encounters).encounters.first { $0.origin == .hand })
      #expect(row.title == "Chuyến thăm" && row.sides == ["KH", "VN"] && row.status == .planned)
      let decision = try #require(row.decision)
      #expect(visitor.send("/decisions/undo", [("decision", decision), ("author", "Lan")]).status == .seeOther)
      #expect(try store.rows(of: .encounters).encounters.allSatisfy { $0.origin == .reports })
    }
  }

  @Test(arguments: [
    ([("table", "encounter"), ("field-kind", "feast"), ("reason", "x"), ("author", "Lan")], "Loại"),
    ([("table", "encounter"), ("field-kind", "visit"), ("author", "Lan")], "Ô &#39;Lý do&#39; còn trống"),
    ([("table", "weather"), ("reason", "x"), ("author", "Lan")], "weather"),
  ])
  func whatCannotBeEnteredIsSaid(fields: [(String, String)], says: String) async throws {
    try await RunningServer.withRecord { store in
      let answer = try Visitor(Site(over: store)).send("/add", fields)
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains(says))
    }
  }

  @Test func whatWasTypedComesBackWithWhatIsWrong() async throws {
    try await RunningServer.withRecord { store in
      let fields = [
        ("table", "encounter"), ("field-kind", "visit"), ("field-when", "3/13/2026"), ("field-sides", "Việt Nam, Lào"),
        ("field-title", "Chuyến thăm"), ("reason", "công hàm"), ("author", "Lan"),
      ]
      let page = try Visitor(Site(over: store)).send("/add", fields)
      #expect(page.status == .badRequest)
      #expect(page.text.contains("&#39;3/13/2026&#39; không phải ngày"))
      for typed in [
        #"name="field-when" value="3/13/2026""#, #"name="field-title" value="Chuyến thăm""#, #"value="công hàm""#,
        #"<option value="visit" selected>"#,
      ] {
        #expect(page.text.contains(typed), "\(typed)")
      }
    }
  }

  @Test func aCorrectionThatIsRefusedComesBackOnThePageOfItsRow() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let id = try #require(try store.rows(of: .encounters).encounters.first).id
      let fields = [
        ("row", id), ("do", "set-field"), ("field", "when"), ("value", "31/2/2025"), ("reason", "công hàm"),
        ("author", "Lan"),
      ]
      let page = visitor.send("/decide", fields)
      #expect(page.status == .badRequest && page.text.contains("&#39;31/2/2025&#39; không phải ngày"))
      #expect(page.text.contains(#"name="value" value="31/2/2025""#))
      #expect(page.text.contains(#"<option value="when" selected>"#) && page.text.contains(#"value="công hàm""#))
    }
  }

  @Test func aPersonIsJoinedByName() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let persons = try store.rows(of: .people).persons
      let fields = [("row", persons[0].id), ("do", "merge"), ("reason", "một người"), ("author", "Lan")]
      let unknown = visitor.send("/decide", fields + [("other", "Nguyễn Văn Không")])
      #expect(unknown.status == .notFound && unknown.text.contains("Nguyễn Văn Không"))
      #expect(visitor.send("/decide", fields + [("other", persons[1].name)]).status == .seeOther)
      #expect(try store.rows(of: .people).persons.count == persons.count - 1)
    }
  }

  @Test func whatIsTypedIsTakenInTheWordsOfThePage() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let fields = [
        ("table", "encounter"), ("field-kind", "visit"), ("field-when", "3/12/2026"), ("field-sides", "Việt Nam, Lào"),
        ("field-title", "Chuyến thăm"), ("reason", "công hàm"), ("author", "Lan"),
      ]
      #expect(visitor.send("/add", fields).status == .seeOther)
      let row = try #require(try store.rows(of: .encounters).encounters.first { $0.origin == .hand })
      #expect(row.when == "2026-12-03" && row.sides.sorted() == ["LA", "VN"])
      let list = visitor.site.answer(WebRequest(path: "/decisions")).text
      #expect(list.contains("Khi nào: 3/12/2026") && list.contains("Giữa: Việt Nam, Lào"))
      #expect(!list.contains("{"), "no JSON")
    }
  }

  @Test func aReportThatTheRecordHasIsSaidToBeKnown() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      #expect(!visitor.send("/read", [("text", Self.report)]).text.contains("Hồ sơ đã có bài này"))
      #expect(visitor.send("/ingest", [("text", Self.report)]).status == .seeOther)
      #expect(visitor.send("/read", [("text", Self.report)]).text.contains("Hồ sơ đã có bài này"))
      let both = visitor.send("/read", [("text", Self.report), ("text", "Một bài khác.")]).text
      #expect(both.components(separatedBy: "Hồ sơ đã có bài này").count == 2, "of one of two it is said")
    }
  }

  @Test func aFileThatIsNoTextIsRefused() async throws {
    try await RunningServer.withRecord { store in
      let bytes = String(repeating: "\u{FFFD}P", count: 20)
      let answer = try Visitor(Site(over: store)).send("/read", [("text", bytes)])
      #expect(answer.status == .badRequest && answer.text.contains("không phải tệp văn bản"))
    }
  }

  @Test func aCommitmentIsClosedFromItsPage() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let id = try #require(try store.rows(of: .commitments).commitments.first).id
      let fields = [("row", id), ("do", "close"), ("reason", "xong"), ("author", "Lan")]
      #expect(visitor.send("/decide", fields).status == .seeOther)
      #expect(try store.rows(of: .commitments).commitments.first { $0.id == id }?.state == .ended)
    }
  }

  @Test(arguments: [("31/12/2099", CommitmentClock.due), ("1/2/1999", .overdue)])
  func theClockFollowsADayThatIsSet(day: String, clock: CommitmentClock) async throws {
    try await RunningServer.withRecord { store in
      let id = try #require(try store.rows(of: .commitments).commitments.first).id
      let fields = [
        ("row", id), ("do", "set-field"), ("field", "due"), ("value", day), ("reason", "công hàm"), ("author", "Lan"),
      ]
      #expect(try Visitor(Site(over: store)).send("/decide", fields).status == .seeOther)
      let row = try #require(try store.rows(of: .commitments).commitments.first { $0.id == id })
      #expect(row.clock == clock)
      #expect((row.state == .overdue) == (clock == .overdue))
    }
  }

  @Test func aFieldIsCorrectedFromThePageOfItsRow() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let id = try #require(try store.rows(of: .encounters).encounters.first).id
      let page = visitor.site.answer(WebRequest(path: "/encounters/" + FormFields.escaped(id)))
      #expect(page.text.contains("<option value=\"where\">"))
      let fields = [
        ("row", id), ("do", "set-field"), ("field", "where"), ("value", "Phnôm Pênh"), ("reason", "công hàm"),
        ("author", "Lan"),
      ]
      #expect(visitor.send("/decide", fields).status == .seeOther)
      #expect(try store.rows(of: .encounters).encounters.first { $0.id == id }?.where == "Phnôm Pênh")
    }
  }

  @Test func twoRowsAreJoinedAndPartedFromThePageOfOne() async throws {
    try await RunningServer.withRecord { store in
      let visitor = try Visitor(Site(over: store))
      let persons = try store.rows(of: .people).persons.map(\.id)
      let (one, other) = (persons[0], persons[1])
      func decide(_ fields: [(String, String)]) -> WebAnswer {
        visitor.send("/decide", [("row", one)] + fields + [("reason", "một người"), ("author", "Lan")])
      }
      let address = "http://localhost:8080/rows/\(FormFields.escaped(other))?language=en"
      #expect(decide([("do", "merge"), ("other", address)]).status == .seeOther)
      #expect(try store.rows(of: .people).persons.count == persons.count - 1)
      #expect(decide([("do", "merge"), ("other", "encounter:none")]).status == .conflict)
      #expect(decide([("do", "split"), ("report", "sha256:0")]).status == .conflict)
      #expect(decide([("do", "add")]).status == .badRequest)
    }
  }

  @Test func aCalendarHasAnAddressWithASecretOfItsOwn() async throws {
    try await RunningServer.withRecord { store in
      let page = try Visitor(Site(over: store)).send("/relations/VN-KH/calendar", [])
      let secret = String(try #require(page.text.firstMatch(of: #/calendar\.ics\?secret=(bg_[0-9a-f]+)</#)).1)
      let outside = Site(over: store, isLocal: false)
      func calendar(_ query: String) -> WebAnswer {
        outside.answer(WebRequest(path: "/relations/VN-KH/calendar.ics", query: FormFields(query)))
      }
      #expect(calendar("secret=\(secret)").text.hasPrefix("BEGIN:VCALENDAR"))
      #expect(calendar("").status == .unauthorized)
      #expect(calendar("secret=bg_0").status == .unauthorized)
      // It opens calendars alone, in whatever way it is brought.
      #expect(outside.answer(WebRequest(path: "/", query: FormFields("secret=\(secret)"))).status == .unauthorized)
      var reader = WebRequest(path: "/")
      reader.headers[.authorization] = "Bearer \(secret)"
      #expect(outside.answer(reader).status == .forbidden)
      let token = try #require(try store.tokens().first)
      #expect(token.role == .calendar && token.name == "Lịch (.ics) Việt Nam – Campuchia")
      #expect(try store.revokeToken(token.id, at: Date()))
      #expect(calendar("secret=\(secret)").status == .unauthorized)
    }
  }

  @Test func aHostileReportIsShownAsText() async throws {
    try await RunningServer.withRecord { store in
      let hostile = "<script>alert(1)</script> \u{202E}Ngày 3/4 \"><img src=x onerror=alert(2)>"
      let page = try Visitor(Site(over: store)).send("/read", [("text", hostile)])
      #expect(page.status == .ok)
      #expect(!page.text.contains("<script>") && !page.text.contains("<img"))
      #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }
  }

  @Test func aFormOfAnotherSessionIsRefused() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let (mine, other) = (try Visitor(site), try Visitor(site))
      var request = WebRequest(method: .post, path: "/ingest")
      request.session = mine.session
      request.body = Array("guard=\(other.token)&text=abc".utf8)
      #expect(site.answer(request).status == .forbidden)
      #expect(try store.overview().reports == 1)
    }
  }

  @Test func tooMuchAtOnceIsRefusedUntilTimeHasPassed() throws {
    let (limits, now) = (RateLimits(), ContinuousClock.now)
    for _ in 0..<200 { try limits.take(.failedToken, at: now) }
    #expect(throws: Problem.tooMany) { try limits.take(.failedToken, at: now) }
    try limits.take(.writing, at: now)
    try limits.take(.failedToken, at: now + .seconds(2))
  }

  @Test func answersAreCountedByStatus() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      for path in ["/", "/", "/nothing"] { _ = site.answer(WebRequest(path: path)) }
      let text = site.answer(WebRequest(path: "/metrics")).text
      #expect(text.contains("banggiao_requests_total{status=\"200\"} 2\n"))
      #expect(text.contains("banggiao_requests_total{status=\"404\"} 1\n"))
      #expect(text.contains("banggiao_request_seconds_count 3\n"))
    }
  }

  @Test func formFieldsAreDecoded() {
    let fields = FormFields("q=to+l%C3%A2m&empty=&state=VN&state=KH&flag")
    #expect(fields["q"] == "to lâm")
    #expect(fields["empty"] == nil)
    #expect(fields.all("state") == ["VN", "KH"])
    #expect(FormFields(fields.encoded)["q"] == "to lâm")
  }
}
