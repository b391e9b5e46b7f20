/// The first place of words in bytes.
func find(_ words: String, in bytes: [UInt8], from start: Int) -> Range<Int>? {
  let words = Array(words.utf8)
  guard let first = words.first, bytes.count >= words.count else { return nil }
  var index = start
  while index + words.count <= bytes.count {
    if bytes[index] == first, bytes[index..<index + words.count].elementsEqual(words) {
      return index..<index + words.count
    }
    index += 1
  }
  return nil
}
