// Tells who near expresses what, in sentences, but not more often than one can listen.
import { t } from '../language/english/emotes';
import { kExpressions } from '../talk/gestures';
import { listOf } from './announcements';

// In a crowd everybody claps, again and again.
const kPauseMs = 4000;

export class EmoteAnnouncer {
  private readonly waiting = new Map<string, Set<string>>();
  private resting = false;

  // `later` calls back after so many milliseconds.
  constructor(
    private readonly announce: (sentence: string) => void,
    private readonly later: (call: () => void, ms: number) => void = (call, ms) =>
      void setTimeout(call, ms),
  ) {}

  // Says it at once, or with all that comes until then after the pause.
  add(name: string, emote: string): void {
    const what = nameOfEmote(emote);
    if (name === '' || what === '') return;
    const names = this.waiting.get(what) ?? new Set();
    this.waiting.set(what, names.add(name));
    if (!this.resting) this.tell();
  }

  private tell(): void {
    if (this.waiting.size === 0) return;
    const sentences = [...this.waiting].map(([what, names]) =>
      t('told', { names: listOf([...names]), what }),
    );
    this.waiting.clear();
    this.announce(sentences.join(' '));
    this.resting = true;
    this.later(() => {
      this.resting = false;
      this.tell();
    }, kPauseMs);
  }
}

// Empty for what this page does not know.
function nameOfEmote(emote: string): string {
  const known = kExpressions.find((expression) => expression.emote === emote);
  return known ? t(known.emote) : '';
}
