// Who has the keyboard: a field of the page or the avatar.

const kFields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
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
