// A network inside one process: clients and one server, joined by ordered, reliable links with
// latency, jitter, stalls and cuts. Time is what DeliverUntil() says; nothing sleeps.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/net/transport.h"
#include "shared/core/byte_writer.h"
#include "shared/core/random.h"

namespace atrium {

// One way; the round trip has twice of each.
struct LinkConditions {
  double latency_ms = 0;
  double jitter_ms = 0;  // added to the latency: 0 .. jitter_ms, evenly
};

using LinkId = std::uint32_t;

// What the server side hears. Links are numbered from 1 and never reused.
class SimulatedServerEnd {
 public:
  virtual void OnLinkOpen(LinkId link, double now_ms) = 0;
  virtual void OnLinkBinary(LinkId link, std::span<const std::uint8_t> bytes, double now_ms) = 0;
  virtual void OnLinkText(LinkId link, std::string_view text, double now_ms) = 0;
  virtual void OnLinkClosed(LinkId link, double now_ms) = 0;

 protected:
  ~SimulatedServerEnd() = default;
};

class NetworkSimulator {
 public:
  NetworkSimulator(std::uint64_t seed, SimulatedServerEnd& server);
  ~NetworkSimulator();

  // The transport of one more client; it lives as long as the simulator.
  Transport& AddClient(LinkConditions conditions);

  void SendBinary(LinkId link, std::span<const std::uint8_t> bytes);
  void SendText(LinkId link, std::string_view text);
  // The server closes the link: the client hears of it after what was sent before.
  void Close(LinkId link);

  // Everything due by `now_ms` arrives, in the order of time.
  void DeliverUntil(double now_ms);

  // Nothing moves on the client's link before `until_ms`; then all of it arrives at once.
  void Stall(const Transport& client, double until_ms);
  // The client's link is gone without a word, as when a cable is pulled: neither side hears.
  void Cut(const Transport& client);
  // The client's link is reset: both sides hear at once. New links may be refused for a while.
  void Reset(const Transport& client);
  void RefuseUntil(double until_ms) { refuse_until_ms_ = until_ms; }

  // Bytes on their way to the client.
  std::size_t BytesUnderWay(LinkId link) const;
  bool IsOpen(LinkId link) const;

 private:
  class Client;
  enum class Kind : std::uint8_t { kOpen, kBinary, kText, kClose };
  struct Message {
    double arrives_ms = 0;
    Kind kind = Kind::kBinary;
    Bytes bytes;
  };
  struct Direction {
    std::deque<Message> messages;
    double last_arrival_ms = 0;
  };
  struct Link {
    Client* client = nullptr;
    LinkConditions conditions;
    Direction up;
    Direction down;
    double stalled_until_ms = 0;
    bool open = true;
    bool cut = false;
  };

  Link* Find(LinkId link);
  const Link* Find(LinkId link) const;
  void Put(Link& link, Direction& direction, Kind kind, Bytes bytes);
  bool DeliverOne(double until_ms);
  void DeliverUp(LinkId id, const Message& message);
  void DeliverDown(LinkId id, const Message& message);
  LinkId LinkOf(const Transport& client) const;

  Random random_;
  SimulatedServerEnd& server_;
  std::vector<std::unique_ptr<Client>> clients_;
  std::deque<Link> links_;  // link id - 1
  double now_ms_ = 0;
  double refuse_until_ms_ = 0;
};

}  // namespace atrium
