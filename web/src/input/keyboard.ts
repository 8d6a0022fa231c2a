// Who has the keyboard: a field of the page or the avatar.

const kFields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(kFields) !== null;
}

// The space bar presses it.
export function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, summary, [role=button]') !== null;
}

// Calls back with true while a field has the focus.
export function watchTyping(onChange: (typing: boolean) => void): void {
  document.addEventListener('focusin', (event) => onChange(isField(event.target)));
  document.addEventListener('focusout', (event) => {
    if (!isField(event.relatedTarget)) onChange(false);
  });
}

// The key alone, and just now: not a shortcut of the browser, not the repetition of a held key.
export function isPlain({ ctrlKey, altKey, metaKey, repeat }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !repeat;
}

// Calls back when the key is held and when it is let go, or can no longer be seen being let go.
export function watchHold(
  code: string,
  mayHold: () => boolean,
  onHold: (held: boolean) => void,
): void {
  let held = false;
  const tell = (now: boolean): void => {
    if (held === now) return;
    held = now;
    onHold(now);
  };
  document.addEventListener('keydown', (event) => {
    if (event.code === code && isPlain(event) && !isField(event.target) && mayHold()) tell(true);
  });
  document.addEventListener('keyup', (event) => {
    if (event.code === code) tell(false);
  });
  document.addEventListener('visibilitychange', () => tell(false));
  window.addEventListener('blur', () => tell(false));
}

// Calls back each time the key is let go. Returns what ends that.
export function watchRelease(code: string, onRelease: () => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.code === code) onRelease();
  };
  document.addEventListener('keyup', listen);
  return () => document.removeEventListener('keyup', listen);
}
