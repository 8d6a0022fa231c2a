// The connection to one person: voice, camera and screen both ways.
//
// The server names the side that offers, so that two offers never meet. A connection is negotiated
// once, with everything it will ever carry (transceivers.ts). When it falters, other ways are looked
// for within the same round; when that does not help, or it never came about, it is made anew in the
// next round; after the last one it is tried again now and then.
import { Attempt } from './Attempt';
import type { Sample } from './LinkMonitor';
import { Rounds } from './Rounds';
import { hasRelay } from './iceServers';
import { usesRelay } from './linkReport';
import type { LinkFailure } from './linkReport';
import type { PeerSignal } from './talkMessages';
import { kNoTracks, kUsualDemand } from './transceivers';
import type { Demand, LocalTracks, Outgoing, RemoteTracks } from './transceivers';

// A round that is not connected by then is given up for the next.
const kPatienceMs = 5_000;
// ICE often comes back by itself from a short disconnection.
const kDisconnectedMs = 2_000;

export type PeerPhase = 'connecting' | 'connected' | 'failed';

export interface PeerLinkHost {
  send(signal: PeerSignal): void;
  onTracks(tracks: RemoteTracks): void;
  onPhase(phase: PeerPhase): void;
}

export class PeerLink {
  private attempt: Attempt | null = null;
  private closed = false;
  private outgoing: Outgoing = { tracks: kNoTracks, demand: kUsualDemand };
  // Whether the other side ever described itself, and with what none of our pages would.
  private described = false;
  private refused = false;
  // Since when nothing is tried, because everything failed.
  private pausedAt: number | null = null;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  // Signals are taken one after another: each may await the browser.
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly offers: boolean,
    // Asked for every round.
    private readonly configuration: () => RTCConfiguration,
    private readonly host: PeerLinkHost,
    // Of an earlier one with the same person, whose rounds the other side may still know.
    private readonly rounds = new Rounds(),
  ) {}

  start(tracks: LocalTracks): void {
    this.outgoing = { ...this.outgoing, tracks };
    if (this.offers) this.enqueue(() => this.offer());
    else this.watch(kPatienceMs);
  }

  take(signal: PeerSignal): void {
    this.enqueue(() => this.handle(signal));
  }

  setTracks(tracks: LocalTracks): void {
    this.outgoing = { ...this.outgoing, tracks };
    this.plug();
  }

  // Looks for another way, without an end to what may still flow.
  restart(): void {
    if (this.pausedAt !== null) {
      this.tryAgain();
      return;
    }
    const state = this.attempt?.state;
    if (state !== 'connected' && state !== 'disconnected') return;
    if (this.offers) this.enqueue(() => this.offerRestart());
    else if (this.rounds.wish()) this.host.send({ round: this.rounds.number, restart: true });
  }

  setDemand(demand: Demand): void {
    this.outgoing = { ...this.outgoing, demand };
    this.plug();
  }

  // Why it failed, as the server counts it.
  get failure(): LinkFailure {
    if (this.refused) return 'refused';
    return this.described ? 'no_route' : 'no_answer';
  }

  async isRelayed(): Promise<boolean> {
    return this.attempt !== null && usesRelay(await this.attempt.report());
  }

  // When the last packet of the voice came, by a clock of the browser's; 0: none did.
  heardAt(): number {
    return this.attempt?.heardAt() ?? 0;
  }

  // In another way than before: what is connected now ends.
  renew(): void {
    this.rounds.reset();
    this.hangUp();
    // What still waits for the closed connection may wait for ever.
    this.work = Promise.resolve();
    this.host.onPhase('connecting');
    // What the other side would not take yet would be asked for again only when patience ends.
    this.watch(this.rounds.ownPauseLeftMs);
  }

  // Null while there is no connection.
  async sample(): Promise<Sample | null> {
    if (this.attempt?.state !== 'connected') return null;
    return { connection: this.attempt, report: await this.attempt.report() };
  }

  close(): void {
    this.closed = true;
    this.hangUp();
  }

  private plug(): void {
    this.enqueue(async () => this.attempt?.plug(this.outgoing));
  }

  private enqueue(task: () => Promise<void>): void {
    this.work = this.work.then(async () => {
      if (this.closed) return;
      try {
        await task();
      } catch {
        // A description or candidate the browser does not take: the watchdog begins anew.
      }
    });
  }

  // --- What is said -----------------------------------------------------------------------------

  private async offer(): Promise<void> {
    if (!this.giveUp()) await this.open(this.rounds.number + 1).offer(this.outgoing);
  }

  private async offerRestart(): Promise<void> {
    if (!this.attempt || !this.rounds.mayOfferChange) return;
    this.rounds.change();
    await this.attempt.restart(this.currentConfiguration());
  }

  private async handle(signal: PeerSignal): Promise<void> {
    const { round, description, candidates } = signal;
    this.described ||= description !== undefined;
    if (this.offers) await this.handleWish(signal);
    else if (description?.type === 'offer') await this.answer(round, description);
    if (round !== this.rounds.number || !this.attempt) return;
    if (description?.type === 'answer' && this.offers) await this.attempt.complete(description);
    if (candidates) await this.attempt.addCandidates(candidates);
  }

  private async handleWish({ round, again, restart }: PeerSignal): Promise<void> {
    if (!this.rounds.mayTakeChange) return;
    if (again === true) {
      if (!this.endPause()) return;
      this.rounds.meet(round);
      await this.offer();
    } else if (restart === true && round === this.rounds.number) {
      await this.offerRestart();
    }
  }

  private async answer(round: number, offer: RTCSessionDescriptionInit): Promise<void> {
    if (round < this.rounds.number || !this.rounds.mayTakeChange) return;
    if (this.pausedAt !== null) this.rounds.startOver();
    const attempt = round > this.rounds.number ? this.open(round) : this.attempt;
    this.rounds.change();
    if ((await attempt?.answer(offer, this.outgoing)) !== false) return;
    this.refused = true;
    this.hangUp();
    this.host.onPhase('failed');
  }

  // --- The connection and its watchdog ----------------------------------------------------------

  private open(round: number): Attempt {
    this.hangUp();
    this.rounds.begin(round);
    this.host.onPhase('connecting');
    // Before anything that may fail, so that there is a next round.
    this.watch(kPatienceMs);
    this.attempt = new Attempt(this.currentConfiguration(), {
      send: (signal) => this.host.send({ round, ...signal }),
      onTracks: (tracks) => this.host.onTracks(tracks),
      onState: (state) => this.onState(state),
    });
    return this.attempt;
  }

  private currentConfiguration(): RTCConfiguration {
    const configuration = this.configuration();
    const mayRelay = this.rounds.needsRelay && hasRelay(configuration.iceServers ?? []);
    return mayRelay ? { ...configuration, iceTransportPolicy: 'relay' } : configuration;
  }

  private hangUp(): void {
    clearTimeout(this.watchdog);
    this.pausedAt = null;
    this.attempt?.close();
    this.attempt = null;
  }

  private onState(state: RTCPeerConnectionState): void {
    const isGivenUp = this.pausedAt !== null && state !== 'connected';
    if (isGivenUp) return;
    if (state === 'connected') {
      clearTimeout(this.watchdog);
      this.pausedAt = null;
      this.rounds.reset();
      this.host.onPhase('connected');
      // Not every browser limits its senders before.
      this.plug();
    } else if (state === 'disconnected') {
      this.watch(kDisconnectedMs, () => this.mend());
    } else if (state === 'failed') {
      this.watch(0);
    }
  }

  private mend(): void {
    this.restart();
    this.watch(kPatienceMs);
  }

  private watch(delayMs: number, act = (): void => this.beginRound()): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => {
      if (this.attempt?.state !== 'connected') act();
    }, delayMs);
  }

  private beginRound(): void {
    if (this.offers) {
      this.enqueue(() => this.offer());
    } else if (!this.giveUp()) {
      this.rounds.ask();
      this.host.send({ round: this.rounds.number, again: true });
      this.watch(kPatienceMs);
    }
  }

  private giveUp(): boolean {
    if (!this.rounds.isLast) return false;
    if (this.pausedAt === null) {
      this.pausedAt = performance.now();
      this.host.onPhase('failed');
      this.watch(this.rounds.pause(), () => this.tryAgain());
    }
    return true;
  }

  private tryAgain(): void {
    this.pausedAt = null;
    this.rounds.startOver();
    this.beginRound();
  }

  // The other side asks: perhaps it is on another network now. False when it asks too soon.
  private endPause(): boolean {
    if (this.pausedAt === null) return true;
    if (performance.now() - this.pausedAt < kPatienceMs) return false;
    this.rounds.startOver();
    return true;
  }
}
