import Reading
import Reconciling
import Recording

/// The pages of the record as HTML, in one language. They need no script, and nothing from elsewhere.
public struct Pages: Sendable {
  let language: OutputLanguage
  let links: Links
  let words: Words
  let path: String
  var valueText: ValueText { ValueText(words: words) }
  private let overview: Overview?
  /// What forms of this session must bring along.
  private let guardToken: String
  private let canWrite: Bool

  /// What every page says of the record: the day up to which reports count, and how many were read.
  public struct Overview: Sendable {
    var asOf: String?
    var reports: Int
    /// Whether the rows do not yet follow what was taken in or decided last.
    var isStale: Bool

    public init(asOf: String?, reports: Int, isStale: Bool = false) {
      (self.asOf, self.reports, self.isStale) = (asOf, reports, isStale)
    }

    public init(_ record: Record) { self.init(asOf: record.asOf, reports: record.reports.count) }
  }

  /// - Parameters:
  ///   - links: the addresses, with the language the request asked for.
  ///   - path: the address of the page itself, for the link to the other language.
  ///   - overview: nil where the record could not be read.
  ///   - guardToken: what forms must bring along to be taken.
  ///   - canWrite: whether the record takes reports and decisions.
  public init(
    language: OutputLanguage, links: Links, path: String, overview: Overview?, guardToken: String = "",
    canWrite: Bool = false
  ) {
    self.language = language
    self.links = links
    self.path = path
    self.overview = overview
    self.guardToken = guardToken
    self.canWrite = canWrite
    words = Words(language)
  }

  /// The style sheet of all pages.
  public static let stylesheet = EmbeddedFiles.text("Pages/bang-giao.css")

  /// What makes them quicker where scripts run: keys, and files that are dropped.
  public static let script = EmbeddedFiles.text("Pages/bang-giao.js")

  /// What stands around the content of every page.
  struct Frame {
    var language: String
    var title: String
    var stylesheet: String
    var script: String
    var home: String
    var otherAddress: String
    var otherLanguage: String
    var otherName: String
    /// Empty where the record could not be read.
    var overview: [OverviewText]
    var menu: [Anchor]
    var search: String
    var guardToken: String
    var canWrite: Bool
    var isStale: Bool
  }

  struct OverviewText {
    var asOf: String
    var read: String
  }

  func frame(title: String) -> Frame {
    let other: OutputLanguage = language == .vi ? .en : .vi
    return Frame(
      language: language.rawValue, title: title, stylesheet: Links.stylesheet, script: Links.script,
      home: links.home,
      otherAddress: "\(path)?language=\(other.rawValue)", otherLanguage: other.rawValue,
      otherName: other == .vi ? "Tiếng Việt" : "English",
      overview: [overview].compactMap { $0 }.map {
        OverviewText(asOf: DateText(words: words)($0.asOf), read: words.count($0.reports, "read"))
      },
      menu: [
        Anchor(href: links.home, label: words["relations"]),
        Anchor(href: links.list(.encounters), label: words["tables"]),
        Anchor(href: links.decide, label: words["to-decide"]), Anchor(href: Links.add, label: words["add"]),
      ], search: links.search, guardToken: guardToken, canWrite: canWrite,
      isStale: overview?.isStale ?? false)
  }

  /// A link of a page.
  struct Anchor {
    var href: String
    var label: String
  }

  /// A value that a form sends, and what people read.
  struct Choice: Encodable {
    var value: String
    var label: String
    var isChosen = false
  }

  /// A number that leads to the exact words in the list of sources.
  struct Citation {
    var number: Int
    var quoted: String
    var citeLabel: String
  }

  /// One entry of that list.
  struct Note {
    var number: Int
    var quoted: String
    var origin: String
    var address: String
    var place: String
  }

  func citations(_ numbers: [Int], in sources: SourceList) -> [Citation] {
    numbers.map {
      Citation(
        number: $0, quoted: sources.sources[$0 - 1].cite.quote, citeLabel: words.filled("cite", String($0)))
    }
  }

  func notes(_ sources: SourceList, text: RowText) -> [Note] {
    sources.sources.map { source in
      Note(
        number: source.number, quoted: source.cite.quote, origin: text.report(source.report),
        address: links.place(source.cite), place: words.filled("characters", "\(source.cite.start)–\(source.cite.end)"))
    }
  }
}

extension Pages {
  /// A page that says in one sentence why there is nothing else to show.
  ///
  /// - Parameters:
  ///   - status: of HTTP; 404 if the record holds nothing of this address.
  ///   - detail: what was wrong with the request; of a 404 empty if it is the address.
  public func error(status: Int, address: String, detail: String = "") -> String {
    struct Page {
      var w: [String: String]
      var frame: Frame
      var message: String
      /// Where a token is taken, of a page that needs one.
      var signIn: [String]
    }
    let title = words["error-\(status)"]
    let message =
      status == 404 && detail.isEmpty
      ? words.filled("error-not-found", address) : status == 500 ? words["error-record"] : detail
    return Templates.render(
      "error",
      Page(w: words.all, frame: frame(title: title), message: message, signIn: status == 401 ? [Links.signIn] : []))
  }
}
