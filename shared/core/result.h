// A value or an error that tells a person what to do. Used instead of exceptions, which the
// browser build does not have.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace atrium {

// `message` is one sentence for the person who can mend it: what is wrong, where, what to do.
struct Error {
  std::string message;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor): reads
  Result(Error error)
      : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor): as a return

  bool Ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return Ok(); }

  T& Value() & { return Checked(std::get_if<T>(&state_)); }
  const T& Value() const& { return Checked(std::get_if<T>(&state_)); }
  T&& Value() && { return std::move(Checked(std::get_if<T>(&state_))); }
  const std::string& ErrorMessage() const { return Checked(std::get_if<Error>(&state_)).message; }

 private:
  template <typename Pointer>
  static auto& Checked(Pointer pointer) {
    assert(pointer != nullptr && "ask Ok() first");
    return *pointer;
  }

  std::variant<T, Error> state_;
};

}  // namespace atrium
