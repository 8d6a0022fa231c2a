// All voices of others, each with its own loudness and direction, mixed into the speakers.
import { useSpeaker } from './Speaker';
import { kDefaultAudibleTiles, loudnessAt, panAt } from './loudness';

// Follows a walking person without a step that could be heard (Hubs' gain constant is 0.2 s, which
// lags behind somebody who runs).
const kRampSeconds = 0.07;

interface Voice {
  track: MediaStreamTrack;
  // Chromium plays a remote stream through Web Audio only while an element plays it as well.
  element: HTMLAudioElement;
  source: MediaStreamAudioSourceNode;
  gain: GainNode;
  panner: StereoPannerNode;
}

// Refused before the user did anything on a page that does not record; wake() tries again.
function play(element: HTMLAudioElement): void {
  void element.play().catch(() => undefined);
}

export class AudioMixer {
  // How far one is heard on this map.
  audibleTiles = kDefaultAudibleTiles;
  private context: AudioContext | null = null;
  private readonly voices = new Map<number, Voice>();
  private speakerId = '';

  // Browsers let sound begin only after the user did something: call it from a click or a key.
  wake(): void {
    this.context ??= this.begin();
    if (this.context.state !== 'running') void this.context.resume();
    for (const { element } of this.voices.values()) {
      if (element.paused) play(element);
    }
  }

  // Where all voices come out; empty for the system's choice.
  setSpeaker(id: string): void {
    this.speakerId = id;
    if (this.context) void useSpeaker(this.context, id);
  }

  // Who is heard now: voices of others end, new ones begin silent.
  setVoices(tracks: ReadonlyMap<number, MediaStreamTrack>): void {
    for (const [id, voice] of this.voices) {
      if (tracks.get(id) !== voice.track) this.remove(id, voice);
    }
    for (const [id, track] of tracks) {
      if (!this.voices.has(id)) this.add(id, track);
    }
  }

  // The way to the speaker in tiles; null when out of sight. `flat`: as loud wherever one stands.
  place(id: number, offset: { x: number; y: number } | null, flat: boolean): void {
    const voice = this.voices.get(id);
    if (!voice || !this.context) return;
    const distance = offset ? Math.hypot(offset.x, offset.y) : Infinity;
    const now = this.context.currentTime;
    voice.gain.gain.setTargetAtTime(flat ? 1 : this.loudnessAt(distance), now, kRampSeconds);
    voice.panner.pan.setTargetAtTime(flat || !offset ? 0 : panAt(offset.x), now, kRampSeconds);
  }

  loudnessAt(tiles: number): number {
    return loudnessAt(tiles, this.audibleTiles);
  }

  private begin(): AudioContext {
    const context = new AudioContext({ sampleRate: 48_000 });
    if (this.speakerId !== '') void useSpeaker(context, this.speakerId);
    return context;
  }

  private add(id: number, track: MediaStreamTrack): void {
    this.wake();
    const { context } = this;
    if (!context) return;
    const stream = new MediaStream([track]);
    const element = new Audio();
    element.muted = true;
    element.srcObject = stream;
    play(element);
    const source = context.createMediaStreamSource(stream);
    const gain = context.createGain();
    gain.gain.value = 0;
    const panner = context.createStereoPanner();
    source.connect(gain).connect(panner).connect(context.destination);
    this.voices.set(id, { track, element, source, gain, panner });
  }

  private remove(id: number, voice: Voice): void {
    voice.source.disconnect();
    voice.gain.disconnect();
    voice.panner.disconnect();
    voice.element.srcObject = null;
    this.voices.delete(id);
  }
}
