#include "server/media/signing.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace atrium {
namespace {

const unsigned char* Data(std::string_view text) {
  // OpenSSL calls its bytes unsigned char.
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string Hmac(const EVP_MD* hash, std::string_view key, std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  HMAC(hash, key.data(), static_cast<int>(key.size()), Data(text), text.size(), digest.data(),
       &size);
  return {digest.begin(), digest.begin() + size};
}

}  // namespace

std::string HmacSha1(std::string_view key, std::string_view text) {
  return Hmac(EVP_sha1(), key, text);
}

std::string HmacSha256(std::string_view key, std::string_view text) {
  return Hmac(EVP_sha256(), key, text);
}

}  // namespace atrium
