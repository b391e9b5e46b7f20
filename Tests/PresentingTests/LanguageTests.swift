import Testing

@testable import Presenting

@Suite struct OutputLanguageTests {
  @Test(arguments: [
    (["LANG": "vi_VN.UTF-8"], true, OutputLanguage.vi), (["LANG": "en_GB.UTF-8"], true, .en), ([:], true, .en),
    (["LANG": "vi_VN.UTF-8", "LC_ALL": "C.UTF-8"], true, .en), (["LC_MESSAGES": "vi", "LANG": "en"], true, .vi),
    (["LC_ALL": "", "LANG": "vi"], true, .vi), (["LANG": "en_GB.UTF-8"], false, .vi),
  ])
  func standard(environment: [String: String], terminal: Bool, expected: OutputLanguage) {
    #expect(OutputLanguage.standard(environment: environment, terminal: terminal) == expected)
  }

  @Test(arguments: [
    (nil, OutputLanguage.vi), ("en", .en), ("en-GB,en;q=0.9,vi;q=0.8", .en), ("vi-VN,vi;q=0.9,en;q=0.8", .vi),
    ("fr,en;q=0.5", .en), ("fr", .vi), ("en;q=0.3, vi;q=0.7", .vi), ("en;q=0", .vi), ("en;q=x", .vi), ("vi,en", .vi),
  ])
  func accepted(header: String?, expected: OutputLanguage) {
    #expect(OutputLanguage.accepted(by: header) == expected)
  }
}

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2025-08-14", "14/8/2025", "14 August 2025"), ("2025-02", "2/2025", "February 2025"), ("2026", "2026", "2026"),
    ("XXXX-08-14", "14/8 (năm chưa rõ)", "14 August (year unknown)"),
    ("XXXX-08", "tháng 8 (năm chưa rõ)", "August (year unknown)"), ("202X-03-21", "21/3/202X", "21 March 202X"),
    ("XXXX", "chưa rõ", "unknown"), ("2020/2021", "2020 – 2021", "2020 – 2021"),
    ("../2022-08-09", "đến 9/8/2022", "until 9 August 2022"), ("2020-01/..", "từ 1/2020", "from January 2020"),
    ("2024~", "khoảng 2024", "about 2024"), ("../..", "chưa rõ", "unknown"), ("", "chưa rõ", "unknown"),
    ("2025-13-01", "2025-13-01", "2025-13-01"), ("soon", "soon", "soon"), ("2025-XX-14", "2025-XX-14", "2025-XX-14"),
  ])
  func dates(edtf: String, vi: String, en: String) {
    #expect(DateText(words: Words(.vi))(edtf) == vi)
    #expect(DateText(words: Words(.en))(edtf) == en)
  }

  @Test func unknownIsSaid() {
    #expect(DateText(words: Words(.vi))(nil) == "chưa rõ")
  }

  @Test func newestFirstWithUnknownYearsLast() {
    let dates = ["2020-07-09", nil, "2025-08-14", "XXXX-03-21", "202X-03-21", "2025-08/2025-09", "2026"]
    #expect(
      dates.newestFirst { $0 }
        == ["2026", "2025-08-14", "2025-08/2025-09", "2020-07-09", "202X-03-21", "XXXX-03-21", nil])
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [
    (11_330_000_000, "USD", "11,33 tỷ USD", "11.33 billion USD"), (84, "%", "84%", "84%"),
    (11.7, "%", "11,7%", "11.7%"), (2_500_000, "lượt", "2,5 triệu lượt", "2.5 million lượt"),
    (123_456.5, "km", "123.456,5 km", "123,456.5 km"), (-0.25, "%", "-0,25%", "-0.25%"), (1000, "", "1.000", "1,000"),
    (1_234_000_000_000, "VND", "1.234 tỷ VND", "1,234 billion VND"), (0, "ha", "0 ha", "0 ha"),
    (999_999.9999, "ha", "1.000.000 ha", "1,000,000 ha"),
  ])
  func numbers(value: Double, unit: String, vi: String, en: String) {
    #expect(NumberText(words: Words(.vi))(value, unit: unit) == vi)
    #expect(NumberText(words: Words(.en))(value, unit: unit) == en)
  }
}
