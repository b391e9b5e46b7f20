import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite(.serialized) struct LiveTests {
  @Test func everyAnswerCarriesTheSafetyHeaders() async throws {
    try await RunningServer.with { server in
      for path in ["/", "/bang-giao.css", "/nothing", "/reports/\(SampleCall.report.id)"] {
        let (response, _) = try await server.get(path)
        #expect(response.value(forHTTPHeaderField: "X-Content-Type-Options") == "nosniff")
        let policy = response.value(forHTTPHeaderField: "Content-Security-Policy") ?? ""
        #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self';"))
        #expect(policy.contains("frame-ancestors 'none'"))
      }
    }
  }

  @Test func whatHasNotChangedIsNotSentAgain() async throws {
    try await RunningServer.with { server in
      let (first, _) = try await server.get("/bang-giao.css")
      let tag = try #require(first.value(forHTTPHeaderField: "ETag"))
      let (again, body) = try await server.get("/bang-giao.css", headers: ["If-None-Match": tag])
      #expect(again.statusCode == 304 && body.isEmpty)
      let (changed, _) = try await server.get("/bang-giao.css", headers: ["If-None-Match": "\"other\""])
      #expect(changed.statusCode == 200)
    }
  }

  @Test func dataAreCompressedForThoseWhoTakeThemSo() async throws {
    try await RunningServer.with { server in
      let path = "/bang-giao.css"
      let (plain, text) = try await server.get(path, headers: ["Accept-Encoding": "identity"])
      #expect(plain.value(forHTTPHeaderField: "Content-Encoding") == nil)
      let (small, same) = try await server.get(path, headers: ["Accept-Encoding": "br, gzip;q=0.5"])
      #expect(small.value(forHTTPHeaderField: "Content-Encoding") == "gzip")
      #expect(same == text)
      #expect(small.value(forHTTPHeaderField: "ETag") != plain.value(forHTTPHeaderField: "ETag"))
      let (page, _) = try await server.get("/", headers: ["Accept-Encoding": "gzip"])
      #expect(page.value(forHTTPHeaderField: "Content-Encoding") == nil)
    }
  }

  @Test(arguments: [
    ("gzip", true), ("br, GZIP ; q=0.3", true), ("gzip;q=0", false), ("gzip;q=0.0, br", false), ("x-gzip", false),
    ("", false), ("identity", false),
  ])
  func whetherCompressionIsTaken(accepted: String, expected: Bool) {
    #expect(Compression.isTaken(accepted) == expected)
  }

  @Test func anotherNameOfThisMachineIsRefused() async throws {
    try await RunningServer.with { server in
      let (response, body) = try await server.get("/", headers: ["Host": "evil.example"])
      #expect(response.statusCode == 421)
      #expect(!body.contains("Campuchia"))
    }
  }

  @Test func pagesComeInTheLanguageAskedFor() async throws {
    try await RunningServer.with { server in
      #expect(server.address.hasPrefix("http://127.0.0.1:"))
      let (found, vietnamese) = try await server.get("/relations/VN-KH")
      #expect(found.statusCode == 200)
      #expect(vietnamese.contains("<b>Việt Nam – Campuchia</b>"))
      let (_, english) = try await server.get("/relations/VN-KH?language=en", accepting: "vi")
      #expect(english.contains("<b>Viet Nam – Cambodia</b>"))
      let (missing, page) = try await server.get("/relations/VN-%20", accepting: "en")
      #expect(missing.statusCode == 404)
      #expect(page.contains("The record holds nothing at /relations/VN-%20"))
    }
  }

  @Test func aPortThatIsTakenGivesOneClearLine() async throws {
    try await RunningServer.with { server in
      let port = try #require(URL(string: server.address)?.port)
      try await RunningServer.withRecord { store in
        let fault = await #expect(throws: ServerFault.self) {
          try await Server(store: store, port: port, logger: .silent, read: SampleCall.read).run { _ in }
        }
        #expect(
          fault?.description
            == "port \(port) cannot be served (Address already in use); choose another with --port, or 0 for any free one"
        )
      }
    }
  }

  @Test func everyLinkOfEveryPageLeadsToAPage() async throws {
    try await RunningServer.with { server in
      var (seen, waiting): (Set<String>, [String]) = (["/"], ["/"])
      while let path = waiting.popLast() {
        let (response, page) = try await server.get(path)
        #expect(response.statusCode == 200, "\(path)")
        for link in page.matches(of: #/href="(\/[^"#]*)/#).map({ String($0.1) }) where seen.insert(link).inserted {
          waiting.append(link)
        }
      }
      #expect(seen.count >= 10)
      #expect(seen.contains { $0.hasPrefix("/encounters/") } && seen.contains { $0.hasPrefix("/reports/") })
    }
  }
}

/// What Chromium makes of the pages.
@Suite(.serialized, .enabled(if: Browser.isWanted, "chromium is not installed: apt-get install chromium"))
struct LiveBrowserTests {
  private static let report = "reports/\(SampleCall.report.id)?language=vi"

  @Test(arguments: [1280, 390])
  func aClickOnAMarkShowsItsWords(width: Int) async throws {
    try await RunningServer.with { server in
      let browser = try Browser()
      try browser.open(server.address + Self.report, width: width)
      #expect(try browser.shownText(".fact:target") == nil)
      try browser.click(".text .k-cue")
      let shown = try #require(try browser.shownText(".fact:target"))
      #expect(shown.contains("Hai bên nhất trí"))
      #expect(shown.contains("thống nhất mở rộng quan hệ kênh Đảng; vun đắp tin cậy"))
      #expect(try browser.shownText(".text .k-cue") == "thống nhất", "the mark stays in view")
    }
  }

  @Test func anAddressWithAFactShowsItsWords() async throws {
    try await RunningServer.with { server in
      let browser = try Browser()
      for fact in ["person-2", "figure-1", "time-2", "mechanism-1"] {
        try browser.open(server.address + Self.report + "#fact-\(fact)")
        let words = try #require(try browser.shownText(".fact:target q.words"))
        #expect(SampleCall.text.contains(words), "\(fact)")
      }
    }
  }

  @Test func aNumberLeadsToTheWordsAndOnToTheirPlace() async throws {
    try await RunningServer.with { server in
      let browser = try Browser()
      try browser.open(server.address + "relations/VN-KH")
      try browser.click("#opposite .cite")
      #expect(try browser.shownText(".notes li:target")?.contains("Tô Lâm điện đàm với ông Hun Sen") == true)
      try browser.click(".notes li:target a")
      let expected = SampleCall.cite("Tô Lâm điện đàm với ông Hun Sen")
      try browser.wait(
        until: "location.hash == '#at-\(expected.start)-\(expected.end)' && document.readyState == 'complete'")
      #expect(try browser.shownText(".text :target a") == "Tô Lâm")
    }
  }

  @Test(arguments: [1280, 390], [false, true])
  func nothingStandsOutsideTheWindow(width: Int, dark: Bool) async throws {
    try await RunningServer.with { server in
      let browser = try Browser()
      let encounter = try await server.get("/").1.firstMatch(of: #/href="\/(relations\/[^"]*)"/#).map { String($0.1) }
      for path in ["", Self.report, try #require(encounter), "nothing"] {
        try browser.open(server.address + path, width: width, dark: dark)
        let room = "document.documentElement.clientWidth"
        #expect(try browser.evaluate("document.documentElement.scrollWidth <= \(room)") as? Bool == true, "\(path)")
        #expect(try browser.evaluate("document.styleSheets[0].cssRules.length > 20") as? Bool == true)
        let background = try browser.evaluate("getComputedStyle(document.body).backgroundColor") as? String
        #expect(background == (dark ? "rgb(20, 24, 27)" : "rgb(245, 245, 242)"))
      }
    }
  }
}
