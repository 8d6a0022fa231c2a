// The map package: one compact, versioned, checked file that client and server load.
//
// Layout (all integers little-endian; strings are a varint length and UTF-8 bytes):
//   "ATRM" | u16 format version | u16 section count
//   section count times: u16 kind | u32 length of its bytes
//   the sections' bytes in that order | u64 FNV-1a of everything before
// Sections: 1 map, 2 animations, 3 layers, 4 collision, 5 zones, 6 spawns, 7 seats; each exactly
// once, ascending. Cells are run-length coded, see layer_codec.h.
//
// The package is a cache of an imported map: when the version changes, it is made again, so there
// is no reading of older versions. The atlas pages are PNG files beside it (AtlasPageName).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "shared/core/byte_writer.h"
#include "shared/core/result.h"
#include "shared/world/tilemap.h"

namespace atrium {

inline constexpr std::uint16_t kMapPackageVersion = 5;

// What a map may have at most. The importer says so in words; the decoder refuses.
inline constexpr std::int32_t kMaxMapSide = 1024;  // tiles
inline constexpr std::int32_t kMaxTileSide = 256;  // px
inline constexpr std::size_t kMaxLayers = 256;
inline constexpr std::size_t kMaxCells = 48U << 20U;  // of all layers together: 192 MiB
inline constexpr std::size_t kMaxZones = 4096;
inline constexpr std::size_t kMaxSpawns = 4096;
inline constexpr std::size_t kMaxAnimationFrames = 1024;  // of one animation
inline constexpr std::size_t kMaxMapNameBytes = 256;      // of the map, a layer, zone or spawn
inline constexpr std::size_t kMaxCopyrightBytes = 4096;
inline constexpr std::size_t kMaxAtlasTiles = 65535;
inline constexpr std::int32_t kMaxAtlasPages = 64;
inline constexpr std::int32_t kMaxAtlasPageSide = 4096;  // px
inline constexpr std::size_t kMaxPackageBytes = 128U << 20U;

// Asserts that the map keeps the limits and the promises of tilemap.h.
Bytes Encode(const Tilemap& map);

// Checks everything: after success every index in the map is in range and every spawn and seat is
// on a free tile. The error names the section and says what to do.
Result<Tilemap> Decode(std::span<const std::uint8_t> package);

}  // namespace atrium
