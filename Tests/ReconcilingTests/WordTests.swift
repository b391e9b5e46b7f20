import Testing

@testable import Reading
@testable import Reconciling

@Suite("Formulas, greetings, invitations, checks")
struct WordTests {
  @Test("a use tells what it leaves out of the usual wording")
  func formulas() throws {
    let full = "láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện, bền vững lâu dài"
    let short = "láng giềng tốt đẹp, hữu nghị truyền thống, hợp tác toàn diện"
    let samples = try [(full, [], 1), (full, [], 2), (short, ["bền vững lâu dài"], 3)].map { words, missing, number in
      var sample = try Sample("Bản tin \(number): quan hệ \(words).", published: "202\(number)-01-01")
      sample.formula("good-neighbours", missing: missing, words: words)
      return sample.input
    }
    let record = Reconciler.reconcile(samples)
    #expect(record.formulas.map(\.usual) == [full])
    #expect(record.formulaUses.map(\.exact) == [true, true, false])
    #expect(record.formulaUses[2].missing == ["bền vững lâu dài"])
  }

  @Test("a greeting that is borne has its sender and its bearer")
  func greetings() throws {
    var sample = try Sample("Lê Hoài Trung chuyển lời thăm hỏi của Tô Lâm tới Hun Sen.")
    for (name, state) in [("Lê Hoài Trung", "VN"), ("Tô Lâm", "VN"), ("Hun Sen", "KH")] { sample.person(name, state) }
    sample.statement(["Lê Hoài Trung"], .greet, "chuyển lời thăm hỏi", "chuyển lời thăm hỏi của Tô Lâm tới Hun Sen")
    sample.reading.statements[0].to = ["Hun Sen"]
    sample.reading.statements[0].onBehalfOf = ["Tô Lâm"]
    let greeting = try #require(Reconciler.reconcile([sample.input]).greetings.first)
    #expect(greeting.sender == "person:VN/to-lam")
    #expect(greeting.bearer == "person:VN/le-hoai-trung")
    #expect(greeting.receiver == "person:KH/hun-sen")
  }

  @Test("who thanks for an invitation is invited, and has accepted it where he says that he will come")
  func invitations() throws {
    var sample = try Sample("Hun Sen cảm ơn lời mời của Tô Lâm và sẽ sang dự lễ. Tô Lâm ghi nhận.")
    sample.person("Tô Lâm", "VN")
    sample.person("Hun Sen", "KH")
    sample.statement(["Hun Sen"], .thank, "cảm ơn", "cảm ơn lời mời của Tô Lâm")
    sample.statement(["Tô Lâm"], .invite, "lời mời", "lời mời của Tô Lâm")
    let asked = try #require(Reconciler.reconcile([sample.input]).invitations.first)
    #expect(asked.inviter == "person:VN/to-lam")
    #expect(asked.invitee == "person:KH/hun-sen")
    #expect(asked.accepted == nil)
    sample.statement(["Hun Sen"], .accept, "sẽ sang", "sẽ sang dự lễ")
    #expect(Reconciler.reconcile([sample.input]).invitations.first?.accepted == true)
  }

  @Test("growth is checked against the value of the year before, and implies it where no report gives it")
  func growth() throws {
    var sample = try Sample("Năm 2025 đạt 110 triệu USD, tăng 10% so với năm 2024.")
    sample.figure(110, "USD", "bilateral trade", "2025", .observed, words: "110 triệu USD")
    sample.figure(10, "%", "bilateral trade", "2025", .change, words: "10%")
    sample.reading.figures[1].base = "2024"
    let alone = Reconciler.reconcile([sample.input])
    #expect(alone.observations.first { $0.kind == .implied }?.value == 100)
    #expect(alone.observations.first { $0.kind == .implied }?.origin == .rule)
    #expect(alone.checks.filter { $0.kind == .growth }.map(\.holds) == [nil])
    for (value, holds) in [(100.0, true), (70, false)] {
      var other = try Sample("Năm 2024 đạt \(value).")
      other.figure(value, "USD", "bilateral trade", "2024", .observed, words: "\(value)")
      let record = Reconciler.reconcile([sample.input, other.input])
      #expect(record.checks.filter { $0.kind == .growth }.map(\.holds) == [holds])
      #expect(!record.observations.contains { $0.kind == .implied })
    }
  }

  @Test("an office that one person holds is bound by the sightings of others")
  func holders() throws {
    let samples = try [("Nguyễn Phú Trọng", "2020-07-09"), ("Tô Lâm", "2025-08-14")].map { name, day in
      var sample = try Sample("Tổng Bí thư \(name) phát biểu.", published: day)
      sample.person(name, "VN", offices: ["Tổng Bí thư"])
      sample.reading.people[0].offices[0].known = "party-chief/party"
      sample.reading.people[0].offices[0].isSingle = true
      return sample.input
    }
    let record = Reconciler.reconcile(samples)
    #expect(record.tenures.first { $0.person.hasSuffix("to-lam") }?.notBefore == "2020-07-09")
    #expect(record.tenures.first { $0.person.hasSuffix("phu-trong") }?.notAfter == "2025-08-14")
  }
}
