// Which way sound and pictures go between two linked people: from page to page, or through an SFU.
//
// From page to page (a mesh) is the most private and costs the host nothing, but everybody encodes
// and sends once for each other: with five that is more than machines and uplinks have. So whoever
// talks with four or more others talks with all of them through the SFU. He goes back when he has
// talked with at most two for 20 seconds (numbers of WorkAdventure, which switches at the same
// sizes), so that somebody who passes by switches nothing. Whose page does not reach the SFU stays
// in the mesh, with everybody.
//
// To enter the SFU takes a page longer than to connect to another one, and none of a group of five
// is there yet. So the fifth is heard from page to page first, and a second later all go over.
// Larger groups that come together at once go there at once.
//
// Knows nothing of clients and clocks. The switch itself is the pages' work: the old way stays
// until the new one is heard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shared/core/strong_id.h"
#include "shared/core/tick.h"
#include "shared/sim/proximity.h"

namespace atrium {

enum class Route : std::uint8_t { kMesh, kSfu };

// Links a person has when he enters the SFU, after so long or at once with more; and at most when
// he may leave it, after so long.
inline constexpr std::size_t kSfuLinks = 4;
inline constexpr Tick kToSfuTicks = kTicksPerSecond;
inline constexpr std::size_t kBackToMeshLinks = 2;
inline constexpr Tick kBackToMeshTicks = 20 * kTicksPerSecond;

class Topology {
 public:
  // Without one, everything goes from page to page. None at the start.
  void SetSfuAvailable(bool available);
  bool IsSfuAvailable() const { return available_; }
  // Every change of the proximity engine, in its order.
  void OnLink(const LinkChange& change);
  // Whether the person's page reaches the SFU; where it does not, all its links go from page to
  // page. At first everybody's does.
  void SetReachesSfu(AvatarId id, bool reaches);
  // After the changes of a tick; ticks rise.
  void Advance(Tick tick);

  Route RouteOf(AvatarId a, AvatarId b) const;
  // Those whose links may go another way since the last Advance. Valid until the next one.
  std::span<const AvatarId> Changed() const { return changed_; }

 private:
  struct Person {
    std::size_t links = 0;
    bool in_sfu = false;
    bool many = false;  // so many links that he is about to go there; then in many_
    Tick many_since = 0;
    bool cut_off = false;  // from the SFU
    bool few = false;      // so few links that he may go back
    bool noted = false;    // in few_
    Tick few_since = 0;
  };

  Person& At(AvatarId id);
  const Person* Find(AvatarId id) const;
  bool IsInSfu(AvatarId id) const;
  bool IsCutOff(AvatarId id) const;
  void Count(AvatarId id, bool linked);
  void EnterSfu(Tick tick);
  void LeaveSfu(Tick tick);

  bool available_ = false;
  bool availability_changed_ = false;
  std::vector<Person> people_;     // by avatar id
  std::vector<AvatarId> counted_;  // whose links changed since the last Advance
  std::vector<AvatarId> cut_;      // who was cut off or is not any more, since then
  std::vector<AvatarId> many_;     // who are about to enter the SFU
  std::vector<AvatarId> few_;      // who are in the SFU with few links
  std::vector<AvatarId> changed_;
};

}  // namespace atrium
