// One peer connection to one person: sound and picture both ways.
//
// The server names the side that offers, so that two offers never meet. The connection is made once,
// with a transceiver for the voice and one for the camera; whatever is switched on or off later
// changes only what the senders carry. When a connection does not come about or breaks, it is made
// anew in another round; nothing is mended half.
import type { PeerSignal } from './talkMessages';

// A round that is not connected by then is given up for the next.
const kPatienceMs = 5_000;
const kMaxRounds = 6;
// ICE often comes back by itself from a short disconnection.
const kDisconnectedMs = 2_000;
// Candidates come in bursts; those of one burst travel together, but no more than a signal holds.
const kGatherMs = 20;
const kCandidatesAtOnce = 16;
// The other side may ask for a new round this often; more often is no honest page's need.
const kMinRoundMs = 1_000;

export interface LocalTracks {
  mic: MediaStreamTrack | null;
  camera: MediaStreamTrack | null;
}

export type PeerPhase = 'connecting' | 'connected' | 'failed';

export interface PeerLinkHost {
  send(signal: PeerSignal): void;
  onTracks(audio: MediaStreamTrack, video: MediaStreamTrack): void;
  onPhase(phase: PeerPhase): void;
}

export class PeerLink {
  private connection: RTCPeerConnection | null = null;
  private round = 0;
  // Rounds since the last that connected, and when the last began.
  private rounds = 0;
  private openedAt = -Infinity;
  private closed = false;
  private tracks: LocalTracks = { mic: null, camera: null };
  // Remote candidates that came before the description they belong to.
  private early: RTCIceCandidateInit[] = [];
  private gathered: RTCIceCandidateInit[] = [];
  private gatherTimer: ReturnType<typeof setTimeout> | undefined;
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
    this.enqueue(() => this.plugTracks());
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
    for (const kind of ['audio', 'video']) connection.addTransceiver(kind);
    await this.plugTracks();
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
    const transceivers = connection.getTransceivers();
    // Nothing but what our own pages offer.
    if (transceivers.length !== 2 || !find(connection, 'audio') || !find(connection, 'video')) {
      this.hangUp();
      this.host.onPhase('failed');
      return;
    }
    for (const transceiver of transceivers) transceiver.direction = 'sendrecv';
    await this.plugTracks();
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

  private async plugTracks(): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    await find(connection, 'audio')?.sender.replaceTrack(this.tracks.mic);
    await find(connection, 'video')?.sender.replaceTrack(this.tracks.camera);
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
      if (event.candidate) this.gather(event.candidate.toJSON());
    };
    connection.ontrack = () => this.tellTracks(connection);
    connection.onconnectionstatechange = () => this.onState(connection);
    return connection;
  }

  private hangUp(): void {
    clearTimeout(this.watchdog);
    clearTimeout(this.gatherTimer);
    this.gatherTimer = undefined;
    this.gathered = [];
    this.early = [];
    this.connection?.close();
    this.connection = null;
  }

  private gather(candidate: RTCIceCandidateInit): void {
    this.gathered.push(candidate);
    this.gatherTimer ??= setTimeout(() => {
      this.gatherTimer = undefined;
      while (this.gathered.length > 0) {
        const candidates = this.gathered.splice(0, kCandidatesAtOnce);
        this.host.send({ round: this.round, candidates });
      }
    }, kGatherMs);
  }

  private tellTracks(connection: RTCPeerConnection): void {
    const audio = find(connection, 'audio');
    const video = find(connection, 'video');
    if (audio && video) this.host.onTracks(audio.receiver.track, video.receiver.track);
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

// By kind, not by place: the order is the other side's.
function find(connection: RTCPeerConnection, kind: string): RTCRtpTransceiver | undefined {
  return connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind);
}
