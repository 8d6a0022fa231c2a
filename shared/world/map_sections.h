// The sections of a map package, private to map_package.cpp and its tests.
#pragma once

#include <array>
#include <string_view>

#include "shared/core/byte_reader.h"
#include "shared/core/byte_writer.h"
#include "shared/world/tilemap.h"

namespace atrium {

// One section: `write` asserts, `read` checks and returns false for anything out of range. A
// section may rely on the ones before it having been read into the map.
struct MapSection {
  std::string_view name;
  void (*write)(const Tilemap&, ByteWriter&);
  bool (*read)(ByteReader&, Tilemap&);
};

void WriteMapHead(const Tilemap& map, ByteWriter& out);
bool ReadMapHead(ByteReader& in, Tilemap& map);
void WriteAnimations(const Tilemap& map, ByteWriter& out);
bool ReadAnimations(ByteReader& in, Tilemap& map);
void WriteLayers(const Tilemap& map, ByteWriter& out);
bool ReadLayers(ByteReader& in, Tilemap& map);
void WriteCollision(const Tilemap& map, ByteWriter& out);
bool ReadCollision(ByteReader& in, Tilemap& map);
void WriteZones(const Tilemap& map, ByteWriter& out);
bool ReadZones(ByteReader& in, Tilemap& map);
void WriteSpawns(const Tilemap& map, ByteWriter& out);
bool ReadSpawns(ByteReader& in, Tilemap& map);
void WriteSeats(const Tilemap& map, ByteWriter& out);
bool ReadSeats(ByteReader& in, Tilemap& map);

// In the order of the file; section i has the kind i + 1.
inline constexpr std::array<MapSection, 7> kMapSections = {{
    {"map", WriteMapHead, ReadMapHead},
    {"animations", WriteAnimations, ReadAnimations},
    {"layers", WriteLayers, ReadLayers},
    {"collision", WriteCollision, ReadCollision},
    {"zones", WriteZones, ReadZones},
    {"spawns", WriteSpawns, ReadSpawns},
    {"seats", WriteSeats, ReadSeats},
}};

}  // namespace atrium
