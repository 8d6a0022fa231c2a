// What is heard of others: ten times a second, how loud and from where each voice comes, and who
// speaks.
import { effect, signal } from '@preact/signals';
import type { AudioMixer } from '../media/AudioMixer';
import type { Offset } from '../media/SoundPath';
import { SpeakingDetector } from '../media/SpeakingDetector';
import type { Placing } from '../media/Voice';
import { kDefaultAudibleTiles, loudnessAt } from '../media/loudness';
import { isIos } from '../media/platform';
import type { RemotePeer } from '../rtc/remotePeer';
import type { Preferences } from '../settings/Preferences';
import { isSameMap, isSameSet, setIfOther } from '../util/same';
import { choosePlaces } from './nearestFirst';

// The mixer's ramps fill the time between.
const kPlacePeriodMs = 100;
// As many as are worth what two ears cost to compute.
const kHeadVoices = 8;
// For ordering those out of view behind all others.
const kFarTiles = 99;

export interface HearingHost {
  offsetTo(avatar: number): Offset | null;
  isWalledOff(avatar: number): boolean;
  // Empty for somebody who is gone.
  nameOf(avatar: number): string;
}

export type SoundPreferences = Pick<Preferences, 'masterVolume' | 'spatialSound' | 'flatSound'>;

export class Hearing {
  // How far one is heard on this map.
  audibleTiles = kDefaultAudibleTiles;
  // 0..1 by avatar: how near the voices are, for their pictures.
  readonly nearness = signal<ReadonlyMap<number, number>>(new Map());
  // In whole tiles.
  readonly distances = signal<ReadonlyMap<number, number>>(new Map());
  readonly speaking = signal<ReadonlySet<number>>(new Set());
  // Those who speak or have just spoken.
  readonly talkative = signal<ReadonlySet<number>>(new Set());
  // 0..2 by name, for the visit: an avatar's number may be another's tomorrow.
  readonly volumes = signal<ReadonlyMap<string, number>>(new Map());
  // Somebody should be heard, but the browser waits for the user to do something first.
  readonly heldBack = signal(false);
  // Loaded on its own, with the first click or the first voice.
  private mixer: AudioMixer | null = null;
  private loading: Promise<void> | null = null;
  private speakerId = '';
  private voices: ReadonlyMap<number, MediaStreamTrack> = new Map();
  private readonly detectors = new Map<number, SpeakingDetector>();
  private peers: readonly RemotePeer[] = [];
  private headVoices: number[] = [];
  // Those who are as loud wherever they stand: in one's private room, or on the stage.
  private full: ReadonlySet<number> = new Set();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: HearingHost,
    private readonly preferences: SoundPreferences,
  ) {
    document.addEventListener('visibilitychange', () => this.mixer?.wakeAgain());
  }

  // Where all voices come out; empty for the system's choice.
  setSpeaker(id: string): void {
    this.speakerId = id;
    this.mixer?.setSpeaker(id);
  }

  // From a click or a key, so that the browser lets sound begin.
  wake(): void {
    if (this.mixer) this.mixer.wake();
    else this.load();
  }

  private load(): void {
    this.loading ??= import('../media/AudioMixer').then(
      (module) => this.begin(new module.AudioMixer()),
      // The server was updated meanwhile, or cannot be reached: the next click tries again.
      () => {
        this.loading = null;
      },
    );
  }

  private begin(mixer: AudioMixer): void {
    this.mixer = mixer;
    effect(() => mixer.setVolume(this.preferences.masterVolume.value));
    effect(() => {
      this.heldBack.value = mixer.heldBack.value;
    });
    mixer.setSpeaker(this.speakerId);
    mixer.wake();
    mixer.setVoices(this.voices);
    this.listen();
  }

  setPeers(peers: readonly RemotePeer[]): void {
    this.peers = peers;
    this.full = new Set(peers.filter(({ full }) => full).map(({ avatar }) => avatar));
    const voices = new Map<number, MediaStreamTrack>();
    for (const { avatar, audio, sharing, screenAudio } of peers) {
      if (audio) voices.set(avatar, audio);
      if (sharing && screenAudio) voices.set(screenVoice(avatar), screenAudio);
    }
    this.voices = voices;
    if (peers.length > 0) this.load();
    this.mixer?.setVoices(voices);
    for (const avatar of this.detectors.keys()) {
      if (!voices.has(avatar)) this.detectors.delete(avatar);
    }
    clearInterval(this.timer);
    if (peers.length > 0) this.timer = setInterval(() => this.listen(), kPlacePeriodMs);
    this.listen();
  }

  setVolume(name: string, volume: number): void {
    this.volumes.value = new Map(this.volumes.value).set(name, volume);
    this.listen();
  }

  private listen(): void {
    const offsets = new Map(this.peers.map(({ avatar }) => [avatar, this.host.offsetTo(avatar)]));
    const distances = new Map(
      [...offsets].map(([avatar, way]) => [avatar, this.tilesOf(avatar, way)]),
    );
    this.chooseHeadVoices(distances);
    for (const [avatar, offset] of offsets) this.place(avatar, offset);
    // In steps, so that a picture is not drawn anew for every pixel walked.
    const loudness = mapped(distances, (tiles) => Math.round(this.loudnessAt(tiles) * 10) / 10);
    setIfOther(this.nearness, loudness, isSameMap);
    setIfOther(this.distances, mapped(distances, Math.round), isSameMap);
    this.detect(performance.now());
  }

  private loudnessAt(tiles: number): number {
    return loudnessAt(tiles, this.audibleTiles);
  }

  private tilesOf(avatar: number, offset: Offset | null): number {
    if (this.full.has(avatar)) return 0;
    return offset ? Math.hypot(offset.x, offset.y) : kFarTiles;
  }

  private chooseHeadVoices(distances: ReadonlyMap<number, number>): void {
    const { spatialSound, flatSound } = this.preferences;
    const isWanted = spatialSound.peek() && !flatSound.peek() && !isIos();
    const placed = [...distances].filter(([avatar]) => !this.full.has(avatar));
    const near = placed.map(([avatar, distance]) => ({ avatar, distance, rank: 0 }));
    this.headVoices = isWanted ? choosePlaces(this.headVoices, near, kHeadVoices) : [];
  }

  private place(avatar: number, offset: Offset | null): void {
    const volume = this.volumes.peek().get(this.host.nameOf(avatar)) ?? 1;
    const isFull = this.full.has(avatar);
    const placing: Placing = {
      gain: volume * this.loudnessAt(this.tilesOf(avatar, offset)),
      offset: isFull || this.preferences.flatSound.peek() ? null : offset,
      path: this.headVoices.includes(avatar) ? 'head' : 'stereo',
      walled: !isFull && this.host.isWalledOff(avatar),
    };
    this.mixer?.place(avatar, placing);
    // Its own two channels, if it has them, are all the direction that music needs.
    this.mixer?.place(screenVoice(avatar), { ...placing, path: 'stereo' });
  }

  private detect(nowMs: number): void {
    const speaking = new Set<number>();
    const talkative = new Set<number>();
    for (const { avatar, audio, mic } of this.peers) {
      if (!audio || !mic || !this.mixer) continue;
      const detector = this.detectors.get(avatar) ?? new SpeakingDetector();
      this.detectors.set(avatar, detector);
      if (detector.hear(this.mixer.level(avatar), nowMs)) speaking.add(avatar);
      if (detector.spokeLately(nowMs)) talkative.add(avatar);
    }
    setIfOther(this.speaking, speaking, isSameSet);
    setIfOther(this.talkative, talkative, isSameSet);
  }
}

// What a shared screen plays is a voice of its own, heard from where its owner stands. Avatars have
// positive numbers.
function screenVoice(avatar: number): number {
  return -avatar;
}

function mapped(
  values: ReadonlyMap<number, number>,
  change: (value: number) => number,
): Map<number, number> {
  return new Map([...values].map(([key, value]) => [key, change(value)]));
}
