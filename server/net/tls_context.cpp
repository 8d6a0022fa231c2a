#include "server/net/tls_context.h"

#include <utility>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace atrium {
namespace {

std::string LastOpenSslError() {
  const char* reason = ERR_reason_error_string(ERR_peek_last_error());
  ERR_clear_error();
  return reason == nullptr ? "unknown error" : reason;
}

Error FileError(const std::string& what, const std::string& file) {
  return {"The TLS " + what + " \"" + file + "\" cannot be used (" + LastOpenSslError() +
          "). Give a readable PEM file."};
}

}  // namespace

void TlsContext::Deleter::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }

Result<TlsContext> TlsContext::Load(const std::string& certificate_file,
                                    const std::string& key_file) {
  TlsContext tls;
  tls.context_.reset(SSL_CTX_new(TLS_server_method()));
  SSL_CTX* context = tls.context_.get();
  if (context == nullptr) return Error{"OpenSSL cannot start: " + LastOpenSslError() + '.'};
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  // Retried writes may come from another buffer, and 10,000 idle connections keep no buffers.
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                SSL_MODE_RELEASE_BUFFERS);
  if (SSL_CTX_use_certificate_chain_file(context, certificate_file.c_str()) != 1) {
    return FileError("certificate", certificate_file);
  }
  if (SSL_CTX_use_PrivateKey_file(context, key_file.c_str(), SSL_FILETYPE_PEM) != 1) {
    return FileError("private key", key_file);
  }
  if (SSL_CTX_check_private_key(context) != 1) {
    return Error{"The TLS private key \"" + key_file + "\" does not belong to the certificate \"" +
                 certificate_file + "\". Give the pair that was issued together."};
  }
  return tls;
}

}  // namespace atrium
