import Foundation
import Testing

@testable import Serving

@Suite struct FormFieldsTests {
  private static let parts = """
    --x\r
    Content-Disposition: form-data; name="published"\r
    \r
    2025-08-14\r
    --x\r
    Content-Disposition: form-data; name="text"\r
    \r
    \r
    --x\r
    content-disposition: form-data; name="text"; filename="a.txt"\r
    Content-Type: text/plain\r
    \r
    Một dòng.\r
    \r
    --y\r
    --x\r
    Content-Disposition: form-data; name="text"; filename=""\r
    \r
    không chọn tệp\r
    --x--\r

    """

  @Test func aFormWithFilesHasTheirTexts() {
    let fields = FormFields(Array(Self.parts.utf8), contentType: "multipart/form-data; boundary=x")
    #expect(fields["published"] == "2025-08-14")
    #expect(fields.all("text") == ["Một dòng.\r\n\r\n--y"], "an empty box and a file that was not chosen are none")
  }

  @Test func aPartThatIsCutOffIsLeftOut() {
    let bytes = Array(Self.parts.utf8.prefix(100))
    let fields = FormFields(bytes, contentType: #"multipart/form-data; boundary="x""#)
    #expect(fields["published"] == "2025-08-14")
    #expect(fields.all("text").isEmpty)
  }

  @Test func aFormWithoutFilesIsReadAsBefore() {
    let fields = FormFields(Array("text=a%26b&published=".utf8), contentType: "application/x-www-form-urlencoded")
    #expect(fields["text"] == "a&b")
  }
}
