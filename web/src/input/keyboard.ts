// Who has the keyboard: a field of the page or the avatar.
//
// The core listens on the window. What a field or a focused button needs for itself is stopped at
// the document, one step before.

const kFields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const kControls = 'button, a[href], summary, [role="dialog"]';
// Keys that operate a page rather than walk an avatar.
const kPageKeys = new Set(['Tab', 'Enter', ' ', 'Escape', 'Backspace']);

export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(kFields) !== null;
}

// Calls back with true while a field has the focus.
export function watchTyping(onChange: (typing: boolean) => void): void {
  document.addEventListener('focusin', (event) => onChange(isField(event.target)));
  document.addEventListener('focusout', (event) => {
    if (!isField(event.relatedTarget)) onChange(false);
  });
}

export function keepPageKeys(): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    document.addEventListener(type, (event) => {
      if (belongsToPage(event)) event.stopPropagation();
    });
  }
}

function belongsToPage(event: KeyboardEvent): boolean {
  if (isField(event.target)) return true;
  if (event.key === 'Tab') return true;
  const onControl = event.target instanceof Element && event.target.closest(kControls) !== null;
  return onControl && kPageKeys.has(event.key);
}
