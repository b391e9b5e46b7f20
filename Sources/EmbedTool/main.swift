// embed-files OUTPUT FOLDER FILE…: writes a Swift file whose `EmbeddedFiles.all` holds each FILE's text
// under its path below FOLDER. Called by the EmbedFiles plugin.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fatalError("usage: embed-files OUTPUT FOLDER FILE…") }
let folder = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"

var source = "enum EmbeddedFiles {\n  static let all: [(path: String, text: StaticString)] = [\n"
for file in arguments.dropFirst(3).sorted() {
  let text = try String(contentsOfFile: file, encoding: .utf8)
  source += "(\"\(file.dropFirst(folder.count))\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
}
source += "  ]\n}\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
