import Testing

@testable import Reading

/// Days counted from a day.
@Suite struct DayTests {
  @Test(arguments: [
    ("2025-06-01", 30, "2025-07-01"), ("2024-02-28", 1, "2024-02-29"), ("2025-12-31", 1, "2026-01-01"),
    ("2025-03-01", -1, "2025-02-28"), ("2025-09-31", 0, "2025-09-30"), ("0001-01-01", 0, "0001-01-01"),
  ])
  func days(day: String, count: Int, expected: String) { #expect(EDTF.day(count, daysAfter: day) == expected) }

  @Test(arguments: [
    ("2025-06-01", 12, "2026-06-01"), ("2025-01-31", 1, "2025-02-28"), ("2025-11-30", 3, "2026-02-28"),
    ("2024-02-29", 12, "2025-02-28"),
  ])
  func months(day: String, count: Int, expected: String) { #expect(EDTF.day(count, monthsAfter: day) == expected) }

  @Test(arguments: ["2025", "2025-06", "XXXX-06-01", "2025-13-01", "", "today"])
  func whatIsNoDayHasNone(text: String) {
    #expect(EDTF.day(1, daysAfter: text) == nil && EDTF.day(1, monthsAfter: text) == nil)
  }
}
