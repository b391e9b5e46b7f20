import Foundation
import Reading
import TestSupport
import Testing

@testable import Recording
@testable import Serving

@Suite struct RowUpdatesTests {
  @Test func rowsFollowWhatWasTakenInBesideTheAnswers() async throws {
    try await RunningServer.withRecord { made in
      try made.reconcileIfStale()
      let store = try RecordStore(path: made.path, access: .write, followsAtOnce: false)
      let text = "Ngày 3/4/2024, Bộ trưởng Lê Văn Ba đã hội đàm với Bộ trưởng Ngoại giao Lào Khăm Sỉ."
      let report = try Report(text: text)
      try store.ingest(report, reading: SampleCall.read(report))
      #expect(try store.isStale())
      #expect(try store.rows(of: .reports).reports.count == 1)
      let site = Site(over: store)
      // The first answers may show the rows as they were: on a busy machine the work outlasts a request's patience.
      var page = site.answer(WebRequest(path: "/list/people"))
      for _ in 0..<300 where !page.text.contains("Lê Văn Ba") {
        try await Task.sleep(for: .milliseconds(100))
        page = site.answer(WebRequest(path: "/list/people"))
      }
      #expect(page.text.contains("Lê Văn Ba"))
      #expect(try !store.isStale())
      #expect(try store.rows(of: .reports).reports.count == 2)
    }
  }

  @Test func aLinkThatWasDecidedWaitsNoLongerThoughTheRowsAreOld() async throws {
    try await RunningServer.withRecord { store in
      let updates = RowUpdates(store, .silent)
      updates.note(decided: "link:a")
      #expect(updates.decidedLinks == ["link:a"])
      try store.reconcileIfStale()
      #expect(try updates.areDone())
      #expect(updates.decidedLinks.isEmpty)
    }
  }
}
