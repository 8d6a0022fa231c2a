// Who is here: every session's token, avatar and connection, from the first hello to the end.
//
// A pure state machine: time and tokens are handed in, results handed back, nothing is sent. Its
// promises hold under any order of calls: a session has one avatar, an avatar one session, a
// connection at most one session and a session at most one connection; removing is idempotent.
//
//            Admit                    ConnectionLost
//   (none) --------> connected <------------------------> away --> (none)
//                        |   ^          Admit (resume)      Expire, after the resume window
//                  Leave |   | Admit with its token: take-over, the older connection is replaced
//                        v
//                      (none)
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/net/connection_id.h"
#include "server/net/slot_table.h"
#include "server/session/avatar_ids.h"
#include "shared/core/strong_id.h"
#include "shared/protocol/control_message.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/look.h"

namespace atrium {

struct Session {
  SessionId id;
  AvatarId avatar;
  std::string token;
  std::string name;
  Look look{};
  std::size_t place = 0;    // which of the server's maps it is on
  ConnectionId connection;  // invalid: away
  std::chrono::steady_clock::time_point away_until{};
};

class SessionRegistry {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  struct Options {
    std::size_t max_sessions = kMaxAvatarsPerSpace;  // away ones count
    std::chrono::seconds resume_window{kResumeSeconds};
    std::function<std::string()> make_token;
  };
  enum class Outcome { kNew, kResumed, kFull };
  struct Admission {
    Outcome outcome = Outcome::kFull;
    SessionId session;
    ConnectionId replaced;  // valid: this connection lost its session by the take-over
  };

  explicit SessionRegistry(Options options) : options_(std::move(options)) {}

  // `connection` must have no session. The name is already cleaned.
  Admission Admit(ConnectionId connection, const HelloMessage& hello, TimePoint now);
  // A session of an earlier process, away until it is resumed or `window` is over. Nothing when
  // there is no room or its token is in use.
  std::optional<SessionId> Restore(Session session, TimePoint now, std::chrono::seconds window);

  // These give the session that was concerned; nothing when the connection has none (any more).
  std::optional<SessionId> ConnectionLost(ConnectionId connection, TimePoint now);
  std::optional<SessionId> Leave(ConnectionId connection, TimePoint now);
  // Ends every session whose resume window is over, and says which they were.
  std::vector<SessionId> Expire(TimePoint now);

  // Notes on which map the session is now; does nothing when it is over.
  void MoveTo(SessionId id, std::size_t place);

  // Null when the session is over. Valid until the next call that is not const.
  const Session* Find(SessionId id) const;
  const Session* FindByConnection(ConnectionId connection) const;
  template <typename Function>
  void ForEach(Function function) const {
    sessions_.ForEach([&](SessionId, const Session& session) { function(session); });
  }
  std::size_t Count() const { return sessions_.Count(); }

 private:
  std::optional<SessionId> FindByToken(const std::string& token) const;
  Admission Resume(SessionId id, ConnectionId connection, const HelloMessage& hello);
  std::optional<SessionId> Add(Session session, TimePoint now);
  void Remove(SessionId id, TimePoint now);

  Options options_;
  AvatarIds avatar_ids_;
  SlotTable<Session, SessionId> sessions_;
  std::unordered_map<std::uint64_t, SessionId> by_connection_;
  // By a hash of the token, so that the time of a look-up tells nothing about tokens that exist;
  // the token itself is then compared in constant time.
  std::unordered_multimap<std::size_t, SessionId> by_token_;
};

}  // namespace atrium
