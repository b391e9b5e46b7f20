import Foundation
import Recording
import Synchronization
import Testing

@testable import Serving

@Suite struct RememberedTests {
  @Test func aValueIsFetchedOncePerRevisionAndTheOldestIsGivenUp() {
    let remembered = Remembered<String>(most: 2)
    let fetched = Mutex<[String]>([])
    func ask(_ name: String, _ revision: String) -> String {
      remembered.value(name, at: revision) {
        fetched.withLock { $0.append(name + revision) }
        return name + revision
      }
    }
    #expect(ask("a", "1") == "a1" && ask("a", "1") == "a1" && ask("a", "2") == "a2")
    #expect(fetched.withLock { $0 } == ["a1", "a2"])
    #expect(ask("b", "2") == "b2" && ask("a", "2") == "a2" && ask("c", "2") == "c2")
    #expect(ask("a", "2") == "a2" && ask("b", "2") == "b2")
    #expect(fetched.withLock { $0 } == ["a1", "a2", "b2", "c2", "b2"])
  }

  @Test func aPageFollowsWhatWasDecided() async throws {
    try await RunningServer.withRecord { store in
      let site = Site(over: store)
      let before = site.answer(WebRequest(path: "/relations/VN-KH")).text
      #expect(site.answer(WebRequest(path: "/relations/VN-KH")).text.count == before.count)
      let id = try #require(try store.rows(of: .people).persons.first { $0.name == "Hun Sen" }).id
      try store.decide(
        .init(.rename, rows: [id], value: "Samdech Hun Sen"), author: "Lan", at: .now, reason: "tước hiệu")
      #expect(site.answer(WebRequest(path: "/relations/VN-KH")).text.contains("Samdech Hun Sen"))
    }
  }
}
