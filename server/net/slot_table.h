// Objects by id, found without hashing: the id names the slot and says which tenant of it is meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace atrium {

// `Id` is a StrongId of 64 bits. An id is never given out twice; looking one up whose object is
// gone finds nothing. Adding may move the objects.
template <typename T, typename Id>
class SlotTable {
 public:
  Id Add(T object) {
    if (free_.empty()) {
      free_.push_back(static_cast<std::uint32_t>(slots_.size()));
      slots_.emplace_back();
    }
    const std::uint32_t index = free_.back();
    free_.pop_back();
    slots_[index].id = Id{(++serial_ << kSlotBits) | index};
    slots_[index].object = std::move(object);
    ++count_;
    return slots_[index].id;
  }

  // False when it was not there (any more).
  bool Remove(Id id) {
    if (Find(id) == nullptr) return false;
    Slot& slot = slots_[IndexOf(id)];
    slot.id = Id{};
    slot.object = T{};
    free_.push_back(static_cast<std::uint32_t>(IndexOf(id)));
    --count_;
    return true;
  }

  T* Find(Id id) {
    const std::size_t index = IndexOf(id);
    const bool found = id.IsValid() && index < slots_.size() && slots_[index].id == id;
    return found ? &slots_[index].object : nullptr;
  }
  const T* Find(Id id) const { return const_cast<SlotTable*>(this)->Find(id); }

  std::size_t Count() const { return count_; }

  // In the order of the slots. The function must not add or remove.
  template <typename Function>
  void ForEach(Function function) const {
    for (const Slot& slot : slots_) {
      if (slot.id.IsValid()) function(slot.id, slot.object);
    }
  }

 private:
  static constexpr unsigned kSlotBits = 24;

  struct Slot {
    Id id;
    T object{};
  };

  static std::size_t IndexOf(Id id) {
    return static_cast<std::size_t>(id.value & ((std::uint64_t{1} << kSlotBits) - 1));
  }

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_;
  std::uint64_t serial_ = 0;
  std::size_t count_ = 0;
};

}  // namespace atrium
