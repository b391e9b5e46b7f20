import Testing

@testable import Reading
@testable import Reconciling

@Suite struct SeriesTests {
  @Test func commissionsOfTwoPairsAreTwo() throws {
    let record = Reconciler.reconcile(try Samples.all())
    #expect(record.mechanisms.map(\.sides) == [["KH", "VN"], ["LA", "VN"]])
  }

  @Test func sessionsGiveTheLastTheNextAndTheGaps() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let commission = try #require(record.mechanisms.first { $0.sides == ["KH", "VN"] })
    #expect(commission.last == 20)
    #expect(commission.lastWhen == "2023-03-21")
    #expect(commission.next == 21)
    #expect(commission.nextFrom == .foreseen)
    #expect(commission.gaps == [19])
    let sessions = record.sessions.filter { $0.mechanism == commission.id }
    #expect(sessions.map(\.ordinal) == [18, 20])
    #expect(sessions.map(\.passed) == [true, false])
    #expect(sessions.map(\.status) == [nil, .held])
  }

  /// Beside a summit two meet, and the summit meets in its own encounter alone.
  @Test func aSummitMeetsInAConferenceNotBesideIt() throws {
    var sample = try Sample("Hai ông gặp bên lề Hội nghị cấp cao ASEAN. Hội nghị cấp cao ASEAN đã bế mạc.")
    sample.encounter(.meeting, .held, nil, [], ["KH", "VN"], words: "Hai ông gặp bên lề Hội nghị cấp cao ASEAN")
    sample.encounter(.conference, .held, nil, [], ["LA", "VN"], words: "Hội nghị cấp cao ASEAN đã bế mạc")
    for words in ["Hội nghị cấp cao ASEAN.", "Hội nghị cấp cao ASEAN đã"] {
      sample.mechanism("Hội nghị cấp cao ASEAN", sides: [], words: words)
    }
    for place in sample.reading.mechanisms.indices { sample.reading.mechanisms[place].meetsAs = .conference }
    let record = Reconciler.reconcile([sample.input])
    #expect(record.encounters.filter { $0.mechanism != nil }.map(\.kind) == [.conference])
  }

  @Test func aChangeBelongsToTheIndicatorItIsAChangeOf() throws {
    let record = Reconciler.reconcile(try Samples.all())
    #expect(record.indicators.map(\.id) == ["indicator:KH-VN/trade"])
    #expect(record.indicators.map(\.unit) == ["USD"])
    #expect(record.observations.map(\.kind) == [.observed, .change])
    #expect(record.observations.allSatisfy { $0.asOf == "2025-08-14" })
  }

  @Test func aFigureIsOfTheFewestStatesTheReportIsAbout() throws {
    var sample = try Sample("Ba nước họp. Sau đó Việt Nam và Campuchia hội đàm: kim ngạch 10 tỷ USD.")
    sample.encounter(.meeting, .held, nil, [], ["KH", "LA", "VN"], central: true, words: "Ba nước họp")
    sample.encounter(.meeting, .held, nil, [], ["VN", "KH"], central: true, words: "hội đàm")
    sample.figure(10_000_000_000, "USD", "bilateral trade", nil, .observed, words: "10 tỷ USD")
    #expect(Reconciler.reconcile([sample.input]).indicators.map(\.sides) == [["KH", "VN"]])
  }

  @Test func aTargetIsCheckedOnceAgainstTheLastValueOfAKnownYear() throws {
    func sample(_ text: String) throws -> Sample {
      var sample = try Sample("\(text) Hai bên hội đàm. Kim ngạch năm 2024 đạt 8 tỷ USD, mục tiêu 10 tỷ USD.")
      sample.encounter(.meeting, .held, nil, [], ["KH", "VN"], central: true, words: "hội đàm")
      sample.figure(8, "USD", "bilateral trade", "2024", .observed, words: "8 tỷ USD")
      sample.figure(10, "USD", "bilateral trade", nil, .target, words: "10 tỷ USD")
      return sample
    }
    var other = try sample("Kim ngạch 3 tỷ USD trong quý I, có tháng 1 tỷ USD.")
    other.figure(3, "USD", "bilateral trade", "2025-01/2025-03", .observed, words: "3 tỷ USD")
    other.figure(1, "USD", "bilateral trade", nil, .observed, words: "1 tỷ USD")
    let checks = Reconciler.reconcile([try sample("Tin một.").input, other.input]).checks
    #expect(checks.filter { $0.kind == .target }.map(\.says) == ["8 in 2024 is 80 % of 10"])
  }

  @Test func aFigureOfNothingKnownStaysInItsReading() throws {
    var sample = try Sample("Có 300 đại biểu dự.")
    sample.figure(300, "delegates", nil, nil, .observed, words: "300 đại biểu")
    #expect(Reconciler.reconcile([sample.input]).indicators.isEmpty)
  }

  @Test func theNextRoundAnniversaryFollowsTheLatestDay() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let milestone = try #require(record.milestones.first)
    #expect(milestone.what == .diplomaticRelations)
    #expect(milestone.since == "1967-06-24")
    #expect(milestone.sinceFrom == .said)
    #expect(milestone.nextYears == 60)
    #expect(milestone.nextWhen == "2027-06-24")
    #expect(record.anniversaries.map(\.when) == ["2025-06-24"])
  }

  @Test func aBeginningNobodySaysIsCounted() throws {
    var sample = try Sample("Kỷ niệm 69 năm thành lập Đảng.", published: "2020-06-28")
    sample.milestone(69, since: nil, "founding of the party", words: "69 năm")
    let record = Reconciler.reconcile([sample.input])
    #expect(record.milestones.map(\.since) == ["1951"])
    #expect(record.milestones.map(\.sinceFrom) == [.arithmetic])
    #expect(record.anniversaries.map(\.when) == ["2020"])
  }

  @Test func statementsHaveTheSidesAndDateOfTheirEncounter() throws {
    let record = Reconciler.reconcile(try Samples.all())
    let statement = try #require(record.statements.first)
    #expect(statement.sides == ["KH", "VN"])
    #expect(statement.date == "2025-08-14")
    #expect(statement.encounter == "encounter:call/2025-08-14/hun-sen+to-lam")
    #expect(record.items.map(\.text) == ["tăng cường giao lưu thanh niên"])
    #expect(record.topics.map(\.topic) == [.educationYouth])
  }
}
