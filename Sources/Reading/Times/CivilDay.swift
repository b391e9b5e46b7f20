/// A day of the Gregorian calendar.
struct CivilDay: Sendable, Equatable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  /// Nil if there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A full EDTF day, `2025-08-14`.
  init?(edtf: String) {
    let parts = edtf.split(separator: "-").map { Int($0) }
    guard edtf.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// 31 for a month that is none.
  static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  static func < (first: CivilDay, second: CivilDay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }

  /// Days since 1970-01-01.
  var number: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  init(number: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted + (shifted < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  func adding(days: Int) -> CivilDay { CivilDay(number: number + days) }

  /// 1 Monday to 7 Sunday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  var edtf: String { Self.edtf(year: year, month: month, day: day) }

  /// A date of known parts; an unknown year is `XXXX`.
  static func edtf(year: Int?, month: Int? = nil, day: Int? = nil) -> String {
    String(unsafeUninitializedCapacity: 10) { text in
      var end = 0
      func put(_ number: Int, digits: Int) {
        var rest = number
        for index in (end..<end + digits).reversed() {
          text[index] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
        end += digits
      }
      func putPart(_ number: Int) {
        text[end] = UInt8(ascii: "-")
        end += 1
        put(number, digits: 2)
      }
      if let year {
        put(year, digits: 4)
      } else {
        text.update(repeating: UInt8(ascii: "X"))
        end = 4
      }
      if let month { putPart(month) }
      if let day { putPart(day) }
      return end
    }
  }
}
