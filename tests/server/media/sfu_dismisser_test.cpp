// Against a server that knows nobody, which is as good as having put them out, and nobody at all.
#include "server/media/sfu_dismisser.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/running_server.h"

namespace atrium {
namespace {

const SfuSeat kAda{"1-1", "open"};
// Closed on any machine that has not been asked otherwise.
constexpr std::uint16_t kClosedPort = 1;

struct Scene {
  TemporaryFolder folder;
  RunningServer far{TestConfig(folder)};
  EventLoop loop;
  std::uint16_t port = kClosedPort;
  int asked = 0;
  SfuDismisser dismisser{loop, [this](const SfuSeat& seat, HttpCall::Callback callback) {
                           return Ask(seat, std::move(callback));
                         }};

  std::unique_ptr<HttpCall> Ask(const SfuSeat& seat, HttpCall::Callback callback) {
    ++asked;
    HttpRequest request;
    request.method = "GET";
    request.headers = {{"host", "localhost"}};
    const TunnelTarget target{"127.0.0.1", port, '/' + seat.room};
    return std::make_unique<HttpCall>(loop, target, request, std::chrono::seconds(20),
                                      [this, callback = std::move(callback)](int status) {
                                        callback(status);
                                        loop.Stop();
                                      });
  }
};

TEST_CASE("whoever the SFU could not be asked to put out is put out when it answers", "[sfu]") {
  Scene scene;
  scene.dismisser.SetServing(true);
  scene.dismisser.Dismiss(kAda);
  scene.loop.Run();
  CHECK(scene.dismisser.Waiting() == 1);
  scene.port = scene.far.Port();
  scene.loop.Run();
  CHECK(scene.asked == 2);
  CHECK(scene.dismisser.Waiting() == 0);
  CHECK(scene.dismisser.GivenUp() == 0);
}

TEST_CASE("an SFU that is gone is asked as soon as it serves again", "[sfu]") {
  Scene scene;
  scene.port = scene.far.Port();
  scene.dismisser.Dismiss(kAda);
  CHECK(scene.asked == 0);
  CHECK(scene.dismisser.Waiting() == 1);
  scene.dismisser.SetServing(true);
  CHECK(scene.asked == 1);
  scene.loop.Run();
  CHECK(scene.dismisser.Waiting() == 0);
}

TEST_CASE("whoever is let in again is not put out for the time before", "[sfu]") {
  Scene scene;
  scene.dismisser.Dismiss(kAda);
  scene.dismisser.Spare(kAda);
  scene.dismisser.SetServing(true);
  CHECK(scene.asked == 0);
  CHECK(scene.dismisser.Waiting() == 0);
}

}  // namespace
}  // namespace atrium
