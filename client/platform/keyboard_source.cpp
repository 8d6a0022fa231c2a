// Passes the keys that the world uses from the page on to SDL, and no others.
#include "client/platform/keyboard_source.h"

#include <emscripten.h>

namespace atrium {
namespace {

// clang-format off
EM_JS(void, ListenForKeys, (const char* target_name), {
  const target = new EventTarget();
  specialHTMLTargets[UTF8ToString(target_name)] = target;
  const codes = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "KeyW", "KeyA", "KeyS",
    "KeyD", "ShiftLeft", "ShiftRight", "KeyN", "KeyP", "F3", "Equal", "Minus", "Digit0",
    "NumpadAdd", "NumpadSubtract", "Escape"]);
  const usesKeys = "input,textarea,select,[contenteditable],[role=menu] *,[role=listbox] *," +
    "[role=radiogroup] *,[role=slider],[role=tablist] *,dialog *";
  const busy = () => {
    const element = document.activeElement;
    return !!element && element !== Module["canvas"] && element.matches(usesKeys);
  };
  const pass = (event) => {
    if (!codes.has(event.code)) return;
    const down = event.type === "keydown";
    if (down && (event.ctrlKey || event.altKey || event.metaKey || busy())) return;
    const copy = new KeyboardEvent(event.type, event);
    target.dispatchEvent(copy);
    // Shift and Escape mean something to the page as well.
    const shared = event.code === "Escape" || event.key === "Shift";
    if (down && !shared && copy.defaultPrevented) event.preventDefault();
  };
  window.addEventListener("keydown", pass);
  window.addEventListener("keyup", pass);
});
// clang-format on

}  // namespace

void InstallKeyboardSource() { ListenForKeys(kKeyboardTarget); }

}  // namespace atrium
