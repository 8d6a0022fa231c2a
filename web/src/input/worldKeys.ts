// The keys that do something in the world, besides those that walk (the core's).
import type { App } from '../App';
import { emoteOfKey } from '../talk/gestures';
import { isButton } from './keyboard';

// Held to talk: beside the keys that walk, and of no other use.
export const kTalkKey = 'KeyT';

const kDeeds: Readonly<Record<string, (app: App) => void>> = {
  KeyM: (app) => void app.toggleDevice('mic'),
  KeyV: (app) => void app.toggleDevice('camera'),
  KeyH: (app) => void app.talk.screen.toggle(),
  KeyC: (app) => app.toggleConference(),
  KeyQ: (app) => app.openWheel(!app.state.wheel.value),
};

export function pressKey(app: App, { code, target }: KeyboardEvent): void {
  const deed = kDeeds[code];
  if (deed) deed(app);
  // On a button it presses that.
  else if (code === 'Space' && !isButton(target)) app.act();
  else app.emote(emoteOfKey(code)?.emote);
}
