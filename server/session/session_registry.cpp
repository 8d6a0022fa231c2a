#include "server/session/session_registry.h"

#include <cassert>
#include <utility>

#include "server/session/token.h"

namespace atrium {

std::optional<SessionId> SessionRegistry::FindByToken(const std::string& token) const {
  const auto [first, last] = by_token_.equal_range(std::hash<std::string>{}(token));
  for (auto entry = first; entry != last; ++entry) {
    if (SameToken(sessions_.Find(entry->second)->token, token)) return entry->second;
  }
  return std::nullopt;
}

SessionRegistry::Admission SessionRegistry::Admit(ConnectionId connection,
                                                  const HelloMessage& hello, TimePoint now) {
  assert(connection.IsValid() && FindByConnection(connection) == nullptr);
  if (IsToken(hello.resume_token)) {
    if (const auto id = FindByToken(hello.resume_token)) return Resume(*id, connection, hello);
  }
  Session session;
  session.token = options_.make_token();
  session.name = hello.name;
  session.look = hello.look;
  session.connection = connection;
  const auto id = Add(std::move(session), now);
  if (!id) return {};
  by_connection_[connection.value] = *id;
  return {Outcome::kNew, *id, {}};
}

SessionRegistry::Admission SessionRegistry::Resume(SessionId id, ConnectionId connection,
                                                   const HelloMessage& hello) {
  Session& session = *sessions_.Find(id);
  const ConnectionId replaced = session.connection;
  if (replaced.IsValid()) by_connection_.erase(replaced.value);
  session.connection = connection;
  session.name = hello.name;
  session.look = hello.look;
  by_connection_[connection.value] = id;
  return {Outcome::kResumed, id, replaced};
}

std::optional<SessionId> SessionRegistry::Restore(Session session, TimePoint now,
                                                  std::chrono::seconds window) {
  if (!IsToken(session.token) || FindByToken(session.token)) return std::nullopt;
  session.connection = {};
  session.away_until = now + window;
  return Add(std::move(session), now);
}

std::optional<SessionId> SessionRegistry::Add(Session session, TimePoint now) {
  if (sessions_.Count() >= options_.max_sessions) return std::nullopt;
  const auto avatar = avatar_ids_.Take(now);
  if (!avatar) return std::nullopt;
  session.avatar = *avatar;
  const std::size_t hash = std::hash<std::string>{}(session.token);
  const SessionId id = sessions_.Add(std::move(session));
  sessions_.Find(id)->id = id;
  by_token_.emplace(hash, id);
  return id;
}

void SessionRegistry::Remove(SessionId id, TimePoint now) {
  const Session* session = sessions_.Find(id);
  if (session == nullptr) return;
  by_connection_.erase(session->connection.value);
  const auto [first, last] = by_token_.equal_range(std::hash<std::string>{}(session->token));
  for (auto entry = first; entry != last; ++entry) {
    if (entry->second != id) continue;
    by_token_.erase(entry);
    break;
  }
  avatar_ids_.GiveBack(session->avatar, now);
  sessions_.Remove(id);
}

std::optional<SessionId> SessionRegistry::ConnectionLost(ConnectionId connection, TimePoint now) {
  const auto found = by_connection_.find(connection.value);
  if (found == by_connection_.end()) return std::nullopt;
  const SessionId id = found->second;
  by_connection_.erase(found);
  Session& session = *sessions_.Find(id);
  session.connection = {};
  session.away_until = now + options_.resume_window;
  return id;
}

std::optional<SessionId> SessionRegistry::Leave(ConnectionId connection, TimePoint now) {
  const auto found = by_connection_.find(connection.value);
  if (found == by_connection_.end()) return std::nullopt;
  const SessionId id = found->second;
  Remove(id, now);
  return id;
}

std::vector<SessionId> SessionRegistry::Expire(TimePoint now) {
  std::vector<SessionId> expired;
  ForEach([&](const Session& session) {
    if (!session.connection.IsValid() && session.away_until <= now) expired.push_back(session.id);
  });
  for (const SessionId id : expired) Remove(id, now);
  return expired;
}

void SessionRegistry::MoveTo(SessionId id, std::size_t place) {
  if (Session* session = sessions_.Find(id)) session->place = place;
}

const Session* SessionRegistry::Find(SessionId id) const { return sessions_.Find(id); }

const Session* SessionRegistry::FindByConnection(ConnectionId connection) const {
  const auto found = by_connection_.find(connection.value);
  return found == by_connection_.end() ? nullptr : sessions_.Find(found->second);
}

}  // namespace atrium
