/// One report as it was received: its bytes, and what came with it.
public struct Report: Sendable, Equatable {
  /// UTF-8, untouched. Made only from bytes that are valid UTF-8.
  public let bytes: [UInt8]
  /// A path, an address, or the id of its line.
  public var source: String?
  public var title: String?
  public var outlet: String?
  /// Day of publication (EDTF), as given beside the text.
  public var published: String?
  /// Where `published` is known from: `user` (an option) or `meta` (given with the text).
  public var publishedFrom: String?

  /// - Throws: `ReportFault` if the bytes are no text that can be read.
  public init(
    bytes: [UInt8], source: String? = nil, title: String? = nil, outlet: String? = nil, published: String? = nil,
    publishedFrom: String? = nil
  ) throws(ReportFault) {
    try ReportFault.check(bytes)
    try self.init(
      checked: bytes, source: source, title: title, outlet: outlet, published: published, publishedFrom: publishedFrom)
  }

  /// A report from bytes that are known to be UTF-8.
  private init(
    checked bytes: [UInt8], source: String?, title: String?, outlet: String?, published: String?, publishedFrom: String?
  ) throws(ReportFault) {
    try ReportFault.checkContent(bytes)
    self.bytes = bytes
    self.source = source
    self.title = title
    self.outlet = outlet
    self.published = published
    self.publishedFrom = publishedFrom
  }

  /// A report from text at hand.
  ///
  /// - Throws: `ReportFault` if the text is empty or holds a NUL.
  public init(
    text: String, source: String? = nil, title: String? = nil, outlet: String? = nil, published: String? = nil,
    publishedFrom: String? = "user"
  ) throws(ReportFault) {
    try self.init(
      checked: Array(text.utf8), source: source, title: title, outlet: outlet, published: published,
      publishedFrom: published == nil ? nil : publishedFrom)
  }

  /// So many bytes a report has at most, unless somebody asks for more.
  public static let usualLimit = 16 << 20

  /// The text, exactly as received.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `sha256:` and the hash of the bytes: the report's identity everywhere.
  public var id: String { "sha256:" + sha256(bytes) }
}
