import Foundation

/// A moment (ISO 8601) as people read it where the program runs: `28/11/2026, 19:05 (GMT+7)`; what is none stays as it is.
struct MomentText {
  var words: Words
  var zone = TimeZone.current

  func callAsFunction(_ moment: String) -> String {
    guard let date = try? Date(moment, strategy: .iso8601) else { return moment }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    let (year, month, day) = (parts.year ?? 0, two(parts.month), two(parts.day))
    let time = "\(two(parts.hour)):\(two(parts.minute))"
    return
      "\(DateText(words: words)("\(year)-\(month)-\(day)")), \(time) (\(zone.abbreviation(for: date) ?? zone.identifier))"
  }

  private func two(_ number: Int?) -> String { String(String(100 + (number ?? 0)).dropFirst()) }
}
