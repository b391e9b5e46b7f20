import COpenSSL

/// The SHA-256 of bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  bytes.withUnsafeBufferPointer { sha256_of_bytes($0.baseAddress, $0.count, &digest) }
  return String(unsafeUninitializedCapacity: 2 * digest.count) { hex in
    for (index, byte) in digest.enumerated() {
      hex[2 * index] = hexDigit(byte >> 4)
      hex[2 * index + 1] = hexDigit(byte & 15)
    }
    return hex.count
  }
}

/// The lower-case hexadecimal digit of a number below 16.
func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
