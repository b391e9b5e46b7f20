import Foundation
import Testing

@testable import Reading
@testable import Reconciling

@Suite("Evidence of progress")
struct ProgressEvidenceTests {
  @Test(
    "the thing itself reported is done; a wish, praise, another session, other states and another place are nothing")
  func done() throws {
    let shown = try Self.found(
      for: "tổ chức Kỳ họp lần thứ 12 Ủy ban hỗn hợp Việt Nam - Lào",
      in: [
        ("2024-02-01", "Hai bên nhất trí sớm tổ chức Kỳ họp lần thứ 12 Ủy ban hỗn hợp Việt Nam - Lào."),
        ("2024-03-01", "Việt Nam và Lào đánh giá cao vai trò của Ủy ban hỗn hợp."),
        ("2024-04-01", "Kỳ họp lần thứ 11 Ủy ban hỗn hợp Việt Nam - Lào đã diễn ra tốt đẹp."),
        ("2024-05-01", "Kỳ họp lần thứ 12 Ủy ban hỗn hợp Lào - Thái Lan đã bế mạc."),
        ("2024-06-01", "Kỳ họp lần thứ 12 Ủy ban hỗn hợp Việt Nam - Lào đã diễn ra tại Viêng Chăn."),
      ])
    #expect(shown.map(\.progress) == [.done])
    #expect(shown.first?.date == "2024-06-01")
    #expect(shown.first?.cite.quote == "Kỳ họp lần thứ 12 Ủy ban hỗn hợp Việt Nam - Lào đã diễn ra tại Viêng Chăn")
  }

  @Test("a report before the promise, and the one of the promise itself, show nothing")
  func earlier() throws {
    let shown = try Self.found(
      for: "khánh thành cầu Nậm Ngiêp", in: [("2023-01-01", "Việt Nam và Lào đã khánh thành cầu Nậm Ngiêp.")])
    #expect(shown.isEmpty)
  }

  @Test("a meeting is known by the day it was set for, and not by another day")
  func day() throws {
    let promised = "tổ chức cuộc họp kỹ thuật về thuế quan và cửa khẩu ngày 12/6"
    let same = [("2024-06-01", "Việt Nam và Lào đã hủy cuộc họp ngày 12/6.")]
    #expect(try Self.found(for: promised, in: same).map(\.progress) == [.dropped])
    let other = [("2024-06-01", "Việt Nam và Lào đã hủy cuộc họp ngày 20/6.")]
    #expect(try Self.found(for: promised, in: other).isEmpty)
  }

  @Test("a signing is done for a promise to sign, a step for one to build")
  func kind() throws {
    let later = [("2024-02-01", "Việt Nam và Lào đã ký Hiệp định về cầu Nậm Ngiêp.")]
    #expect(try Self.found(for: "ký Hiệp định về cầu Nậm Ngiêp", in: later).map(\.progress) == [.done])
    #expect(try Self.found(for: "xây dựng cầu Nậm Ngiêp", in: later).map(\.progress) == [.underWay])
    let other = [("2024-02-01", "Việt Nam và Lào đã khánh thành cầu Sê Pôn.")]
    #expect(try Self.found(for: "xây dựng cầu Nậm Ngiêp", in: other).isEmpty)
  }

  @Test("an amount short of what was aimed at is a part of it, as much or more is all")
  func amounts() throws {
    let shown = try Self.found(
      for: "nâng kim ngạch thương mại hai chiều lên 10 tỷ USD",
      in: [
        ("2024-02-01", "Kim ngạch thương mại hai chiều Việt Nam - Lào đạt 4,6 tỷ USD."),
        ("2024-03-01", "Chuyên gia dự báo kim ngạch thương mại Việt Nam - Lào có thể đạt 10 tỷ USD."),
        ("2025-02-01", "Kim ngạch thương mại hai chiều Việt Nam - Lào đạt 10,2 tỷ USD."),
      ])
    #expect(shown.map(\.progress) == [.partly, .done])
  }

  @Test("what is stuck, put off or called off is told")
  func stuck() throws {
    let shown = try Self.found(
      for: "xây dựng đường sắt Vũng Áng - Viêng Chăn",
      in: [
        ("2024-02-01", "Việt Nam và Lào đang đàm phán hiệp định về đường sắt Vũng Áng - Viêng Chăn."),
        ("2024-03-01", "Dự án đường sắt Vũng Áng - Viêng Chăn của Việt Nam và Lào chậm tiến độ."),
        ("2024-04-01", "Việt Nam và Lào đã quyết định hủy dự án đường sắt Vũng Áng - Viêng Chăn."),
      ])
    #expect(shown.map(\.progress) == [.underWay, .blocked, .dropped])
  }

  @Test("words that name no state are about the states of their report")
  func statesOfTheReport() throws {
    let words = "Dự án kết nối đường sắt Vũng Áng đã khởi công."
    func shown(_ meeting: String) throws -> [DevelopmentState] {
      try Self.found(for: "xây dựng đường sắt Vũng Áng", in: [("2024-02-01", meeting + " " + words)]).map(\.progress)
    }
    #expect(try shown("Thủ tướng Trần Văn Bình hội đàm với Thủ tướng Lào Khamphan Sita.") == [.underWay])
    #expect(try shown("Thủ tướng Trần Văn Bình hội đàm với Thủ tướng Nhật Bản Sato Kenji.").isEmpty)
  }

  /// What reports, each with its day, show of a promise of 2024-01-01 between Laos and Viet Nam.
  private static func found(
    for item: String, in later: [(day: String, text: String)]
  ) throws -> [ProgressEvidence.Evidence] {
    let reader = Reader(languages: try Languages.embedded())
    let texts = [("2024-01-01", "Việt Nam và Lào nhất trí \(item).")] + later
    let inputs = try texts.map { day, text in
      let report = try Report(text: text, published: day)
      var sample = try Sample(text, published: day)
      sample.reading = reader.read(report, languageName: "vi")
      return sample.input
    }
    let reports = DatedReport.inOrder(inputs, undated: [])
    let promise = try #require(reports.first { $0.day == "2024-01-01" })
    let statement = try #require(promise.reading.statements.first { !$0.items.isEmpty })
    let thread = CommitmentThread(
      CommitmentItem(
        statement.items[0], of: statement, in: promise, sides: ["LA", "VN"], speakers: ["both"], states: ["LA", "VN"],
        encounter: nil, part: nil, marks: []))
    return ProgressEvidence(reports).found(for: thread).filter(\.isEnough)
  }
}
