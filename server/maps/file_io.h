// Whole files in and out, with bounds and without exceptions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "shared/core/byte_writer.h"
#include "shared/core/result.h"

namespace atrium {

// Fails for what is not a regular file, cannot be read or is larger than `max_bytes`.
Result<Bytes> ReadFile(const std::filesystem::path& path, std::size_t max_bytes);

enum class Readers : std::uint8_t { kEverybody, kOwner };

// Others see the old file or the whole new one, never a part: written beside its place under
// another name, then renamed. Nothing is left behind on failure. Returns what went wrong, empty if
// nothing.
std::string WriteFileAtomically(const std::filesystem::path& path,
                                std::span<const std::uint8_t> bytes,
                                Readers readers = Readers::kEverybody);

}  // namespace atrium
