import Testing

@testable import Reading
@testable import Reconciling

@Suite struct PersonTests {
  @Test func aSpellingOneLetterApartWithTheSameOfficeIsThePerson() throws {
    let record = Reconciler.reconcile([try Samples.call().input, try Samples.callElsewhere().input])
    let person = try #require(record.persons.first { $0.country == "KH" })
    #expect(record.persons.count == 2)
    #expect(["person:KH/hun-sen", "person:KH/hun-senn"].contains(person.id))
    #expect(person.names == ["Hun Sen", "Hun Senn"])
    let link = try #require(record.links.first { $0.kind == .samePerson && $0.row == person.id })
    #expect(link.why.contains("one letter apart"))
    #expect(!link.queued)
  }

  @Test func aFormThatIsFarRarerThanAnotherIsNotTheName() throws {
    func sample(_ name: String, _ number: Int) throws -> ReconcilingInput {
      var sample = try Sample("Bản tin \(number): Chủ tịch nước \(name) phát biểu.")
      sample.person(name, "VN", offices: ["Chủ tịch nước"], aliases: ["Trần Đại Quang"])
      return sample.input
    }
    func name(_ usual: Int) throws -> [String] {
      let all = try (0..<usual).map { try sample("Trần Đại Quang", $0) } + [sample("Trần Đại Quang Huân", usual)]
      return Reconciler.reconcile(all).persons.map(\.name)
    }
    #expect(try name(25) == ["Trần Đại Quang"])
    #expect(try name(3) == ["Trần Đại Quang Huân"], "a fuller name among few")
  }

  @Test func twoNamesOfOneReportWithDifferentOfficesStayApart() throws {
    var sample = try Sample("Bộ trưởng Nguyễn Văn Hùng và Thứ trưởng Nguyễn Văn Hưng cùng dự.")
    sample.person("Nguyễn Văn Hùng", "VN", offices: ["Bộ trưởng"])
    sample.person("Nguyễn Văn Hưng", "VN", offices: ["Thứ trưởng"])
    let record = Reconciler.reconcile([sample.input])
    #expect(record.persons.map(\.name) == ["Nguyễn Văn Hùng", "Nguyễn Văn Hưng"])
    #expect(record.persons[0].id == "person:VN/nguyen-van-hung")
    #expect(record.persons[1].id.hasPrefix("person:VN/nguyen-van-hung~"))
    #expect(record.links.isEmpty)
  }

  @Test func aVariantWithNothingElseInCommonWaitsForADecision() throws {
    var one = try Sample("Đại sứ Nguyễn Văn Hùng phát biểu.")
    one.person("Nguyễn Văn Hùng", "VN", offices: ["Đại sứ"])
    var other = try Sample("Thứ trưởng Nguyễn Văn Hưng phát biểu.")
    other.person("Nguyễn Văn Hưng", "VN", offices: ["Thứ trưởng"])
    let record = Reconciler.reconcile([one.input, other.input])
    #expect(record.persons.count == 2)
    #expect(record.links.map(\.queued) == [true])
    #expect(record.links[0].alternative != nil)
  }

  @Test func aShortNameIsThePersonForWhomAnotherReportUsesIt() throws {
    var full = try Sample("Quốc vương Norodom Sihamoni tiếp đoàn. Ngài Sihamoni cảm ơn.")
    full.person("Norodom Sihamoni", "KH", offices: ["Quốc vương"], aliases: ["Sihamoni"])
    var short = try Sample("Quốc vương Sihamoni gửi điện mừng.")
    short.person("Sihamoni", "KH", offices: ["Quốc vương"])
    let record = Reconciler.reconcile([full.input, short.input])
    #expect(record.persons.map(\.names) == [["Norodom Sihamoni", "Sihamoni"]])
  }

  @Test func aShortNameIsThePersonWhoseNameEndsWithItInTheSameOffice() throws {
    var full = try Sample("Quốc vương Norodom Sihamoni tiếp đoàn.")
    full.person("Norodom Sihamoni", "KH", offices: ["Quốc vương"])
    var short = try Sample("Quốc vương Sihamoni gửi điện mừng.")
    short.person("Sihamoni", "KH", offices: ["Quốc vương"])
    #expect(Reconciler.reconcile([full.input, short.input]).persons.count == 1)
    short.reading.people[0].offices = []
    #expect(Reconciler.reconcile([full.input, short.input]).persons.map(\.name) == ["Norodom Sihamoni"])
    short.reading.statements = []
    short.statement(["Sihamoni"], .congratulate, "gửi điện mừng", "gửi điện mừng")
    #expect(Reconciler.reconcile([full.input, short.input]).persons.count == 2)
  }

  @Test func theSameNameOfTwoStatesIsTwoPersons() throws {
    var one = try Sample("Bộ trưởng Kim Son phát biểu.")
    one.person("Kim Son", "KH", offices: ["Bộ trưởng"])
    var other = try Sample("Đại sứ Kim Son phát biểu.")
    other.person("Kim Son", "KR", offices: ["Đại sứ"])
    #expect(Reconciler.reconcile([one.input, other.input]).persons.count == 2)
  }

  @Test func somebodyWithoutOfficeOrPartHasNoRow() throws {
    var sample = try Sample("Chế độ Pol Pot sụp đổ.")
    sample.person("Pol Pot", "KH")
    #expect(Reconciler.reconcile([sample.input]).persons.isEmpty)
  }

  @Test func theWordingsOfAnOfficeAreOneTenure() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let tenure = try #require(record.tenures.first { $0.person == "person:VN/to-lam" })
    #expect(record.tenures.count { $0.person == "person:VN/to-lam" } == 1)
    #expect(tenure.office == "Tổng Bí thư Ban Chấp hành Trung ương")
    #expect(tenure.wordings.count == 2)
    #expect(tenure.firstSeen == "2025-08-14")
    #expect(record.sightings.count { $0.tenure == tenure.id } == 2)
  }

  @Test func aFormerOfficeIsNoSighting() throws {
    let record = Reconciler.reconcile(try Samples.all())
    #expect(!record.tenures.contains { $0.office == "Thủ tướng" })
  }

  @Test func aShortWordingThatBeginsTwoOfficesIsNeither() {
    let wordings = Wordings(["Bộ trưởng", "Bộ trưởng Ngoại giao", "Bộ trưởng Quốc phòng"], least: 1)
    #expect(Set(["Bộ trưởng", "Bộ trưởng Ngoại giao", "Bộ trưởng Quốc phòng"].map(wordings.key)).count == 3)
  }

  @Test func namesFold() {
    #expect(Folding.name("Hoà  Bình") == Folding.name("HÒA BÌNH"))
    #expect(Folding.name("Hưng") != Folding.name("Hùng"))
    #expect(Folding.slug("Đỗ Mười") == "do-muoi")
    #expect(Spelling.isOneLetterApart("sokhonn", "sokhon"))
    #expect(!Spelling.isOneLetterApart("sokhonn", "sokhonn"))
    #expect(!Spelling.isOneLetterApart("hun-sen", "hun-manet"))
  }
}
