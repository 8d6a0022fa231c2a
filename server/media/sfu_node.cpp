#include "server/media/sfu_node.h"

#include <utility>

#include "server/app/log.h"

namespace atrium {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds kPatience{2'000};     // for an answer
constexpr milliseconds kSoon{200};           // between checks until it serves
constexpr milliseconds kCheckPeriod{2'000};  // and then
// One answer may come late on a busy machine.
constexpr int kMaxFailures = 2;

}  // namespace

SfuNode::SfuNode(EventLoop& loop, std::string address, std::uint16_t port,
                 std::function<void()> checked)
    : loop_(loop),
      address_(std::move(address)),
      port_(port),
      checked_(std::move(checked)),
      timer_(loop) {}

void SfuNode::Watch() { CheckIn(milliseconds(0)); }

void SfuNode::CheckIn(milliseconds delay) {
  timer_.SetAt(Clock::now() + delay, [this] { Check(); });
}

void SfuNode::Lose() {
  timer_.Cancel();
  check_ = nullptr;
  failures_ = 0;
  serving_since_ = Clock::now();
  SetServes(false);
}

void SfuNode::Check() {
  HttpRequest request;
  request.method = "GET";
  request.headers = {{"host", "localhost"}};
  check_ = std::make_unique<HttpCall>(loop_, Api("/"), request, kPatience,
                                      [this](int status) { OnChecked(status); });
}

void SfuNode::OnChecked(int status) {
  const auto now = Clock::now();
  failures_ = status == 200 ? 0 : failures_ + 1;
  if (failures_ > 0) serving_since_ = now;
  if (failures_ == 0 && (losses_ == 0 || now - serving_since_ >= kSfuProbation)) SetServes(true);
  if (failures_ >= kMaxFailures) SetServes(false);
  CheckIn(serves_ && failures_ == 0 ? kCheckPeriod : kSoon);
  checked_();
}

void SfuNode::SetServes(bool serves) {
  if (serves_ == serves) return;
  serves_ = serves;
  if (!serves) ++losses_;
  Log(serves ? LogLevel::kInfo : LogLevel::kWarning,
      serves ? "an SFU node answers" : "an SFU node is lost", {{"api", Name()}});
}

}  // namespace atrium
