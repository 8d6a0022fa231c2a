// Who walks behind whom: what the server says of it (shared/protocol/PROTOCOL.md), and what one asks
// of it. The walking itself is the core's affair.
import { batch, computed, signal } from '@preact/signals';
import { parseObject } from '../util/json';

// So long it is said that it is over.
const kNewsMs = 6_000;

export interface FollowEnd {
  avatar: number;
  // Before that one followed; else one had only asked.
  followed: boolean;
}

export interface FollowWays {
  sendText: (json: string) => void;
  // Walk behind somebody; 0: behind nobody.
  walkBehind: (avatar: number) => void;
}

export class Following {
  // Whom one has asked, and whom one follows.
  readonly asked = signal<number | null>(null);
  readonly leader = signal<number | null>(null);
  // Who asks to follow, the first to ask first, and who does.
  readonly askers = signal<readonly number[]>([]);
  readonly followers = signal<readonly number[]>([]);
  // What just ended, unless one ended it here.
  readonly ended = signal<FollowEnd | null>(null);
  readonly isAny = computed(
    () =>
      this.asked.value !== null ||
      this.leader.value !== null ||
      this.ended.value !== null ||
      this.askers.value.length + this.followers.value.length > 0,
  );
  private stopping = false;
  private news: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ways: FollowWays,
    private readonly self: () => number,
  ) {}

  // A text message of the server; those of another kind are none of our business.
  onText(json: string): void {
    const message = parseObject(json);
    if (message?.['type'] === 'kept') this.reset();
    if (message?.['type'] !== 'following') return;
    const { follower, leader, state } = message;
    if (typeof follower !== 'number' || typeof leader !== 'number') return;
    batch(() => {
      if (follower === this.self()) this.hearAsFollower(leader, state);
      else if (leader === this.self()) this.hearAsLeader(follower, state);
    });
  }

  ask(avatar: number): void {
    this.send('follow', avatar, true);
  }

  // Ends what one asked for or does.
  stop(): void {
    const avatar = this.leader.value ?? this.asked.value;
    if (avatar === null) return;
    this.stopping = true;
    this.send('follow', avatar, false);
  }

  // Lets somebody follow, or not (any more).
  answer(avatar: number, on: boolean): void {
    this.send('lead', avatar, on);
  }

  private hearAsFollower(leader: number, state: unknown): void {
    const isOther = leader !== this.leader.value && leader !== this.asked.value;
    if (state === 'off' && isOther) {
      this.tell({ avatar: leader, followed: false });
      return;
    }
    const isOver = state !== 'asked' && state !== 'on' && !this.stopping;
    const followed = this.leader.value === leader;
    this.tell(isOver ? { avatar: leader, followed } : null);
    this.stopping = false;
    this.asked.value = state === 'asked' ? leader : null;
    this.leader.value = state === 'on' ? leader : null;
    this.ways.walkBehind(this.leader.value ?? 0);
  }

  private hearAsLeader(follower: number, state: unknown): void {
    const without = (list: readonly number[]): number[] => list.filter((id) => id !== follower);
    const askers = without(this.askers.value);
    const followers = without(this.followers.value);
    this.askers.value = state === 'asked' ? [...askers, follower] : askers;
    this.followers.value = state === 'on' ? [...followers, follower] : followers;
  }

  private tell(end: FollowEnd | null): void {
    clearTimeout(this.news);
    this.ended.value = end;
    if (end) this.news = setTimeout(() => (this.ended.value = null), kNewsMs);
  }

  // A new connection knows nothing of it.
  private reset(): void {
    batch(() => {
      this.tell(null);
      this.asked.value = this.leader.value = null;
      this.askers.value = this.followers.value = [];
    });
    this.ways.walkBehind(0);
  }

  private send(type: 'follow' | 'lead', avatar: number, on: boolean): void {
    this.ways.sendText(JSON.stringify({ type, avatar, on }));
  }
}
