// The server's certificate and TLS settings.
#pragma once

#include <memory>
#include <string>

#include "shared/core/result.h"

struct ssl_ctx_st;

namespace atrium {

class TlsContext {
 public:
  // PEM files: the certificate with its chain, and its private key. TLS 1.2 and later.
  static Result<TlsContext> Load(const std::string& certificate_file, const std::string& key_file);

  ssl_ctx_st* Get() const { return context_.get(); }

 private:
  struct Deleter {
    void operator()(ssl_ctx_st* context) const;
  };

  std::unique_ptr<ssl_ctx_st, Deleter> context_;
};

}  // namespace atrium
