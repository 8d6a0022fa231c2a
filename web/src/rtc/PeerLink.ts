// One peer connection to one person: voice, camera and screen both ways.
//
// The server names the side that offers, so that two offers never meet. The connection is negotiated
// once, with everything it will ever carry (transceivers.ts). When it does not come about or breaks,
// it is made anew in another round; nothing is mended half.
import { CandidateBatch } from './CandidateBatch';
import type { PeerSignal } from './talkMessages';
import { acceptTransceivers, addTransceivers, kNoTracks } from './transceivers';
import { plugTracks, receivedTracks } from './transceivers';
import type { LocalTracks, RemoteTracks } from './transceivers';

// A round that is not connected by then is given up for the next.
const kPatienceMs = 5_000;
const kMaxRounds = 6;
// ICE often comes back by itself from a short disconnection.
const kDisconnectedMs = 2_000;
// The other side may ask for a new round this often; more often is no honest page's need.
const kMinRoundMs = 1_000;

export type PeerPhase = 'connecting' | 'connected' | 'failed';

export interface PeerLinkHost {
  send(signal: PeerSignal): void;
  onTracks(tracks: RemoteTracks): void;
  onPhase(phase: PeerPhase): void;
}

export class PeerLink {
  private connection: RTCPeerConnection | null = null;
  private round = 0;
  // Rounds since the last that connected, and when the last began.
  private rounds = 0;
  private openedAt = -Infinity;
  private closed = false;
  private tracks = kNoTracks;
  // Remote candidates that came before the description they belong to.
  private early: RTCIceCandidateInit[] = [];
  private readonly found = new CandidateBatch((candidates) =>
    this.host.send({ round: this.round, candidates }),
  );
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  // Signals are taken one after another: each may await the browser.
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly offers: boolean,
    // Asked for every round.
    private readonly configuration: () => RTCConfiguration,
    private readonly host: PeerLinkHost,
  ) {}

  start(tracks: LocalTracks): void {
    this.tracks = tracks;
    if (this.offers) this.enqueue(() => this.offer());
    else this.watch(kPatienceMs);
  }

  take(signal: PeerSignal): void {
    this.enqueue(() => this.handle(signal));
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    this.enqueue(() => this.plug());
  }

  // Whether packets of the voice arrive.
  hears(): boolean {
    const receiver = this.connection?.getTransceivers()[0]?.receiver;
    return (receiver?.getSynchronizationSources().length ?? 0) > 0;
  }

  // In another way than before: what is connected now ends.
  renew(): void {
    this.rounds = 0;
    this.hangUp();
    this.host.onPhase('connecting');
    this.beginRound();
  }

  close(): void {
    this.closed = true;
    this.hangUp();
  }

  private async plug(): Promise<void> {
    if (this.connection) await plugTracks(this.connection, this.tracks);
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

  // --- One round --------------------------------------------------------------------------------

  private async offer(): Promise<void> {
    if (this.giveUp()) return;
    const connection = this.open(this.round + 1);
    addTransceivers(connection);
    await plugTracks(connection, this.tracks);
    await connection.setLocalDescription();
    this.describe(connection);
  }

  private async handle(signal: PeerSignal): Promise<void> {
    const { description, candidates, again } = signal;
    const mayBegin = performance.now() - this.openedAt >= kMinRoundMs;
    if (again === true && this.offers && mayBegin && signal.round <= this.round) await this.offer();
    if (description?.type === 'offer' && !this.offers && mayBegin && signal.round > this.round) {
      await this.answer(signal.round, description);
    }
    if (signal.round !== this.round || !this.connection) return;
    if (description?.type === 'answer' && this.offers) {
      await this.connection.setRemoteDescription(description);
      await this.addCandidates(this.early.splice(0));
    }
    if (candidates) await this.addCandidates(candidates);
  }

  private async answer(round: number, offer: RTCSessionDescriptionInit): Promise<void> {
    const connection = this.open(round);
    await connection.setRemoteDescription(offer);
    if (!acceptTransceivers(connection)) {
      this.hangUp();
      this.host.onPhase('failed');
      return;
    }
    await plugTracks(connection, this.tracks);
    await connection.setLocalDescription();
    this.describe(connection);
    await this.addCandidates(this.early.splice(0));
  }

  private describe(connection: RTCPeerConnection): void {
    const { localDescription } = connection;
    if (!localDescription || connection !== this.connection) return;
    const type = localDescription.type === 'offer' ? 'offer' : 'answer';
    this.host.send({ round: this.round, description: { type, sdp: localDescription.sdp } });
  }

  private async addCandidates(candidates: RTCIceCandidateInit[]): Promise<void> {
    for (const candidate of candidates) {
      if (this.connection?.remoteDescription) await this.connection.addIceCandidate(candidate);
      else this.early.push(candidate);
    }
  }

  // --- The connection and its watchdog ----------------------------------------------------------

  private open(round: number): RTCPeerConnection {
    this.hangUp();
    this.round = round;
    this.rounds += 1;
    this.openedAt = performance.now();
    this.host.onPhase('connecting');
    // Before anything that may fail, so that there is a next round.
    this.watch(kPatienceMs);
    const connection = new RTCPeerConnection(this.configuration());
    this.connection = connection;
    connection.onicecandidate = (event) => {
      if (event.candidate) this.found.add(event.candidate.toJSON());
    };
    connection.ontrack = () => {
      const tracks = receivedTracks(connection);
      if (tracks) this.host.onTracks(tracks);
    };
    connection.onconnectionstatechange = () => this.onState(connection);
    return connection;
  }

  private hangUp(): void {
    clearTimeout(this.watchdog);
    this.found.clear();
    this.early = [];
    this.connection?.close();
    this.connection = null;
  }

  private onState(connection: RTCPeerConnection): void {
    if (connection !== this.connection) return;
    const state = connection.connectionState;
    if (state === 'connected') {
      clearTimeout(this.watchdog);
      this.rounds = 0;
      this.host.onPhase('connected');
    } else if (state === 'disconnected') {
      this.watch(kDisconnectedMs);
    } else if (state === 'failed') {
      this.watch(0);
    }
  }

  private watch(delayMs: number): void {
    clearTimeout(this.watchdog);
    this.watchdog = setTimeout(() => this.beginAgain(), delayMs);
  }

  private beginAgain(): void {
    if (this.connection?.connectionState !== 'connected') this.beginRound();
  }

  private beginRound(): void {
    if (this.offers) {
      this.enqueue(() => this.offer());
    } else if (!this.giveUp()) {
      this.rounds += 1;
      this.host.send({ round: this.round, again: true });
      this.watch(kPatienceMs);
    }
  }

  private giveUp(): boolean {
    if (this.rounds < kMaxRounds) return false;
    this.host.onPhase('failed');
    return true;
  }
}
