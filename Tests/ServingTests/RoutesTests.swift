import GRDB
import TestSupport
import Testing

@testable import Recording
@testable import Serving

@Suite struct RoutesTests {
  private func answer(_ path: String, language: String? = nil, accepting: String? = nil, method: String = "GET")
    async throws
    -> PageAnswer
  {
    var answer: PageAnswer?
    try await RunningServer.withRecord { store in
      let routes = Routes(store: store, logger: .silent)
      answer = routes.answer(
        PageRequest(method: method, path: path, language: language, acceptLanguage: accepting))
    }
    return try #require(answer)
  }

  @Test(arguments: [
    ("/", "Quan hệ trong hồ sơ"), ("/relations/VN-KH", "Việt Nam – Campuchia"),
    ("/relations/KH-VN", "Điện đàm: Tô Lâm"),
    ("/bang-giao.css", "--accent"),
  ])
  func pagesAreFound(path: String, content: String) async throws {
    let answer = try await answer(path)
    #expect(answer.status == 200)
    #expect(answer.body.contains(content))
  }

  @Test(arguments: [
    "/nothing", "/relations", "/relations/VN", "/relations/VN-LA", "/relations/VN-KH/more", "/encounters/none",
    "/reports/sha256:0", "/%FF", "/../bang-giao.css", "/Pages/bang-giao.css",
  ])
  func whatIsNotThereIsSaidInOneSentence(path: String) async throws {
    let answer = try await answer(path)
    #expect(answer.status == 404)
    #expect(answer.body.contains("Không có trang này"))
    #expect(answer.body.contains("Hồ sơ không có gì ở địa chỉ \(path)"))
  }

  @Test func onlyReading() async throws {
    #expect(try await answer("/", method: "POST").status == 404)
    #expect(try await answer("/", method: "HEAD").status == 200)
  }

  @Test(
    arguments: [
      ("en", nil, "en"), (nil, "en-GB,en;q=0.9", "en"), ("vi", "en", "vi"), (nil, nil, "vi"), ("xx", "en", "en"),
    ] as [(String?, String?, String)])
  func language(asked: String?, accepting: String?, expected: String) async throws {
    #expect(try await answer("/", language: asked, accepting: accepting).body.contains("<html lang=\"\(expected)\">"))
  }

  @Test func aRecordThatCannotBeReadGivesTheErrorPage() async throws {
    try await RunningServer.withRecord { store in
      try store.write { try $0.execute(sql: "DROP TABLE encounters") }
      let routes = Routes(store: store, logger: .silent)
      let answer = routes.answer(PageRequest(path: "/"))
      #expect(answer.status == 500)
      #expect(answer.body.contains("Không đọc được hồ sơ để làm trang này"))
    }
  }
}
