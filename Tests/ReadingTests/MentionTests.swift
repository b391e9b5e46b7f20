import Testing

@testable import Reading

private let languages = try! Languages.embedded()

@Suite("Who is meant")
struct MentionTests {
  /// A place of a text and whom it means: a name, an ISO code, `both`, `all`, or `-` where the text does not tell.
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    /// The words; the last place where a mention has them.
    let words: String
    let who: String
    var testDescription: String { "\(words) → \(who): \(text)" }

    init(_ text: String, _ words: String, _ who: String) {
      (self.text, self.words, self.who) = (text, words, who)
    }
  }

  static let examples = [
    // titles
    Example("Thủ tướng Lê Văn Hải đến. Thủ tướng phát biểu.", "Thủ tướng", "Lê Văn Hải"),
    Example(
      "Tổng thống Nga Ivan Orlov gặp tổng thống Park Min Ho. Tổng thống Nga phát biểu.", "Tổng thống Nga",
      "Ivan Orlov"),
    Example("Tổng thống Nga và Mỹ gặp nhau. Ông Orlov là Tổng thống Nga.", "Mỹ", "US"),
    Example(
      "Ngoại trưởng Việt Nam và Nhật Bản hội đàm. Ngoại trưởng Nhật Bản Sato Kenji cảm ơn.", "Nhật Bản", "Sato Kenji"),
    Example("Lãnh đạo Việt Nam tiếp đoàn.\nThủ tướng Lê Văn Hải phát biểu.", "Lãnh đạo Việt Nam", "VN"),
    Example("Một quan chức Nga cho biết cuộc gặp đã kết thúc.", "quan chức Nga", "RU"),
    Example(
      "Phát ngôn viên của Tổng thống Nga Ivan Orlov phát biểu.", "Phát ngôn viên của Tổng thống Nga Ivan Orlov", "RU"),
    Example("Phó Chủ tịch nước Trần Thị Hoa đón Nữ Bộ trưởng Canada. Bà phát biểu.", "Nữ Bộ trưởng Canada", "CA"),
    Example("Hai đồng Chủ tịch nhất trí mở thêm cửa khẩu giữa Lào và Việt Nam.", "Hai đồng Chủ tịch", "both"),
    Example("Hai nhà lãnh đạo Nga, Mỹ nhất trí gặp lại.", "Hai nhà lãnh đạo Nga, Mỹ", "both"),
    Example(
      "Bộ trưởng Quốc phòng Ri Chol Nam và Bộ trưởng Ngoại giao Ri Song Ho đến. Bộ trưởng Ngoại giao Ri phát biểu.",
      "Bộ trưởng Ngoại giao Ri", "Ri Song Ho"),
    // pronouns
    Example("Phó Chủ tịch nước Trần Thị Hoa gặp Bộ trưởng Lê Văn Nam. Ông phát biểu.", "Ông", "Lê Văn Nam"),
    Example("Bộ trưởng Lê Văn Nam gặp Phó Chủ tịch nước Trần Thị Hoa. Bà phát biểu.", "Bà", "Trần Thị Hoa"),
    Example("Ông cảm ơn Lào. Tổng thống Nga Ivan Orlov phát biểu như vậy hôm qua.", "Ông", "Ivan Orlov"),
    Example("Tổng thống Nga Ivan Orlov gặp ông Sok Dara. Bộ này đã xác nhận.", "Bộ này", "-"),
    Example("“Tôi ủng hộ hòa bình”, Tổng thống Nga Ivan Orlov nói.", "Tôi", "Ivan Orlov"),
    Example("Tổng thống Nga Ivan Orlov nói: «Chúng tôi ủng hộ hòa bình».", "Chúng tôi", "Ivan Orlov"),
    Example("Các ông trao đổi về kinh tế sau khi Thủ tướng Lê Văn Hải đến.", "Các ông", "all"),
    // states and bodies
    Example("Bộ Ngoại giao Lào cảm ơn. Bộ này đã xác nhận.", "Bộ này", "LA"),
    Example("Bộ Ngoại giao ra thông báo. Việt Nam cảm ơn.", "Bộ Ngoại giao", "VN"),
    Example("Nga tập trận. Quốc hội Mỹ phản đối, còn chính phủ im lặng.", "chính phủ", "US"),
    Example("Bắc Kinh phản đối.", "Bắc Kinh", "CN"),
    Example("Phía Campuchia đề nghị hợp tác.", "Campuchia", "KH"),
  ]

  @Test("a mention means", arguments: examples)
  func means(_ example: Example) throws {
    let language = try #require(languages.named("vi"))
    let article = Article(Text(Array(example.text.utf8)), language: language)
    let people = PeopleReader.read(article)
    let mentions = MentionReader.read(article, people)
    let mention = try #require(
      mentions.all.last { article.text.value($0.range) == example.words },
      "mentions: \(mentions.all.map { article.text.value($0.range) })")
    let who =
      switch mention.who {
      case .person(let index): people.persons[index].name
      case .state(let code): code.name
      case .both: "both"
      case .all: "all"
      case nil: "-"
      }
    #expect(who == example.who)
  }
}
