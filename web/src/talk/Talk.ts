// Talking: joins the own devices, the links that the server makes, and the mixer.
import { computed, effect, signal } from '@preact/signals';
import { AudioMixer } from '../media/AudioMixer';
import { LocalMedia } from '../media/LocalMedia';
import { ScreenShare } from '../media/ScreenShare';
import { Mesh } from '../rtc/Mesh';
import { Sfu } from '../rtc/Sfu';
import { parseIceServers } from '../rtc/iceServers';
import type { RemotePeer } from '../rtc/Mesh';
import type { Preferences } from '../settings/Preferences';

// How often loudness follows the walking; the mixer's ramps fill the time between.
const kPlacePeriodMs = 100;

export interface TalkHost {
  sendText(json: string): void;
  offsetTo(avatar: number): { x: number; y: number } | null;
}

export class Talk {
  readonly media: LocalMedia;
  readonly screen = new ScreenShare();
  readonly peers = signal<readonly RemotePeer[]>([]);
  private readonly hasPeers = computed(() => this.peers.value.length > 0);
  // 0..1 by avatar: how near the voices are, for their pictures.
  readonly nearness = signal<ReadonlyMap<number, number>>(new Map());
  // What the server lets us use to find a way to others.
  readonly iceServers = signal<readonly RTCIceServer[]>([]);
  // In a private zone everybody is as loud as everybody else.
  private flat = false;
  private readonly mixer = new AudioMixer();
  private readonly mesh: Mesh;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: TalkHost,
    preferences: Preferences,
  ) {
    this.media = new LocalMedia(preferences);
    const sfu = new Sfu({
      sendText: (json) => host.sendText(json),
      configuration: () => this.mesh.configurationNow,
      makeRoom: async (roomHost) => new (await import('../rtc/SfuRoom')).SfuRoom(roomHost),
    });
    this.mesh = new Mesh(sfu, {
      sendText: (json) => host.sendText(json),
      onPeers: (peers) => this.onPeers(peers),
    });
    effect(() => this.mesh.setTracks({ ...this.media.sent.value, ...this.screen.tracks }));
    effect(() => {
      if (this.media.presence.away.value) this.screen.stop();
    });
    effect(() => this.watchForLostSpeech());
    effect(() => this.mixer.setSpeaker(this.media.speaker.id.value));
    effect(() => {
      this.mesh.configure(this.iceServers.value, preferences.relayOnly.value);
    });
  }

  hearUpTo(tiles: number): void {
    this.mixer.audibleTiles = tiles;
  }

  onText(json: string): void {
    const servers = parseIceServers(json);
    if (servers) this.iceServers.value = servers;
    else this.mesh.onText(json);
  }

  onOffline(): void {
    this.mesh.hold();
  }

  stop(): void {
    this.mesh.clear();
    this.media.release();
    this.screen.stop();
  }

  onZone(isPrivate: boolean): void {
    this.flat = isPrivate;
    this.place();
  }

  // From a click or a key, so that the browser lets sound begin.
  wake(): void {
    this.mixer.wake();
  }

  // Whoever speaks while push to talk is not held is told so; listening begins with somebody near.
  private watchForLostSpeech(): (() => void) | undefined {
    const track = this.media.unheardMic.value;
    if (!track || !this.hasPeers.value) return undefined;
    const watch = import('../media/lostSpeech').then(({ watchForSpeech }) =>
      watchForSpeech(track, () => this.media.tell('You are muted. Hold T to talk.')),
    );
    return () =>
      void watch.then(
        (stop) => stop(),
        () => undefined,
      );
  }

  private onPeers(peers: readonly RemotePeer[]): void {
    this.peers.value = peers;
    const voices = new Map<number, MediaStreamTrack>();
    for (const { avatar, audio, sharing, screenAudio } of peers) {
      if (audio) voices.set(avatar, audio);
      if (sharing && screenAudio) voices.set(screenVoice(avatar), screenAudio);
    }
    this.mixer.setVoices(voices);
    clearInterval(this.timer);
    if (peers.length > 0) this.timer = setInterval(() => this.place(), kPlacePeriodMs);
    this.place();
  }

  private place(): void {
    const nearness = new Map<number, number>();
    for (const { avatar } of this.peers.value) {
      const offset = this.host.offsetTo(avatar);
      for (const id of [avatar, screenVoice(avatar)]) this.mixer.place(id, offset, this.flat);
      const distance = offset ? Math.hypot(offset.x, offset.y) : Infinity;
      // In steps, so that a picture is not drawn anew for every pixel walked.
      nearness.set(avatar, this.flat ? 1 : Math.round(this.mixer.loudnessAt(distance) * 10) / 10);
    }
    if (isSame(nearness, this.nearness.value)) return;
    this.nearness.value = nearness;
  }
}

// What a shared screen plays is a voice of its own, heard from where its owner stands. Avatars have
// positive numbers.
function screenVoice(avatar: number): number {
  return -avatar;
}

function isSame(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
