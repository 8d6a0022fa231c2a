// What was tried on, so that a step can be taken back.
import { computed, signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Look } from '../art/look';

const kMaxSteps = 100;

export class LookHistory {
  private readonly before = signal<readonly Look[]>([]);
  private readonly after = signal<readonly Look[]>([]);
  readonly canUndo = computed(() => this.before.value.length > 0);
  readonly canRedo = computed(() => this.after.value.length > 0);

  constructor(private readonly look: Signal<Look | null>) {}

  put(next: Look): void {
    const now = this.look.value;
    if (now && String(now) === String(next)) return;
    if (now) this.before.value = [...this.before.value.slice(1 - kMaxSteps), now];
    this.after.value = [];
    this.look.value = next;
  }

  undo(): void {
    this.step(this.before, this.after);
  }

  redo(): void {
    this.step(this.after, this.before);
  }

  // Nothing is left of what was tried on.
  clear(): void {
    this.before.value = [];
    this.after.value = [];
  }

  private step(from: Signal<readonly Look[]>, to: Signal<readonly Look[]>): void {
    const next = from.value.at(-1);
    const now = this.look.value;
    if (!next || !now) return;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, now];
    this.look.value = next;
  }
}
