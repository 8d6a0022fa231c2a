// Later, when the page has nothing else to do.

// Where browsers do not tell (Safari): long enough for a page to have begun.
const kLaterMs = 3_000;

// What fails is no loss: whoever needs it does it again.
export function whenIdle(act: () => Promise<void>): void {
  const run = (): void => void act().catch(() => undefined);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, kLaterMs);
}
