// One linked person, by whichever way the server names: from page to page, or through the SFU.
//
// When the way changes, the old one stays until both sides hear each other over the new one, so that
// nobody misses a word. Each side goes over to the new one as soon as it hears it, says so, and hangs
// up the old one when the other has said so, too.
import { Audition, kLookMs } from './Audition';
import type { Sample } from './LinkMonitor';
import { PeerLink } from './PeerLink';
import type { LinkFailure, LinkWay } from './linkReport';
import type { PeerLinkHost, PeerPhase } from './PeerLink';
import { Rounds } from './Rounds';
import type { Sfu, SfuSeat } from './Sfu';
import type { SfuTracks } from './SfuRoom';
import type { PeerSignal, Way } from './talkMessages';
import { kNoTracks, kUsualDemand } from './transceivers';
import type { Demand, LocalTracks } from './transceivers';
import { kNothingKnown } from './wantedPicture';
import type { WantedPicture } from './wantedPicture';

// A picture that does not come must not hold up the voice for ever.
const kPicturePatienceMs = 3_000;
// Until the mixer has faded the old one out.
const kFadeMs = 400;

export interface TwoWayHost extends Omit<PeerLinkHost, 'onTracks'> {
  onTracks(tracks: SfuTracks): void;
}

export interface TwoWayOptions {
  offers: boolean;
  via: Way;
  // The other's name in the SFU.
  identity: string;
  encrypted: boolean;
}

const kNothing: SfuTracks = { audio: null, video: null, screen: null, screenAudio: null };

export class TwoWayLink {
  private via: Way;
  private peer: PeerLink | null = null;
  // For all that are made one after another: the other side may still have the one before.
  private readonly rounds = new Rounds();
  private peerTracks = kNothing;
  private peerPhase: PeerPhase = 'connecting';
  private seat: SfuSeat | null = null;
  // Over which way the other is heard.
  private ears: Way;
  // Over which way the other one said that it hears us.
  private otherHears: Way;
  private switchedAt = 0;
  private audition = new Audition();
  private sends = { mic: false, camera: false };
  private tracks = kNoTracks;
  private demand = kUsualDemand;
  private shown = kNothingKnown;
  // Plays the new way's voice until the mixer does.
  private silent: HTMLAudioElement | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly options: TwoWayOptions,
    private readonly configuration: () => RTCConfiguration,
    private readonly sfu: Sfu,
    private readonly host: TwoWayHost,
  ) {
    this.via = options.via;
    this.ears = options.via;
    this.otherHears = options.via;
  }

  start(tracks: LocalTracks): void {
    this.tracks = tracks;
    this.open(this.via);
  }

  // The other way from now on.
  route(via: Way): void {
    if (via === this.via) return;
    this.via = via;
    this.switchedAt = performance.now();
    this.audition = new Audition();
    this.open(via);
    // Back before it was ever left.
    if (this.ears === via) this.host.send({ round: 0, hears: via });
    this.watch();
  }

  take(signal: PeerSignal): void {
    if (signal.sends) this.sends = signal.sends;
    if (signal.hears) this.otherHears = signal.hears;
    this.peer?.take(signal);
  }

  get hearsOver(): Way {
    return this.ears;
  }

  setTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    this.peer?.setTracks(tracks);
  }

  // Looks for another way of the same kind. The SFU's client does it by itself.
  restart(): void {
    this.peer?.restart();
  }

  // What the other side shows of us.
  setDemand(demand: Demand): void {
    this.demand = demand;
    this.peer?.setDemand(demand);
  }

  // How large the other's pictures are shown here. From page to page, the other page is told.
  setShown(shown: WantedPicture): void {
    this.shown = shown;
    this.seat?.show(shown);
  }

  renew(): void {
    this.peer?.renew();
  }

  // Of the way over which the other is heard; null while it is not connected.
  async sample(): Promise<Sample | null> {
    const way = this.ears === 'sfu' ? this.seat : this.peer;
    return way?.sample() ?? null;
  }

  // Over which way the other is connected.
  async way(): Promise<LinkWay> {
    if (this.ears === 'sfu') return 'sfu';
    return (await this.peer?.isRelayed()) === true ? 'relay' : 'direct';
  }

  get failure(): LinkFailure {
    return this.peer?.failure ?? 'no_answer';
  }

  close(): void {
    clearInterval(this.timer);
    if (this.silent) this.silent.srcObject = null;
    this.closeWay('mesh');
    this.closeWay('sfu');
  }

  private open(way: Way): void {
    if (way === 'sfu') {
      const { identity, encrypted } = this.options;
      this.seat ??= this.sfu.take(identity, () => this.tell(), encrypted);
      this.seat.show(this.shown);
    } else if (!this.peer || (this.ears === 'sfu' && this.peerPhase !== 'connected')) {
      // One that the other side has closed already is of no use.
      this.closeWay('mesh');
      this.peerPhase = 'connecting';
      this.rounds.reset();
      this.peer = this.makePeer();
      this.peer.setDemand(this.demand);
      this.peer.start(this.tracks);
    }
    this.tell();
  }

  private makePeer(): PeerLink {
    const host: PeerLinkHost = {
      send: (signal) => this.host.send(signal),
      onTracks: (tracks) => {
        this.peerTracks = tracks;
        this.tell();
      },
      onPhase: (phase) => {
        this.peerPhase = phase;
        this.tell();
      },
    };
    return new PeerLink(this.options.offers, this.configuration, host, this.rounds);
  }

  private closeWay(way: Way): void {
    if (way === 'sfu') {
      this.seat?.leave();
      this.seat = null;
    } else {
      this.peer?.close();
      this.peer = null;
      this.peerTracks = kNothing;
    }
  }

  private phaseOf(way: Way): PeerPhase {
    if (way === 'mesh') return this.peer ? this.peerPhase : 'failed';
    return this.seat?.isThere === true ? 'connected' : 'connecting';
  }

  private tracksOf(way: Way): SfuTracks {
    return way === 'mesh' ? this.peerTracks : (this.seat?.tracks ?? kNothing);
  }

  private tell(): void {
    this.host.onTracks(this.tracksOf(this.ears));
    this.host.onPhase(this.phaseOf(this.ears));
  }

  // --- From one way to the other ----------------------------------------------------------------

  private watch(): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.look(), kLookMs);
  }

  private look(): void {
    if (this.ears !== this.via) {
      this.warm();
      this.listen();
      if (this.audition.isPassed(performance.now())) this.goOver();
      return;
    }
    const faded = performance.now() - this.switchedAt >= kFadeMs;
    if (this.otherHears !== this.via || !faded) return;
    clearInterval(this.timer);
    this.closeWay(this.via === 'sfu' ? 'mesh' : 'sfu');
  }

  // Chromium takes packets off the network only for what is played; a muted element is enough.
  private warm(): void {
    const { audio } = this.tracksOf(this.via);
    const stream = (this.silent?.srcObject ?? null) as MediaStream | null;
    if (!audio || stream?.getAudioTracks()[0] === audio) return;
    this.silent ??= new Audio();
    this.silent.muted = true;
    this.silent.srcObject = new MediaStream([audio]);
    void this.silent.play().catch(() => undefined);
  }

  private listen(): void {
    const way = this.via === 'sfu' ? this.seat : this.peer;
    if (this.phaseOf(this.via) !== 'connected' || !this.isSeen()) this.audition.fail();
    else if (this.sends.mic) this.audition.hear(way?.heardAt() ?? 0, performance.now());
    else this.audition.pass();
  }

  private isSeen(): boolean {
    const waited = performance.now() - this.switchedAt >= kPicturePatienceMs;
    return !this.sends.camera || this.tracksOf(this.via).video !== null || waited;
  }

  private goOver(): void {
    this.ears = this.via;
    this.switchedAt = performance.now();
    this.host.send({ round: 0, hears: this.via });
    this.tell();
  }
}
