// A space with watchers in place of clients, ticking by hand.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/space/space.h"
#include "tests/support/joined_frame.h"
#include "tests/support/space_watcher.h"

namespace atrium {

class SpaceHarness final : public SpaceOutput {
 public:
  // Borrows the map.
  explicit SpaceHarness(const Tilemap& map, Space::Options options = {})
      : map_(map), space_(map, *this, std::move(options)) {}

  // Session n has avatar n and stands on `tile`.
  SpaceWatcher& Join(std::uint16_t number, TilePosition tile) {
    space_.Join(SessionId{number}, AvatarId{number}, "P" + std::to_string(number), {},
                {.place = StandingAt(tile), .entry = {}});
    return Attach(number);
  }
  SpaceWatcher& Attach(std::uint16_t number) {
    watchers_[number] = std::make_unique<SpaceWatcher>(map_);
    space_.Attach(SessionId{number}, "P" + std::to_string(number), {});
    return *watchers_[number];
  }
  SpaceWatcher& Watcher(std::uint16_t number) { return *watchers_[number]; }
  Space& TheSpace() { return space_; }

  void Command(std::uint16_t number, Direction direction, Tick tick = 0, bool running = false) {
    Receive(number, CommandFrame{++sequence_, tick, {direction, running}});
  }
  void Receive(std::uint16_t number, const ClientFrame& frame) {
    space_.Receive(SessionId{number}, frame, now_);
  }
  void Tick() {
    tick_time_ += std::chrono::milliseconds(kTickMilliseconds);
    now_ = tick_time_;
    space_.RunTick(now_);
  }
  // Time passes between two ticks.
  void Wait(std::chrono::milliseconds time) { now_ += time; }
  void Ticks(int count) {
    for (int i = 0; i < count; ++i) Tick();
  }

  // From now on the connection takes nothing (the frame that fills it still arrives later).
  void Block(std::uint16_t number) { blocked_.insert(number); }
  void Drain(std::uint16_t number) {
    blocked_.erase(number);
    space_.OnDrained(SessionId{number});
  }
  int SendsTo(std::uint16_t number) { return sends_[number]; }
  // What was told of conversations, the last at the end.
  const std::vector<std::string>& CallsTo(std::uint16_t number) { return calls_[number]; }
  // What was told of the private room one is in, the last at the end.
  const std::vector<std::string>& RoomsTo(std::uint16_t number) { return rooms_[number]; }
  // All text frames so far, without the notice that no link outlived the last connection and
  // without what is told of conversations and rooms.
  const std::vector<std::string>& TextsTo(std::uint16_t number) { return texts_[number]; }

  struct Exit {
    std::uint64_t session = 0;
    ExitNumber exit = 0;
    friend bool operator==(const Exit&, const Exit&) = default;
  };
  const std::vector<Exit>& Exits() const { return exits_; }
  void OnExit(SessionId session, ExitNumber exit) override {
    exits_.push_back({session.value, exit});
  }

  bool Send(SessionId session, const FrameBatch& batch) override {
    const auto number = static_cast<std::uint16_t>(session.value);
    ++sends_[number];
    for (const FrameBatch::Frame& frame : batch.Frames()) {
      const Bytes bytes = JoinedFrame(batch, frame);
      if (frame.text) {
        std::string text(bytes.begin(), bytes.end());
        const std::string type = ControlMessageType(text);
        if (type == "conversation") {
          calls_[number].push_back(std::move(text));
        } else if (type == "room") {
          rooms_[number].push_back(std::move(text));
        } else if (text != EncodeKept({})) {
          texts_[number].push_back(std::move(text));
        }
      } else {
        watchers_[number]->Take(bytes);
      }
    }
    return !blocked_.contains(number);
  }

 private:
  const Tilemap& map_;
  Space space_;
  std::map<std::uint16_t, std::unique_ptr<SpaceWatcher>> watchers_;
  std::map<std::uint16_t, int> sends_;
  std::vector<Exit> exits_;
  std::map<std::uint16_t, std::vector<std::string>> texts_;
  std::map<std::uint16_t, std::vector<std::string>> calls_;
  std::map<std::uint16_t, std::vector<std::string>> rooms_;
  std::set<std::uint16_t> blocked_;
  TimePoint tick_time_{std::chrono::seconds(1000)};
  TimePoint now_ = tick_time_;
  std::uint16_t sequence_ = 0;
};

}  // namespace atrium
