// The files of the page and of the map, held in memory and served with the right headers.
//
// Only what was added is served, by exact path: nothing in a request ever reaches the file system.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/net/http_message.h"
#include "shared/core/result.h"

namespace atrium {

inline constexpr std::size_t kMaxSiteFiles = 4096;
inline constexpr std::size_t kMaxSiteBytes = 256U << 20U;

class Site {
 public:
  // `frame_ancestors`: further origins that may show the page in a frame. `sfu_url`: where the page
  // may connect besides to us, empty for nowhere.
  Site(const std::vector<std::string>& frame_ancestors, const std::string& sfu_url);

  // Further origins that the page may show in a frame, or play sounds of.
  void AllowFrames(const std::string& origin);
  void AllowMedia(const std::string& origin);

  // Everything in the folder. "x.br" and "x.gz" become the compressed forms of "x". Files under
  // assets/ have a hash in their name and may be kept by browsers for ever; index.html is also "/".
  // Returns how many files there are; the error says what is wrong with the folder.
  Result<std::size_t> AddFolder(const std::filesystem::path& folder);
  // One file under an absolute URL path. `immutable`: the path changes with the content.
  void AddFile(const std::string& path, Bytes content, bool immutable);
  void AddText(const std::string& path, std::string_view text);

  // For GET and HEAD; others get 405, unknown paths 404.
  HttpResponse Answer(const HttpRequest& request) const;

 private:
  struct Variant {
    SharedBytes content;  // null: there is none
    std::string etag;
  };
  struct Asset {
    std::string type;
    bool immutable = false;
    Variant plain;
    Variant brotli;
    Variant gzip;
  };

  static Variant MakeVariant(Bytes content);
  static const Variant& Choose(const Asset& asset, std::string_view accepted,
                               std::string_view& encoding);
  void UpdatePolicy();
  void AddSecurityHeaders(HttpResponse& response) const;

  // Sources of the policy, by directive.
  std::vector<std::string> frame_ancestors_;
  std::vector<std::string> connections_;
  std::vector<std::string> frames_;
  std::vector<std::string> media_ = {"'self'", "blob:"};
  std::string content_security_policy_;
  std::unordered_map<std::string, Asset> assets_;  // by URL path
};

}  // namespace atrium
