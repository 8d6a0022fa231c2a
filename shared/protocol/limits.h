// Every bound of the protocol, in one place. The operator's own limits (server/app) may be
// tighter, never wider. docs/limits.md explains them to people.
#pragma once

#include <cstddef>
#include <cstdint>

#include "shared/core/tick.h"

namespace atrium {

// Raised with every change that an older peer would misread.
inline constexpr std::uint32_t kProtocolVersion = 3;

// Names: counted in code points after trimming; bytes bound the buffer before anyone counts.
inline constexpr std::size_t kMaxNameCodePoints = 32;
inline constexpr std::size_t kMaxNameBytes = 128;

// One binary or text frame from a client. Commands are 8 bytes; a hello with the longest name and
// token stays under 1 KiB. Later text messages (chat, signalling) set the upper bound.
inline constexpr std::size_t kMaxClientBinaryBytes = 64;
inline constexpr std::size_t kMaxClientTextBytes = 16 * 1024;
// One frame from the server: the full state of every visible cell in a full space.
inline constexpr std::size_t kMaxServerFrameBytes = 4 * 1024 * 1024;

// Avatars of one space; ids are 16 bits, 0 is none, and freed ids rest before they are used again.
inline constexpr std::uint32_t kMaxAvatarsPerSpace = 20'000;

// Area of interest: square cells of this many tiles.
inline constexpr std::int32_t kCellTiles = 16;

// Messages of one client, by kind: so many a second on average, so many at once. Beyond that the
// connection is closed with kRateLimited. A key held down repeats no command, so people stay far
// below; 20 a second is one a tick.
inline constexpr std::uint32_t kMaxCommandsPerSecond = 40;
inline constexpr std::uint32_t kMaxCommandBurst = 120;
inline constexpr std::uint32_t kMaxPingsPerSecond = 5;
inline constexpr std::uint32_t kMaxPingBurst = 20;
inline constexpr std::uint32_t kMaxResyncsPerSecond = 10;
inline constexpr std::uint32_t kMaxResyncBurst = 60;
inline constexpr std::uint32_t kMaxOverviewWishesPerSecond = 2;
inline constexpr std::uint32_t kMaxOverviewWishBurst = 10;
// Signals between linked clients: somebody who enters a full room connects with everybody at once.
inline constexpr std::uint32_t kMaxSignalsPerSecond = 50;
inline constexpr std::uint32_t kMaxSignalBurst = 400;
// Wishes about talking: who is loaded anew renews every link.
inline constexpr std::uint32_t kMaxWishesPerSecond = 5;
inline constexpr std::uint32_t kMaxWishBurst = 60;
// People that one session blocks.
inline constexpr std::size_t kMaxBlockedPeople = 200;
// The WebSocket close code of a client that leaves for good: its session ends at once. Any other
// end of the connection keeps the session resumable.
inline constexpr std::uint16_t kLeaveCloseCode = 4000;
// How long a new connection may take to say hello.
inline constexpr std::int32_t kHelloSeconds = 10;

// How far ahead of the server's tick a command may be stamped: beyond the lead that a 1.5 s round
// trip needs, it is a broken or a cheating clock.
inline constexpr std::int32_t kMaxCommandLeadTicks = 40;
// Commands that wait for their tick, per client.
inline constexpr std::size_t kMaxQueuedCommands = 64;

// A resume token: 128 random bits as lowercase hex.
inline constexpr std::size_t kResumeTokenCharacters = 32;
// How long a lost connection keeps its avatar in place.
inline constexpr std::int32_t kResumeSeconds = 30;
// How long a lost connection keeps the links to others.
inline constexpr std::int32_t kLinkGraceSeconds = 5;

// A cell's checksum goes out this often, so a replica that went wrong heals within ~3 s.
inline constexpr Tick kChecksumPeriodTicks = 64;
// Positions of people out of view (for the minimap): one frame a second, so many avatars in each.
inline constexpr Tick kOverviewPeriodTicks = 20;
inline constexpr std::size_t kMaxOverviewEntries = 256;
// With movers in view but nothing to tell, a bare tick this often keeps the clock honest and lets
// a client notice within a third of a second that the stream stalls.
inline constexpr Tick kQuietTickPeriod = 5;

}  // namespace atrium
