import Testing

@testable import Presenting

@Suite struct TypedValueTests {
  @Test(arguments: [
    ("14/8/2025", "when", "encounters", "2025-08-14"), ("8/2025", "due", "commitments", "2025-08"),
    ("2025-08-14/2025-08-16", "when", "encounters", "2025-08-14/2025-08-16"), ("14/8", "when", "encounters", "14/8"),
    ("1/2/2025", "title", "encounters", "1/2/2025"), ("việt nam, Campuchia", "sides", "encounters", "VN,KH"),
    ("kh", "country", "persons", "KH"), ("Cam pu chia", "country", "persons", "Cam pu chia"),
    ("Việt Nam", "where", "encounters", "Việt Nam"), ("đã ký", "state", "instrument_steps", "signed"),
    ("Đã thực hiện một phần", "progress", "commitments", "partly"), ("signed", "state", "instruments", "signed"),
    ("có", "testable", "commitments", "true"), ("12,5 tỷ", "value", "observations", "12500000000"),
    ("1.250 triệu", "value", "observations", "1250000000"), ("84,5", "value", "observations", "84.5"),
    ("0.5", "value", "observations", "0.5"), ("nhiều", "value", "observations", "nhiều"),
    ("12 con", "value", "observations", "12 con"),
  ])
  func whatPeopleTypeIsWhatTheRecordHolds(typed: String, field: String, table: String, held: String) {
    #expect(TypedValue(language: .vi)(typed, of: field, table: table) == held)
  }

  @Test func figuresAreFoundByWhatTheyAreCalled() {
    #expect(TypedValue(language: .vi).indicator("Kim ngạch thương mại hai chiều") == "bilateral trade")
    #expect(TypedValue(language: .en).indicator("anything else") == "anything else")
  }

  @Test func theUnitOfAFigureMayStandBehindIt() {
    let typed = TypedValue(language: .vi)
    #expect(typed.without(unit: "USD", "12,5 tỷ USD") == "12,5 tỷ")
    #expect(typed.without(unit: "USD", "12,5 tỷ VND") == "12,5 tỷ VND", "another unit is another figure")
    #expect(typed.without(unit: "%", "84%") == "84")
    #expect(typed.without(unit: "", "84") == "84")
  }

  @Test func statesAreFoundByNameOrCode() {
    #expect(TypedValue(language: .vi).states("Việt Nam, lào") == ["VN", "LA"])
    #expect(TypedValue(language: .en).states("vn kh,Thailand") == ["VN", "KH", "TH"])
  }
}
