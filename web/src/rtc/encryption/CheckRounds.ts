// The check number: the same on all pages, unless somebody sits between two of them.
//
// It is made of the keys of all who talk, and of one secret of each page that is new every time. All
// bind themselves to their secrets before anybody shows his (commitments): so whoever sits in
// between, and has other keys on either side, cannot try out secrets until the numbers look alike;
// he has one try in a million million each time that somebody compares. Without that he could try
// thousands of millions a second, and a number that is short enough to be read out would be worth nothing.
import {
  areEqual,
  fromBase64,
  joinBytes,
  randomBytes,
  sha256,
  textBytes,
  toBase64,
} from '../../util/bytes';
import type { Bytes } from '../../util/bytes';
import { asObject } from '../../util/json';

const kSecretBytes = 32;
const kHashBytes = 32;
// Twelve digits, in groups that are easily read out.
const kGroups = 3;
const kGroupSize = 10_000;
const kLastRound = 2 ** 31;
// A round too many a second is a guess too many for whoever sits in between.
export const kRoundRestMs = 1_000;

export interface CheckMessage {
  round: number;
  // One's own view of all keys, and what one is bound to.
  commit?: { view: Bytes; hash: Bytes };
  secret?: Bytes;
}

export interface CheckHost {
  send(link: number, message: object): void;
  onChange(): void;
}

interface Member {
  key: Bytes;
  round: number;
  commit: { view: Bytes; hash: Bytes } | null;
  secret: Bytes | null;
}

interface Round {
  number: number;
  view: Bytes;
  secret: Bytes;
  hash: Bytes;
  shown: boolean;
}

export class CheckRounds {
  private readonly members = new Map<number, Member>();
  private round: Round | null = null;
  private lastRound = 0;
  private wanted = false;
  private startedAt = -Infinity;
  private timer: ReturnType<typeof setTimeout> | undefined;
  // Hashing takes a moment: one thing after another.
  private work: Promise<void> = Promise.resolve();
  private result: string | null = null;

  constructor(
    private readonly own: Promise<{ publicKey: Bytes }>,
    private readonly host: CheckHost,
  ) {}

  // In groups of four digits; null while it is not known.
  get phrase(): string | null {
    return this.result;
  }

  // Somebody has another idea of who talks here, so the numbers cannot be the same.
  get disagrees(): boolean {
    const { round } = this;
    if (!round || this.result !== null) return false;
    return [...this.members.values()].some(
      (member) =>
        member.round === round.number && member.commit && !areEqual(member.commit.view, round.view),
    );
  }

  want(wanted: boolean): void {
    this.wanted = wanted;
    if (wanted && this.result === null) this.start();
  }

  join(link: number, key: Bytes): void {
    this.members.set(link, { key, round: 0, commit: null, secret: null });
    this.onOthers();
  }

  leave(link: number): void {
    if (this.members.delete(link)) this.onOthers();
  }

  take(link: number, message: CheckMessage): void {
    this.work = this.work.then(() => this.handle(link, message));
  }

  // The other side may have missed it.
  tellAgain(link: number): void {
    const { round } = this;
    if (!round) return;
    this.tellCommit(link, round);
    if (round.shown) this.tellSecret(link, round);
  }

  private onOthers(): void {
    const wasUnderWay = this.round !== null && this.result === null;
    this.result = null;
    this.round = null;
    if (this.wanted || wasUnderWay) this.start();
    this.host.onChange();
  }

  private start(): void {
    const rest = this.startedAt + kRoundRestMs - performance.now();
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.work = this.work.then(() => this.beginIfNeeded());
      },
      Math.max(0, rest),
    );
  }

  // Whoever was behind may have come up meanwhile.
  private async beginIfNeeded(): Promise<void> {
    const members = [...this.members.values()];
    const areTogether = members.every(({ round }) => round === this.round?.number);
    if (this.result === null || !areTogether) await this.begin(this.lastRound + 1);
  }

  private async begin(number: number): Promise<void> {
    this.startedAt = performance.now();
    this.lastRound = number;
    this.result = null;
    const { publicKey } = await this.own;
    const keys = [publicKey, ...[...this.members.values()].map(({ key }) => key)].sort(inOrder);
    const view = await sha256(textBytes('view'), ...keys);
    const secret = randomBytes(kSecretBytes);
    const hash = await commitment(view, publicKey, secret);
    this.round = { number, view, secret, hash, shown: false };
    for (const link of this.members.keys()) this.tellCommit(link, this.round);
    await this.proceed();
    this.host.onChange();
  }

  private async handle(link: number, { round, commit, secret }: CheckMessage): Promise<void> {
    const member = this.members.get(link);
    if (!member) return;
    // What one is bound to in a round stays.
    if (commit && round > member.round) Object.assign(member, { round, commit, secret: null });
    const isAgreed = member.round === round && member.commit !== null;
    if (secret && isAgreed && !member.secret && (await this.matches(member, secret))) {
      member.secret = secret;
    }
    // All come to the highest round of any.
    if (commit && round !== this.round?.number) {
      this.lastRound = Math.max(this.lastRound, round - 1);
      this.start();
      return;
    }
    await this.proceed();
    this.host.onChange();
  }

  private async matches({ key, commit }: Member, secret: Bytes): Promise<boolean> {
    return commit !== null && areEqual(await commitment(commit.view, key, secret), commit.hash);
  }

  // One's own secret is shown when all others are bound to theirs.
  private async proceed(): Promise<void> {
    const { round } = this;
    if (!round || this.result !== null || this.members.size === 0) return;
    const members = [...this.members.values()];
    const areBound = members.every(
      ({ round: number, commit }) =>
        number === round.number && commit !== null && areEqual(commit.view, round.view),
    );
    if (!areBound) return;
    if (!round.shown) {
      round.shown = true;
      for (const link of this.members.keys()) this.tellSecret(link, round);
    }
    if (members.some(({ secret }) => secret === null)) return;
    const { publicKey } = await this.own;
    const all = [{ key: publicKey, secret: round.secret }, ...members];
    const result = await phraseOf(
      round.view,
      all.map(({ key, secret }) => joinBytes(key, secret ?? key)),
    );
    if (this.round === round) this.result = result;
  }

  private tellCommit(link: number, { number, view, hash }: Round): void {
    const commit = { view: toBase64(view), hash: toBase64(hash) };
    this.host.send(link, { check: { round: number, commit } });
  }

  private tellSecret(link: number, { number, secret }: Round): void {
    this.host.send(link, { check: { round: number, secret: toBase64(secret) } });
  }
}

function commitment(view: Bytes, key: Bytes, secret: Bytes): Promise<Bytes> {
  return sha256(textBytes('commit'), view, key, secret);
}

async function phraseOf(view: Bytes, parts: Bytes[]): Promise<string> {
  const hash = await sha256(textBytes('phrase'), view, ...parts.sort(inOrder));
  const numbers = new DataView(hash.buffer);
  // Four bytes for each group, so that no digit is noticeably likelier than another.
  return Array.from({ length: kGroups }, (_, i) =>
    String(numbers.getUint32(4 * i) % kGroupSize).padStart(4, '0'),
  ).join(' ');
}

function inOrder(a: Bytes, b: Bytes): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

export function parseCheckMessage(message: Record<string, unknown>): CheckMessage | null {
  const check = asObject(message['check']);
  const { round, secret, commit } = (check ?? {}) as Record<'round' | 'secret' | 'commit', unknown>;
  if (typeof round !== 'number' || !Number.isInteger(round) || round < 1) return null;
  if (round > kLastRound) return null;
  const parsed: CheckMessage = { round };
  const { view, hash } = (asObject(commit) ?? {}) as Record<'view' | 'hash', unknown>;
  const [readView, readHash] = [fromBase64(view, kHashBytes), fromBase64(hash, kHashBytes)];
  if (readView && readHash) parsed.commit = { view: readView, hash: readHash };
  const readSecret = fromBase64(secret, kSecretBytes);
  if (readSecret) parsed.secret = readSecret;
  return parsed;
}
