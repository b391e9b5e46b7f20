import Foundation
import Testing

@testable import Presenting

@Suite struct MomentTextTests {
  @Test func aMomentIsToldInTheZoneOfTheReader() throws {
    let hanoi = try #require(TimeZone(identifier: "Asia/Ho_Chi_Minh"))
    let moment = MomentText(words: Words(.vi), zone: hanoi)("2026-11-28T18:05:30Z")
    #expect(moment.hasPrefix("29/11/2026, 01:05 ("), "seven hours later it is the next day")
    #expect(MomentText(words: Words(.en), zone: .gmt)("2026-11-28T18:05:30Z").hasPrefix("28 November 2026, 18:05 ("))
    #expect(MomentText(words: Words(.vi), zone: hanoi)("hôm qua") == "hôm qua")
  }
}
