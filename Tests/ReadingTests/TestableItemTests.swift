import Testing

@testable import Reading

/// Things agreed in readouts, in other words, with what a reader of them said: whether a report could show them done.
@Suite("Testable items")
struct TestableItemTests {
  @Test("what a report could show done is told from directions in nine of ten")
  func share() throws {
    let reader = Reader(languages: try Languages.embedded())
    let wrong = Self.items.filter { reader.itemParts($0.text, languageName: "vi").parts.isTestable != $0.isTestable }
    #expect(Self.items.count == 60)
    #expect(wrong.count <= 6, "\(wrong.map(\.text))")
  }

  @Test(
    "what is to be done is the kind of its first act",
    arguments: [
      ("ký Nghị định thư về kiểm dịch", ["sign"]), ("thúc đẩy ký Nghị định thư về kiểm dịch", ["sign"]),
      ("đưa kim ngạch lên 20 tỷ USD", ["figure"]), ("tăng cường hợp tác quốc phòng", []),
      ("hoàn thành thủ tục phê chuẩn Hiệp định", ["ratify"]), ("phối hợp tổ chức lễ ký Hiệp định", ["sign"]),
    ])
  func acts(_ text: String, _ kinds: [String]) throws {
    let reader = Reader(languages: try Languages.embedded())
    #expect(reader.itemParts(text, languageName: "vi").parts.acts == kinds)
  }

  private static let items =
    testable.map { (text: $0, isTestable: true) }
    + directional.map { (text: $0, isTestable: false) }

  private static let testable = """
    chuyển giao công nghệ làm vaccine
    mở cuộc họp nghị sĩ cấp cao hai năm một lần
    mở cửa thị trường cho gạo và trái cây của nhau
    giúp Lào 5 triệu liều vaccine
    lập kế hoạch và triển khai dự án hành lang kinh tế Quảng Trị - Salavan
    triển khai Cổng trao đổi dữ liệu xuất xứ (EXD)
    dành 300.000 USD viện trợ cho vùng lũ
    tìm kiếm, quy tập hài cốt chuyên gia Việt Nam
    ký văn bản hợp tác với các tỉnh này
    sớm bắt tay thực hiện Kế hoạch hợp tác giai đoạn 2025 - 2027
    khởi động đàm phán hiệp định thương mại tự do
    mở thêm lớp tập huấn cho kiểm toán viên
    cung cấp cho Lào số vaccine nói trên đúng hạn
    thực hiện ngay Kế hoạch hợp tác năm 2022
    tổ chức Kỳ họp lần thứ 12 Ủy ban hỗn hợp
    nâng kim ngạch hai chiều lên 8 tỷ USD
    phê chuẩn Hiệp định dẫn độ
    xây dựng cầu qua sông Mê Công
    thăm chính thức Việt Nam vào cuối năm
    mở lại cửa khẩu Bờ Y
    """.split(separator: "\n").map(String.init)

  private static let directional = """
    thuật lại với lãnh đạo nước bạn lời nhắn của Thủ tướng
    trao đổi chuyên gia nông học
    thúc đẩy hợp tác an ninh, khoa học, công nghệ
    trao đổi sinh viên và lao động
    tạo môi trường tốt để doanh nghiệp gặp gỡ
    theo dõi sát những vấn đề hai bên cùng quan tâm
    tiếp tục bám sát nội dung Tuyên bố Tầm nhìn chung về quốc phòng
    tăng cường kết nối giao thông giữa hai nền kinh tế
    cử thêm đoàn sang thăm nhau
    phối hợp chặt chẽ để quan hệ tiếp tục phát triển
    cùng nhau giải quyết những việc mới nảy sinh
    chuẩn bị tốt các chuyến thăm cấp cao sắp tới
    đưa quan hệ sang giai đoạn mới
    làm cho thương mại cân bằng hơn
    tiếp tục hỗ trợ thực tập sinh
    tăng cường trao đổi thông tin
    hợp tác về kinh tế, nông nghiệp, văn hóa, du lịch
    làm cho các cơ chế đối thoại hiệu quả hơn
    đẩy mạnh hợp tác an ninh
    trao đổi đoàn các cấp
    tăng cường giao lưu nhân dân
    hỗ trợ nâng cao năng lực thực thi pháp luật trên biển
    xem xét việc hợp tác với các địa phương có nét tương đồng
    không xây mới công trình quân sự ngoài các vị trí đang có
    đẩy mạnh kết nối giao thông
    phối hợp để đoàn cấp cao hai Đảng tiếp tục thăm nhau
    tạo thuận lợi cho hàng hóa vào thị trường của nhau
    ủng hộ một nước Lào thịnh vượng
    làm cầu nối giữa các tỉnh, thành phố hai nước
    chia sẻ kinh nghiệm chống tham nhũng
    giúp doanh nghiệp nước này vào thị trường nước kia
    thực hiện tốt các thỏa thuận đã có
    triển khai hiệu quả các thỏa thuận giữa lãnh đạo hai nước
    khắc phục hậu quả chiến tranh
    củng cố lòng tin chính trị qua trao đổi đoàn
    giúp đỡ bạn theo khả năng
    phát triển hợp tác hậu cần
    không cho tổ chức, cá nhân nào chống phá nước láng giềng
    mở rộng giao lưu giữa các nghị sĩ trẻ
    củng cố sự tin cậy chính trị
    """.split(separator: "\n").map(String.init)
}
