// Finds the slot of an avatar in a dense vector: two bytes an id, since ids are small and dense.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/core/strong_id.h"

namespace atrium {

class IdSlots {
 public:
  // Nothing when the id has no slot.
  std::optional<std::size_t> Find(AvatarId id) const {
    if (id.value >= slots_.size() || slots_[id.value] == 0) return std::nullopt;
    return std::size_t{slots_[id.value]} - 1;
  }
  // Slots are below 65535: there are no more ids.
  void Set(AvatarId id, std::size_t slot) {
    if (id.value >= slots_.size()) slots_.resize(std::size_t{id.value} + 1, 0);
    slots_[id.value] = static_cast<std::uint16_t>(slot + 1);
  }
  void Erase(AvatarId id) {
    if (id.value < slots_.size()) slots_[id.value] = 0;
  }
  void Clear() { slots_.clear(); }

 private:
  std::vector<std::uint16_t> slots_;  // slot + 1; 0 is none
};

}  // namespace atrium
