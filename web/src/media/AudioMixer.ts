// All voices of others, each with its own loudness and direction, mixed into the speakers.
import { signal } from '@preact/signals';
import { Ramp } from './Ramp';
import { useSpeaker } from './Speaker';
import { Voice } from './Voice';
import type { Placing } from './Voice';

// What voices come in: nothing has to be made of another rate on the way.
const kVoiceRate: AudioContextOptions = { sampleRate: 48_000 };

export class AudioMixer {
  // Somebody should be heard, but the browser waits for the user to do something first.
  readonly heldBack = signal(false);
  private context: AudioContext | null = null;
  private options: AudioContextOptions = kVoiceRate;
  private master: GainNode | null = null;
  private volume: Ramp | null = null;
  private wantedVolume = 1;
  private readonly voices = new Map<number, Voice>();
  private speakerId = '';

  // Browsers let sound begin only after the user did something: call it from a click or a key.
  wake(): void {
    const context = this.begin();
    if (context.state !== 'running') void context.resume();
    for (const voice of this.voices.values()) voice.play();
  }

  // For a page that was asleep: iOS interrupts sound and does not go on by itself.
  wakeAgain(): void {
    if (this.context) this.wake();
  }

  // Where all voices come out; empty for the system's choice.
  setSpeaker(id: string): void {
    this.speakerId = id;
    if (this.context) void useSpeaker(this.context, id);
  }

  // Who is heard now: voices of others end, new ones begin silent, and one that comes over another
  // way goes on.
  setVoices(tracks: ReadonlyMap<number, MediaStreamTrack>): void {
    for (const [id, voice] of this.voices) {
      if (tracks.has(id)) continue;
      voice.end();
      this.voices.delete(id);
    }
    for (const [id, track] of tracks) this.hear(id, track);
    this.updateHeldBack();
  }

  place(id: number, placing: Placing): void {
    this.voices.get(id)?.place(placing);
  }

  // 0..1, for all voices together.
  setVolume(volume: number): void {
    this.wantedVolume = Math.max(0, Math.min(1, volume));
    if (this.context) this.volume?.to(this.wantedVolume, this.context.currentTime);
  }

  // How loud a voice arrives, in dB; -Infinity for silence and for nobody.
  level(id: number): number {
    return this.voices.get(id)?.level() ?? -Infinity;
  }

  private begin(): AudioContext {
    if (this.context) return this.context;
    const context = new AudioContext(this.options);
    this.master = context.createGain();
    this.volume = new Ramp(this.master.gain, this.wantedVolume);
    this.master.connect(context.destination);
    context.onstatechange = () => this.updateHeldBack();
    if (this.speakerId !== '') void useSpeaker(context, this.speakerId);
    this.context = context;
    return context;
  }

  private hear(id: number, track: MediaStreamTrack): void {
    if (this.voices.get(id)?.track === track) return;
    try {
      this.take(id, track);
    } catch (error) {
      // A track that this browser cannot play must not keep the others from being heard.
      if (this.takeSystemRate(error)) this.hear(id, track);
    }
  }

  private take(id: number, track: MediaStreamTrack): void {
    const voice = this.voices.get(id);
    if (voice) voice.change(track);
    else this.add(id, track);
  }

  private add(id: number, track: MediaStreamTrack): void {
    this.wake();
    if (!this.context || !this.master) return;
    this.voices.set(id, new Voice(this.context, this.master, track));
  }

  // Firefox lets no track join a mixer of another rate than its own. False when that was not it.
  private takeSystemRate(error: unknown): boolean {
    const isRefused = error instanceof DOMException && error.name === 'NotSupportedError';
    if (!isRefused || this.options !== kVoiceRate) return false;
    this.options = {};
    const heard = [...this.voices];
    for (const [, voice] of heard) voice.end();
    this.voices.clear();
    void this.context?.close();
    this.context = null;
    for (const [id, { track }] of heard) this.hear(id, track);
    return true;
  }

  private updateHeldBack(): void {
    this.heldBack.value = this.voices.size > 0 && this.context?.state !== 'running';
  }
}
