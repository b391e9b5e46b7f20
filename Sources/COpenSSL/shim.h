#include <openssl/sha.h>
#include <stddef.h>

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

/// Writes the SHA-256 of bytes, 32 bytes. OpenSSL's own function for it looks the algorithm up by its name at each call.
static inline void sha256_of_bytes(const void *bytes, size_t count, unsigned char *digest) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, count);
  SHA256_Final(digest, &context);
}

#pragma clang diagnostic pop
