// Puts people out of rooms of the SFU: asks it while it serves, and again when that was in vain.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "server/media/sfu_dismissals.h"
#include "server/net/event_loop.h"
#include "server/net/http_call.h"

namespace atrium {

class SfuDismisser {
 public:
  // Begins to ask the SFU to put somebody out.
  using Ask = std::function<std::unique_ptr<HttpCall>(const SfuSeat&, HttpCall::Callback)>;

  SfuDismisser(EventLoop& loop, Ask ask) : ask_(std::move(ask)), timer_(loop) {}

  void Dismiss(const SfuSeat& seat);
  // Whoever is let in again must not be put out for the time before.
  void Spare(const SfuSeat& seat);
  // Nobody is in there any more.
  void Clear();
  // Whether the SFU can be asked.
  void SetServing(bool serves);

  std::size_t Waiting() const { return dismissals_.Count(); }
  std::uint64_t GivenUp() const { return dismissals_.GivenUp(); }

 private:
  void AskAll();
  void OnAnswered(const SfuSeat& seat, int status);

  Ask ask_;
  bool serves_ = false;
  SfuDismissals dismissals_;
  Timer timer_;
  std::map<SfuSeat, std::unique_ptr<HttpCall>> calls_;
};

}  // namespace atrium
