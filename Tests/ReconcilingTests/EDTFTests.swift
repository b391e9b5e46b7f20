import Reading
import Testing

@Suite struct EDTFTests {
  @Test(arguments: [
    "2025-08-14", "2025-02", "2025", "XXXX-08-14", "202X-03-21", "2026-XX-XX", "2020/2021", "../2022-08-09",
  ])
  func isRead(_ text: String) { #expect(EDTF(text)?.description == text) }

  @Test(arguments: ["", "14/8", "2025-8-14", "hôm nay", "..", "../..", "2025-08-14-01", "25-08-14"])
  func isNone(_ text: String) { #expect(EDTF(text) == nil) }

  @Test func boundsAreTheOutermostDays() {
    #expect(EDTF("202X-03")?.earliest == "2020-03-01")
    #expect(EDTF("202X-03")?.latest == "2029-03-31")
    #expect(EDTF("2020/2021")?.latest == "2021-12-31")
    #expect(EDTF("../2022-08-09")?.earliest == nil)
    #expect(EDTF("XXXX-08-14")?.earliest == nil)
  }

  @Test(arguments: [
    ("2025-08-14", "XXXX-08-14", true), ("202X-08-14", "2025-08-14", true), ("2025-08", "2025-08-14", true),
    ("2025-08-12/2025-08-14", "2025-08-13", true), ("2025-08-14", "2024-08-14", false),
    ("201X-08-14", "2025-08-14", false), ("2025-08-12/2025-08-14", "2025-08-15", false),
    ("XXXX-08-14", "XXXX-08-15", false),
  ])
  func agree(_ one: String, _ other: String, _ expected: Bool) throws {
    let (one, other) = (try #require(EDTF(one)), try #require(EDTF(other)))
    #expect(one.agrees(with: other) == expected)
    #expect(other.agrees(with: one) == expected)
  }

  @Test func yearsAreAdded() {
    #expect(EDTF("1967-06-24")?.adding(years: 60)?.description == "2027-06-24")
    #expect(EDTF("1951")?.adding(years: 69)?.description == "2020")
    #expect(EDTF("XXXX-06-24")?.adding(years: 60) == nil)
  }
}
