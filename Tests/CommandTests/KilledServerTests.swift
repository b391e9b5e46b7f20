import Foundation
import FoundationNetworking
import Synchronization
import Testing

/// What the API has accepted stays recorded, whatever happens to the server.
@Suite("A server killed while reports come in", .serialized)
struct KilledServerTests {
  private static let timesKilled = 4
  private static let writers = 4

  @Test("no report that was accepted is lost, and the record is whole")
  func accepted() async throws {
    try await withFolder { folder, banggiao in
      let record = ["--record", "r.sqlite"]
      try folder.write(Self.text(0), to: "first.txt")
      #expect(try await banggiao.run(["ingest", "first.txt"] + record).status == 0)
      let token = try await banggiao.run(["token", "create", "thử", "--role", "editor"] + record).output
      let accepted = Accepted()
      for kill in 0..<Self.timesKilled {
        let server = try RunningProgram(in: folder, "serve", "--port", "0", "--record", "r.sqlite")
        let address = try server.firstLine()
        let most = accepted.ids.count + Int.random(in: 1...60)
        async let sent: Void = Self.send(from: 100_000 * kill, to: address, token, accepted)
        #expect(try await holdsSoon { accepted.ids.count >= most })
        server.kill()
        await sent
      }
      let doctor = try await banggiao.run(["doctor"] + record)
      #expect(doctor.status == 0, "\(doctor.output)")
      let kept = try await banggiao.run(["list", "reports", "--format", "jsonl"] + record).lines
      let ids = Set(kept.compactMap { $0["id"] as? String })
      let lost = accepted.ids.subtracting(ids)
      #expect(lost.isEmpty, "lost \(lost.count) of \(accepted.ids.count)")
      #expect(kept.count == ids.count)
    }
  }

  /// The ids of reports that the server said it has.
  private final class Accepted: Sendable {
    private let all = Mutex<Set<String>>([])

    var ids: Set<String> { all.withLock { $0 } }

    func add(_ id: String) { all.withLock { _ = $0.insert(id) } }
  }

  /// Sends reports side by side until there is no answer.
  private static func send(from first: Int, to address: String, _ token: String, _ accepted: Accepted) async {
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<writers {
        group.addTask {
          var number = first + 1 + writer
          while let id = await send(text(number), to: address, token) {
            accepted.add(id)
            number += writers
          }
        }
      }
    }
  }

  /// The id of a report that was accepted; nil if there was no answer.
  private static func send(_ text: String, to address: String, _ token: String) async -> String? {
    var request = URLRequest(url: URL(string: address + "api/v1/reports")!)
    request.httpMethod = "POST"
    request.httpBody = Data(text.utf8)
    request.setValue("text/plain; charset=utf-8", forHTTPHeaderField: "Content-Type")
    request.setValue("Bearer " + token.trimmingCharacters(in: .newlines), forHTTPHeaderField: "Authorization")
    guard let (data, response) = try? await URLSession.shared.data(for: request),
      (response as? HTTPURLResponse)?.statusCode == 201,
      let answer = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return nil }
    return answer["id"] as? String
  }

  private static func text(_ number: Int) -> String {
    "Ngày 3/4/2024, Thứ trưởng Lê Văn Hải hội đàm với Thứ trưởng Lào Bounmy Vongsa, lần gặp thứ \(number) trong năm."
  }
}
