// What a space counts for the operator. Plain numbers: one thread owns them.
#pragma once

#include <cstdint>

namespace atrium {

struct SpaceStats {
  std::uint64_t ticks = 0;
  std::uint64_t commands = 0;
  std::uint64_t late_commands = 0;     // came after the tick they were meant for
  std::uint64_t dropped_commands = 0;  // the client's queue was full
  std::uint64_t acks_at_once = 0;
  std::uint64_t frames_sent = 0;
  std::uint64_t backlogs = 0;  // a client's socket stopped taking frames
  std::uint64_t full_states_after_backlog = 0;
  std::uint64_t cell_resyncs = 0;  // asked for by a replica that had gone wrong
  std::uint64_t cells_encoded = 0;
  std::uint64_t links_begun = 0;
  std::uint64_t links_ended = 0;
  std::uint64_t routes_to_sfu = 0;  // links that changed their way, told to one client
  std::uint64_t routes_to_mesh = 0;
  std::uint64_t signals = 0;
  std::uint64_t refused_signals = 0;
  std::uint64_t dropped_signals = 0;

  SpaceStats& operator+=(const SpaceStats& other) {
    ticks += other.ticks;
    commands += other.commands;
    late_commands += other.late_commands;
    dropped_commands += other.dropped_commands;
    acks_at_once += other.acks_at_once;
    frames_sent += other.frames_sent;
    backlogs += other.backlogs;
    full_states_after_backlog += other.full_states_after_backlog;
    cell_resyncs += other.cell_resyncs;
    cells_encoded += other.cells_encoded;
    links_begun += other.links_begun;
    links_ended += other.links_ended;
    routes_to_sfu += other.routes_to_sfu;
    routes_to_mesh += other.routes_to_mesh;
    signals += other.signals;
    refused_signals += other.refused_signals;
    dropped_signals += other.dropped_signals;
    return *this;
  }
};

}  // namespace atrium
