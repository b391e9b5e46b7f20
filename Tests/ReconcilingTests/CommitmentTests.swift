import Testing

@testable import Reading
@testable import Reconciling

@Suite("Commitments")
struct CommitmentTests {
  @Test("what is agreed again in other words is one thread with two steps")
  func threads() throws {
    let first = try Self.talks("2024-03-01", "duy trì các cơ chế hợp tác", ["cơchế": 6])
    let second = try Self.talks("2025-03-01", "phát huy các cơ chế hợp tác hiện có", ["cơchế": 6])
    let record = Reconciler.reconcile([second, first].map(\.input))
    #expect(record.commitments.count == 1)
    #expect(record.commitmentSteps.map(\.step) == [.first, .reaffirmed])
    let commitment = try #require(record.commitments.first)
    #expect(commitment.firstSaid == "2024-03-01")
    #expect(commitment.lastSaid == "2025-03-01")
    #expect(commitment.times == 2)
    #expect(commitment.force == .agreed)
    #expect(commitment.owedBy == ["KH", "VN"])
    #expect(commitment.state == .open)
  }

  @Test("another session, another thing and other states are other threads")
  func apart() throws {
    let first = try Self.talks("2024-03-01", "tổ chức kỳ họp 46", ["kỳhọp": 5], ordinals: [46])
    let session = try Self.talks("2025-03-01", "tổ chức kỳ họp 47", ["kỳhọp": 5], ordinals: [47])
    let thing = try Self.talks("2025-04-01", "mở đường bay", ["hàngkhông": 7])
    #expect(Reconciler.reconcile([first, session, thing].map(\.input)).commitments.count == 3)
  }

  @Test("what the two latest talks pass over is silent; what was due before the latest day is overdue")
  func states() throws {
    var first = try Self.talks("2023-03-01", "khánh thành cầu trong năm 2023", ["cầu": 8])
    first.time("2023", nil, words: "năm 2023")
    let bridge = Reconciler.reconcile(
      [first, try Self.talks("2025-03-01", "mở đường bay", ["hàngkhông": 7])].map(\.input))
    #expect(bridge.commitments.map(\.state).contains(.overdue))
    #expect(bridge.commitments.first { $0.state == .overdue }?.due == "2023-12-31")
    let quiet = Reconciler.reconcile(
      [
        try Self.talks("2023-03-01", "chia sẻ tin dự báo bão", ["bão": 8]),
        try Self.talks("2024-03-01", "mở đường bay", ["hàngkhông": 7]),
        try Self.talks("2025-03-01", "mở đường bay mới", ["hàngkhông": 7]),
      ].map(\.input))
    #expect(quiet.commitments.filter { $0.state == .silent }.map(\.text) == ["chia sẻ tin dự báo bão"])
  }

  @Test("a date that was over when something was promised is no deadline")
  func noDeadline() throws {
    var first = try Self.talks("2023-03-01", "thực hiện tốt hiệp ước ký năm 1979", ["hiệpước": 8])
    first.time("1979", nil, words: "năm 1979")
    let commitment = Reconciler.reconcile([first.input]).commitments[0]
    #expect(commitment.due == nil && commitment.clock == .undated)
  }

  @Test("the order of arrival does not matter")
  func order() throws {
    let inputs = try (1...6).map { month in
      try Self.talks("2024-0\(month)-01", "mở cửa khẩu số \(month % 3)", ["cửakhẩu": 6], ordinals: [month % 3]).input
    }
    let record = Reconciler.reconcile(inputs)
    #expect(record.commitments.count == 3)
    for _ in 0..<10 { #expect(Reconciler.reconcile(inputs.shuffled()) == record) }
  }

  /// Talks of the two states with one thing agreed.
  private static func talks(
    _ day: String, _ item: String, _ terms: KeyValuePairs<String, Double>, ordinals: [Int] = []
  ) throws -> Sample {
    var sample = try Sample("\(day): hội đàm. Hai bên nhất trí \(item).")
    sample.encounter(.meeting, .held, day, [], ["KH", "VN"], central: true, words: "hội đàm")
    sample.statement(["both"], .agree, "nhất trí", "nhất trí \(item)", items: [item], encounter: "e1")
    var parts = ItemParts()
    parts.terms = terms.map { ItemTerm(term: $0.key, weight: $0.value) }
    parts.ordinals = ordinals
    parts.length = item.split(separator: " ").count
    sample.reading.statements[0].items[0].parts = parts
    return sample
  }
}
