// Writing and checking the package's frame; the sections themselves are in map_sections.cpp.
#include "shared/world/map_package.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>
#include <string>
#include <string_view>

#include "shared/core/byte_reader.h"
#include "shared/core/hash.h"
#include "shared/world/map_sections.h"

namespace atrium {
namespace {

constexpr std::array<std::uint8_t, 4> kMagic = {'A', 'T', 'R', 'M'};
constexpr std::size_t kChecksumBytes = 8;

std::uint64_t Checksum(std::span<const std::uint8_t> bytes) {
  StateHash hash;
  hash.Raw(bytes);
  return hash.Value();
}

Error Damaged(const std::string& what) {
  return Error{"This map package is damaged: " + what + ". Import the map again."};
}

// The part behind the header and before the checksum, once those are right.
Result<std::span<const std::uint8_t>> CheckFrame(std::span<const std::uint8_t> package) {
  if (package.size() > kMaxPackageBytes) return Damaged("it is larger than 128 MiB");
  if (package.size() < kMagic.size() + kChecksumBytes ||
      !std::equal(kMagic.begin(), kMagic.end(), package.begin())) {
    return Error{"This is not a map package. Make one with atrium-map."};
  }
  ByteReader version(package.subspan(kMagic.size()));
  const std::uint16_t found = version.U16();
  if (!version.Failed() && found != kMapPackageVersion) {
    return Error{"This map package has format version " + std::to_string(found) +
                 ", this program reads " + std::to_string(kMapPackageVersion) +
                 ". Import the map again."};
  }
  const auto body = package.first(package.size() - kChecksumBytes);
  ByteReader checksum(package.last(kChecksumBytes));
  if (checksum.U64() != Checksum(body)) return Damaged("its checksum is wrong");
  if (body.size() < kMagic.size() + sizeof(std::uint16_t)) return Damaged("it is cut short");
  return body.subspan(kMagic.size() + sizeof(std::uint16_t));
}

using SectionBytes = std::array<std::span<const std::uint8_t>, kMapSections.size()>;

std::optional<SectionBytes> ReadTable(std::span<const std::uint8_t> bytes) {
  ByteReader reader(bytes);
  if (reader.U16() != kMapSections.size()) return std::nullopt;
  std::array<std::uint32_t, kMapSections.size()> lengths{};
  for (std::size_t i = 0; i < kMapSections.size(); ++i) {
    if (reader.U16() != i + 1) return std::nullopt;
    lengths[i] = reader.U32();
  }
  SectionBytes sections;
  for (std::size_t i = 0; i < kMapSections.size(); ++i) sections[i] = reader.Raw(lengths[i]);
  if (!reader.Complete()) return std::nullopt;
  return sections;
}

}  // namespace

Bytes Encode(const Tilemap& map) {
  std::array<Bytes, kMapSections.size()> sections;
  for (std::size_t i = 0; i < kMapSections.size(); ++i) {
    ByteWriter writer;
    kMapSections[i].write(map, writer);
    sections[i] = writer.Take();
  }
  ByteWriter out;
  out.Raw(kMagic);
  out.U16(kMapPackageVersion);
  out.U16(kMapSections.size());
  for (std::size_t i = 0; i < kMapSections.size(); ++i) {
    out.U16(static_cast<std::uint32_t>(i + 1));
    out.U32(static_cast<std::uint32_t>(sections[i].size()));
  }
  for (const Bytes& section : sections) out.Raw(section);
  out.U64(Checksum(out.View()));
  assert(out.Size() <= kMaxPackageBytes);
  return out.Take();
}

Result<Tilemap> Decode(std::span<const std::uint8_t> package) {
  const auto body = CheckFrame(package);
  if (!body) return Error{body.ErrorMessage()};
  const auto sections = ReadTable(body.Value());
  if (!sections) return Damaged("its table of sections is wrong");
  Tilemap map;
  for (std::size_t i = 0; i < kMapSections.size(); ++i) {
    ByteReader reader((*sections)[i]);
    const bool understood = kMapSections[i].read(reader, map) && reader.Complete();
    if (!understood) {
      return Damaged("its section '" + std::string(kMapSections[i].name) + "' is not valid");
    }
  }
  return map;
}

}  // namespace atrium
