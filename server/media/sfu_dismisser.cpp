#include "server/media/sfu_dismisser.h"

#include <algorithm>

namespace atrium {
namespace {

using Clock = std::chrono::steady_clock;

// The second: has left already.
bool IsOut(int status) { return status == 200 || status == 404; }

}  // namespace

void SfuDismisser::Dismiss(const SfuSeat& seat) {
  calls_.erase(seat);
  dismissals_.Add(seat, Clock::now());
  AskAll();
}

void SfuDismisser::Spare(const SfuSeat& seat) {
  calls_.erase(seat);
  dismissals_.Remove(seat);
}

void SfuDismisser::Clear() {
  calls_.clear();
  dismissals_.Clear();
}

void SfuDismisser::SetServing(bool serves) {
  serves_ = serves;
  dismissals_.Hasten(Clock::now());
  AskAll();
}

void SfuDismisser::AskAll() {
  timer_.Cancel();
  if (!serves_) return;
  for (const SfuSeat& seat : dismissals_.TakeDue(Clock::now())) {
    calls_[seat] = ask_(seat, [this, seat](int status) { OnAnswered(seat, status); });
  }
  // Where as many as may be are under way, the next answer takes the next one.
  const auto next = dismissals_.NextDue();
  if (next && *next > Clock::now()) timer_.SetAt(*next, [this] { AskAll(); });
}

void SfuDismisser::OnAnswered(const SfuSeat& seat, int status) {
  calls_.erase(seat);
  if (IsOut(status)) {
    dismissals_.Remove(seat);
  } else {
    dismissals_.Fail(seat, Clock::now());
  }
  AskAll();
}

}  // namespace atrium
