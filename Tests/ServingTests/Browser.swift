import Foundation

/// Debian's Chromium, driven through the DevTools protocol over pipes.
final class Browser {
  enum Fault: Error {
    case closed
    case refused(String)
  }

  static let path = "/usr/bin/chromium"

  /// Whether tests with a browser run: without one they are left out, unless `BANGGIAO_REQUIRE_SHARED` is 1.
  static let isWanted =
    FileManager.default.isExecutableFile(atPath: path)
    || ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"] == "1"

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer = Data()
  private var lastMessage = 0
  private var session: String?

  /// Starts the browser with one empty page. Chromium reads its commands from descriptor 3 and answers on 4.
  init() throws {
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \(Self.path) --headless --no-sandbox --disable-gpu --remote-debugging-pipe 3<&0 4>&1",
    ]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let page = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try call("Target.attachToTarget", ["targetId": page, "flatten": true])["sessionId"] as? String
  }

  deinit { process.terminate() }

  /// Opens an address in a window of a width in CSS points, and waits until it is loaded.
  func open(_ address: String, width: Int = 1280, dark: Bool = false) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600])
    let wishes = ["prefers-color-scheme": dark ? "dark" : "light", "prefers-reduced-motion": "reduce"]
    try call("Emulation.setEmulatedMedia", ["features": wishes.map { ["name": $0.key, "value": $0.value] }])
    try call("Page.navigate", ["url": "about:blank"])
    try call("Page.navigate", ["url": address])
    try wait(until: "document.readyState == 'complete' && location.href == \(quoted(address))")
  }

  /// Waits until an expression in the page is true.
  func wait(until expression: String) throws {
    for _ in 0..<3000 {
      if try evaluate(expression) as? Bool == true { return }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw Fault.refused("in a minute this did not become true: \(expression)")
  }

  /// The value of an expression in the page.
  func evaluate(_ expression: String) throws -> Any? {
    let answer = try call("Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// The page as it is printed, a PDF.
  func printed() throws -> Data {
    let answer = try call("Page.printToPDF", ["preferCSSPageSize": true, "printBackground": true])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// Clicks in the middle of the first element that a selector finds.
  func click(_ selector: String) throws {
    let box = "document.querySelector(\(quoted(selector))).getClientRects()[0]"
    _ = try evaluate(
      "document.querySelector(\(quoted(selector))).scrollIntoView({block: 'center', behavior: 'instant'})")
    let x = try evaluate("\(box).left + \(box).width / 2") as? Double ?? 0
    let y = try evaluate("\(box).top + \(box).height / 2") as? Double ?? 0
    for type in ["mousePressed", "mouseReleased"] {
      try call("Input.dispatchMouseEvent", ["type": type, "x": x, "y": y, "button": "left", "clickCount": 1])
    }
  }

  /// The text that is shown of the first element a selector finds, if any of it lies in the window.
  func shownText(_ selector: String) throws -> String? {
    let script = """
      (() => { const found = document.querySelector(\(quoted(selector))); if (!found) return null;
        const box = found.getBoundingClientRect();
        return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth ? found.innerText : null })()
      """
    return try evaluate(script) as? String
  }

  private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "\\'") + "'" }

  /// One command of the protocol; messages end with a zero byte.
  @discardableResult
  private func call(_ method: String, _ parameters: [String: Any]) throws -> [String: Any] {
    lastMessage += 1
    var message: [String: Any] = ["id": lastMessage, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    try input.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
    while let answer = try next() {
      guard answer["id"] as? Int == lastMessage else { continue }
      if let error = answer["error"] { throw Fault.refused("\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
    throw Fault.closed
  }

  private func next() throws -> [String: Any]? {
    while true {
      if let end = buffer.firstIndex(of: 0) {
        let message = buffer[buffer.startIndex..<end]
        buffer = Data(buffer[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any]
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      buffer += more
    }
  }
}
