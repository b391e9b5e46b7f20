import Testing

@testable import Reading

@Suite("Numbers and days")
struct NumberAndDayTests {
  @Test(
    "numbers in digits",
    arguments: [
      ("11,33", 11.33), ("1.234.567", 1_234_567), ("8.5", 8.5), ("7.000", 7000), ("1.234,5", 1234.5), ("02", 2),
      ("0.500", 0.5), ("1,234,567", 1_234_567),
    ])
  func digits(_ digits: String, _ value: Double) {
    #expect(NumberReader.value(of: Array(digits.utf8)[...]) == value)
  }

  @Test(
    "numbers with scale words",
    arguments: [
      ("11,33 tỷ", 11_330_000_000), ("hai mươi mốt", 21), ("một trăm", 100), ("5 triệu", 5_000_000), ("ba", 3),
    ])
  func scales(_ words: String, _ value: Double) throws {
    let language = try #require(try Languages.embedded().named("vi"))
    let scan = Article(Text(Array(words.utf8)), language: language).scan
    let number = try #require(NumberReader(scan).number(at: 0))
    #expect(number.value == value)
    #expect(number.end == scan.text.count)
  }

  @Test("Roman numbers in capitals", arguments: [("XIV", 14), ("IX", 9), ("I", 1), ("XLII", 42)])
  func roman(_ word: String, _ value: Int) {
    #expect(RomanNumber.value(of: Array(word.lowercased().utf8)[...], letterCase: .upper) == value)
  }

  @Test("a small word is no Roman number")
  func smallWord() {
    #expect(RomanNumber.value(of: Array("vi".utf8)[...], letterCase: .lower) == nil)
    #expect(RomanNumber.value(of: Array("xa".utf8)[...], letterCase: .upper) == nil)
  }

  @Test(
    "days are counted both ways", arguments: [(1970, 1, 1, 0, 4), (2000, 2, 29, 11016, 2), (2025, 8, 14, 20314, 4)])
  func civil(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int) throws {
    let date = try #require(CivilDay(year: year, month: month, day: day))
    #expect(date.number == number)
    #expect(CivilDay(number: number) == date)
    #expect(date.weekday == weekday)
  }

  @Test("there is no such day", arguments: [(2025, 2, 29), (2025, 13, 1), (2025, 4, 31), (2025, 1, 0)])
  func noDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test("a day without a year takes the one nearest to the day of publication")
  func nearestYear() {
    let rule = YearRule(CivilDay(year: 2026, month: 1, day: 5))
    #expect(rule.year(month: 12, day: 30, ahead: 0) == 2025)
    #expect(rule.year(month: 1, day: 20, ahead: 0) == 2026)
    #expect(rule.year(month: 12, day: 30, ahead: 1) == 2026)
    #expect(YearRule(nil).year(month: 12, day: 30, ahead: 0) == nil)
  }
}
