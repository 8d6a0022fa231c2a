#include "tests/support/network_simulator.h"

#include <algorithm>

namespace atrium {

class NetworkSimulator::Client final : public Transport {
 public:
  Client(NetworkSimulator& owner, LinkConditions line) : network(owner), conditions(line) {}

  void Connect(const std::string&, TransportListener& new_listener) override {
    Close();
    listener = &new_listener;
    network.links_.push_back({this, conditions, {}, {}, stalled_until_ms, true, false});
    link_id = static_cast<LinkId>(network.links_.size());
    Link& link = network.links_.back();
    const bool refused = network.now_ms_ < network.refuse_until_ms_;
    link.open = !refused;
    network.Put(link, refused ? link.down : link.up, refused ? Kind::kClose : Kind::kOpen, {});
  }
  void SendBinary(std::span<const std::uint8_t> frame) override {
    PutUp(Kind::kBinary, {frame.begin(), frame.end()});
  }
  void SendText(std::string_view text) override { PutUp(Kind::kText, {text.begin(), text.end()}); }
  void Close() override {
    if (link_id == 0) return;
    PutUp(Kind::kClose, {});
    listener = nullptr;
    link_id = 0;
  }

  void PutUp(Kind kind, Bytes bytes) {
    if (Link* link = network.Find(link_id); link != nullptr && link->open) {
      network.Put(*link, link->up, kind, std::move(bytes));
    }
  }

  NetworkSimulator& network;
  LinkConditions conditions;
  TransportListener* listener = nullptr;
  LinkId link_id = 0;
  double stalled_until_ms = 0;
};

NetworkSimulator::NetworkSimulator(std::uint64_t seed, SimulatedServerEnd& server)
    : random_(seed), server_(server) {}

NetworkSimulator::~NetworkSimulator() = default;

Transport& NetworkSimulator::AddClient(LinkConditions conditions) {
  clients_.push_back(std::make_unique<Client>(*this, conditions));
  return *clients_.back();
}

NetworkSimulator::Link* NetworkSimulator::Find(LinkId link) {
  return link == 0 || link > links_.size() ? nullptr : &links_[link - 1];
}

const NetworkSimulator::Link* NetworkSimulator::Find(LinkId link) const {
  return link == 0 || link > links_.size() ? nullptr : &links_[link - 1];
}

void NetworkSimulator::Put(Link& link, Direction& direction, Kind kind, Bytes bytes) {
  if (link.cut) return;
  const double jitter = link.conditions.jitter_ms * random_.Below(1001) / 1000;
  const double start = std::max(now_ms_, link.stalled_until_ms);
  const double arrives =
      std::max(start + link.conditions.latency_ms + jitter, direction.last_arrival_ms);
  direction.last_arrival_ms = arrives;
  direction.messages.push_back({arrives, kind, std::move(bytes)});
}

void NetworkSimulator::SendBinary(LinkId id, std::span<const std::uint8_t> bytes) {
  Link* link = Find(id);
  if (link != nullptr && link->open) {
    Put(*link, link->down, Kind::kBinary, {bytes.begin(), bytes.end()});
  }
}

void NetworkSimulator::SendText(LinkId id, std::string_view text) {
  Link* link = Find(id);
  if (link != nullptr && link->open) {
    Put(*link, link->down, Kind::kText, {text.begin(), text.end()});
  }
}

void NetworkSimulator::Close(LinkId id) {
  Link* link = Find(id);
  if (link == nullptr || !link->open) return;
  Put(*link, link->down, Kind::kClose, {});
  link->open = false;
}

void NetworkSimulator::DeliverUntil(double now_ms) {
  while (DeliverOne(now_ms)) {
  }
  now_ms_ = now_ms;
}

bool NetworkSimulator::DeliverOne(double until_ms) {
  Direction* first = nullptr;
  LinkId id = 0;
  bool up = false;
  const auto consider = [&](Direction& direction, std::size_t index, bool is_up) {
    if (direction.messages.empty()) return;
    const double arrives = direction.messages.front().arrives_ms;
    if (arrives > until_ms) return;
    if (first != nullptr && first->messages.front().arrives_ms <= arrives) return;
    first = &direction;
    id = static_cast<LinkId>(index + 1);
    up = is_up;
  };
  for (std::size_t i = 0; i < links_.size(); ++i) {
    consider(links_[i].up, i, true);
    consider(links_[i].down, i, false);
  }
  if (first == nullptr) return false;
  const Message message = std::move(first->messages.front());
  first->messages.pop_front();
  now_ms_ = std::max(now_ms_, message.arrives_ms);
  up ? DeliverUp(id, message) : DeliverDown(id, message);
  return true;
}

void NetworkSimulator::DeliverUp(LinkId id, const Message& message) {
  Link& link = *Find(id);
  switch (message.kind) {
    case Kind::kOpen:
      server_.OnLinkOpen(id, now_ms_);
      return Put(link, link.down, Kind::kOpen, {});
    case Kind::kBinary:
      if (link.open) server_.OnLinkBinary(id, message.bytes, now_ms_);
      return;
    case Kind::kText:
      if (link.open) {
        server_.OnLinkText(id, std::string(message.bytes.begin(), message.bytes.end()), now_ms_);
      }
      return;
    case Kind::kClose:
      if (link.open) server_.OnLinkClosed(id, now_ms_);
      link.open = false;
      return;
  }
}

void NetworkSimulator::DeliverDown(LinkId id, const Message& message) {
  Client& client = *Find(id)->client;
  if (client.link_id != id || client.listener == nullptr) return;
  switch (message.kind) {
    case Kind::kOpen:
      return client.listener->OnOpen(now_ms_);
    case Kind::kBinary:
      return client.listener->OnBinary(message.bytes, now_ms_);
    case Kind::kText:
      return client.listener->OnText(std::string(message.bytes.begin(), message.bytes.end()),
                                     now_ms_);
    case Kind::kClose:
      client.link_id = 0;
      return client.listener->OnClose(now_ms_);
  }
}

LinkId NetworkSimulator::LinkOf(const Transport& client) const {
  const auto found = std::find_if(clients_.begin(), clients_.end(),
                                  [&client](const auto& known) { return known.get() == &client; });
  return found == clients_.end() ? 0 : (*found)->link_id;
}

void NetworkSimulator::Stall(const Transport& client, double until_ms) {
  Link* link = Find(LinkOf(client));
  if (link == nullptr) return;
  link->stalled_until_ms = until_ms;
  for (Direction* direction : {&link->up, &link->down}) {
    for (Message& message : direction->messages) {
      message.arrives_ms = std::max(message.arrives_ms, until_ms);
      direction->last_arrival_ms = message.arrives_ms;
    }
  }
}

void NetworkSimulator::Cut(const Transport& client) {
  Link* link = Find(LinkOf(client));
  if (link == nullptr) return;
  link->cut = true;
  link->up.messages.clear();
  link->down.messages.clear();
}

void NetworkSimulator::Reset(const Transport& client) {
  const LinkId id = LinkOf(client);
  Link* link = Find(id);
  if (link == nullptr) return;
  link->up.messages.clear();
  link->down.messages.clear();
  link->open = false;
  link->client->link_id = 0;
  server_.OnLinkClosed(id, now_ms_);
  link->client->listener->OnClose(now_ms_);
}

std::size_t NetworkSimulator::BytesUnderWay(LinkId id) const {
  const Link* link = Find(id);
  std::size_t sum = 0;
  if (link == nullptr) return sum;
  for (const Message& message : link->down.messages) sum += message.bytes.size();
  return sum;
}

bool NetworkSimulator::IsOpen(LinkId id) const {
  const Link* link = Find(id);
  return link != nullptr && link->open;
}

}  // namespace atrium
