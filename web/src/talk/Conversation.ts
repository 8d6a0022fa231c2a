// The conversation one is in, its lock, and those one stands before; what the server says of them
// (shared/protocol/PROTOCOL.md), and what one asks of it.
import { batch, signal } from '@preact/signals';
import { parseObject } from '../util/json';

// As long as the server lets a knock be answered, and until it takes another one.
const kKnockLastsMs = 60_000;
export const kKnockPeriodMs = 5_000;

export interface CallState {
  // 0: in none.
  id: number;
  locked: boolean;
}

const kNoCall: CallState = { id: 0, locked: false };

export class Conversation {
  readonly state = signal(kNoCall);
  // With whom one would talk but for the lock of their conversation.
  readonly barred = signal<readonly number[]>([]);
  // Who wants to be let in, the first to knock first.
  readonly knocks = signal<readonly number[]>([]);
  // One has knocked a moment ago.
  readonly hasKnocked = signal(false);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(private readonly sendText: (json: string) => void) {}

  // A text message of the server; those of another kind are none of our business.
  onText(json: string): void {
    const message = parseObject(json);
    const type = message?.['type'];
    if (type === 'conversation') this.enter(message?.['id'], message?.['locked']);
    else if (type === 'barred') this.barred.value = numbers(message?.['avatars']);
    else if (type === 'knock') this.hear(message?.['avatar']);
    else if (type === 'kept') this.reset();
  }

  setLocked(on: boolean): void {
    this.send({ type: 'lock', on });
  }

  knock(): void {
    const [avatar] = this.barred.value;
    if (avatar === undefined || this.hasKnocked.value) return;
    this.send({ type: 'knock', avatar });
    this.hasKnocked.value = true;
    setTimeout(() => (this.hasKnocked.value = false), kKnockPeriodMs);
  }

  answer(avatar: number, letIn: boolean): void {
    this.forget(avatar);
    if (letIn) this.send({ type: 'admit', avatar });
  }

  // A new connection: the server says anew what there is.
  private reset(): void {
    batch(() => {
      this.enter(0, false);
      this.barred.value = [];
    });
  }

  private enter(id: unknown, locked: unknown): void {
    const state = { id: typeof id === 'number' ? id : 0, locked: locked === true };
    batch(() => {
      if (!state.locked) for (const avatar of this.knocks.value) this.forget(avatar);
      this.state.value = state;
    });
  }

  private hear(avatar: unknown): void {
    if (typeof avatar !== 'number') return;
    this.forget(avatar);
    this.knocks.value = [...this.knocks.value, avatar];
    this.timers.set(
      avatar,
      setTimeout(() => this.forget(avatar), kKnockLastsMs),
    );
  }

  private forget(avatar: number): void {
    clearTimeout(this.timers.get(avatar));
    this.timers.delete(avatar);
    this.knocks.value = this.knocks.value.filter((other) => other !== avatar);
  }

  private send(wish: object): void {
    this.sendText(JSON.stringify(wish));
  }
}

function numbers(list: unknown): number[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'number') : [];
}
