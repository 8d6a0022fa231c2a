// Passes the keys that the world uses from the page on to SDL, and no others.
//
// SDL would keep Tab, the function keys and everything with Ctrl from the browser, and would hear
// what is typed into the page's fields. Here a key goes to the world only when it is one of the
// world's, no Ctrl, Alt or Meta is held, and the focus is not on something that uses it itself.
#pragma once

namespace atrium {

// The name under which SDL finds the target that these keys are sent to.
inline constexpr const char* kKeyboardTarget = "#atrium-keys";

// Once, before SDL opens its window.
void InstallKeyboardSource();

}  // namespace atrium
