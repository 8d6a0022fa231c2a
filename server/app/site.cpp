#include "server/app/site.h"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "server/maps/file_io.h"
#include "shared/core/hash.h"
#include "shared/core/hexadecimal.h"

namespace atrium {
namespace {

namespace fs = std::filesystem;

std::string TypeOf(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 21> kTypes = {{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".wasm", "application/wasm"},
      {".png", "image/png"},
      {".webp", "image/webp"},
      {".svg", "image/svg+xml"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".mp3", "audio/mpeg"},
      {".ogg", "audio/ogg"},
      {".oga", "audio/ogg"},
      {".opus", "audio/ogg"},
      {".wav", "audio/wav"},
      {".m4a", "audio/mp4"},
      {".webm", "audio/webm"},
  }};
  for (const auto& [extension, type] : kTypes) {
    if (path.ends_with(extension)) return std::string(type);
  }
  return "application/octet-stream";
}

std::string Join(std::string_view directive, const std::vector<std::string>& sources) {
  std::string text = "; ";
  text += directive;
  for (const std::string& source : sources) text += ' ' + source;
  return text;
}

// Where a page may connect besides to us: the SFU's WebSocket, and the plain requests by which its
// client finds out what was wrong.
std::vector<std::string> Connections(const std::string& sfu_url) {
  if (sfu_url.empty()) return {"'self'"};
  const std::string origin = sfu_url.substr(0, sfu_url.find('/', sfu_url.find("//") + 2));
  return {"'self'", origin, "http" + origin.substr(2)};
}

void AddOnce(std::vector<std::string>& list, const std::string& entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
}

// "x" for "x.br"; the second is the suffix, empty for a plain file.
std::pair<std::string, std::string_view> SplitCompressed(const std::string& path) {
  for (const std::string_view suffix : {std::string_view(".br"), std::string_view(".gz")}) {
    if (path.ends_with(suffix)) return {path.substr(0, path.size() - suffix.size()), suffix};
  }
  return {path, {}};
}

}  // namespace

Site::Site(const std::vector<std::string>& frame_ancestors, const std::string& sfu_url)
    : frame_ancestors_{"'self'"}, connections_(Connections(sfu_url)) {
  for (const std::string& origin : frame_ancestors) AddOnce(frame_ancestors_, origin);
  UpdatePolicy();
}

void Site::AllowFrames(const std::string& origin) {
  AddOnce(frames_, origin);
  UpdatePolicy();
}

void Site::AllowMedia(const std::string& origin) {
  AddOnce(media_, origin);
  UpdatePolicy();
}

void Site::UpdatePolicy() {
  content_security_policy_ =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
      "img-src 'self' blob: data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
      "base-uri 'none'; form-action 'self'" +
      Join("media-src", media_) + Join("frame-ancestors", frame_ancestors_);
  if (!frames_.empty()) content_security_policy_ += Join("frame-src", frames_);
  content_security_policy_ += Join("connect-src", connections_);
}

Site::Variant Site::MakeVariant(Bytes content) {
  StateHash hash;
  hash.Raw(content);
  std::string etag = '"' + Hexadecimal(hash.Value()) + '"';
  return {std::make_shared<const Bytes>(std::move(content)), std::move(etag)};
}

Result<std::size_t> Site::AddFolder(const fs::path& folder) {
  std::error_code code;
  std::size_t count = 0;
  std::size_t bytes = 0;
  for (fs::recursive_directory_iterator entry(folder, code), end; !code && entry != end;
       entry.increment(code)) {
    if (!entry->is_regular_file()) continue;
    auto content = ReadFile(entry->path(), kMaxSiteBytes);
    if (!content) return Error{content.ErrorMessage()};
    bytes += content.Value().size();
    if (++count > kMaxSiteFiles || bytes > kMaxSiteBytes) {
      return Error{"The web folder \"" + folder.string() +
                   "\" holds too much. Give the folder of "
                   "the built page with --web."};
    }
    const std::string path = '/' + fs::relative(entry->path(), folder, code).generic_string();
    const auto [plain_path, suffix] = SplitCompressed(path);
    Asset& asset = assets_[plain_path];
    asset.type = TypeOf(plain_path);
    asset.immutable = plain_path.starts_with("/assets/");
    Variant& variant =
        suffix == ".br" ? asset.brotli : (suffix == ".gz" ? asset.gzip : asset.plain);
    variant = MakeVariant(std::move(content).Value());
  }
  if (code)
    return Error{"The web folder \"" + folder.string() + "\" cannot be read: " + code.message() +
                 ". Build the page, or give its folder with --web."};
  if (const auto index = assets_.find("/index.html"); index != assets_.end()) {
    assets_["/"] = Asset(index->second);
  }
  return count;
}

void Site::AddFile(const std::string& path, Bytes content, bool immutable) {
  assets_[path] = {TypeOf(path), immutable, MakeVariant(std::move(content)), {}, {}};
}

void Site::AddText(const std::string& path, std::string_view text) {
  assets_[path] = {
      "text/plain; charset=utf-8", false, MakeVariant({text.begin(), text.end()}), {}, {}};
}

const Site::Variant& Site::Choose(const Asset& asset, std::string_view accepted,
                                  std::string_view& encoding) {
  if (asset.brotli.content != nullptr && ListNames(accepted, "br")) {
    encoding = "br";
    return asset.brotli;
  }
  if (asset.gzip.content != nullptr && ListNames(accepted, "gzip")) {
    encoding = "gzip";
    return asset.gzip;
  }
  encoding = {};
  return asset.plain;
}

void Site::AddSecurityHeaders(HttpResponse& response) const {
  response.headers.emplace_back("Content-Security-Policy", content_security_policy_);
  response.headers.emplace_back("X-Content-Type-Options", "nosniff");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
  response.headers.emplace_back("Permissions-Policy",
                                "camera=(self), microphone=(self), display-capture=(self), "
                                "geolocation=(), payment=(), usb=()");
}

HttpResponse Site::Answer(const HttpRequest& request) const {
  if (request.method != "GET" && request.method != "HEAD") {
    HttpResponse refusal = TextResponse(405, "Only GET and HEAD are possible here.\n");
    refusal.headers.emplace_back("Allow", "GET, HEAD");
    return refusal;
  }
  const auto found = assets_.find(std::string(request.Path()));
  if (found == assets_.end() || found->second.plain.content == nullptr) {
    HttpResponse missing = TextResponse(404, "There is no such page here.\n");
    AddSecurityHeaders(missing);
    return missing;
  }
  const Asset& asset = found->second;
  std::string_view encoding;
  const Variant& variant = Choose(asset, request.Header("accept-encoding"), encoding);
  HttpResponse response;
  response.headers.emplace_back("Content-Type", asset.type);
  response.headers.emplace_back("ETag", variant.etag);
  response.headers.emplace_back(
      "Cache-Control", asset.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  const bool has_variants = asset.brotli.content != nullptr || asset.gzip.content != nullptr;
  if (has_variants) response.headers.emplace_back("Vary", "Accept-Encoding");
  if (!encoding.empty()) response.headers.emplace_back("Content-Encoding", encoding);
  AddSecurityHeaders(response);
  const std::string_view known = request.Header("if-none-match");
  if (known == "*" || ListNames(known, variant.etag) || ListNames(known, "W/" + variant.etag)) {
    response.status = 304;
    return response;
  }
  response.body = variant.content;
  return response;
}

}  // namespace atrium
