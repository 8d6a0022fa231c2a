// All voices of others, each with its own loudness and direction, mixed into the speakers.
import { signal } from '@preact/signals';
import { Ramp } from './Ramp';
import { useSpeaker } from './Speaker';
import { Voice } from './Voice';
import type { Placing } from './Voice';

export class AudioMixer {
  // Somebody should be heard, but the browser waits for the user to do something first.
  readonly heldBack = signal(false);
  private context: AudioContext | null = null;
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
      const track = tracks.get(id);
      if (track && track !== voice.track) voice.change(track);
      if (track) continue;
      voice.end();
      this.voices.delete(id);
    }
    for (const [id, track] of tracks) {
      if (!this.voices.has(id)) this.add(id, track);
    }
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
    const context = new AudioContext({ sampleRate: 48_000 });
    this.master = context.createGain();
    this.volume = new Ramp(this.master.gain, this.wantedVolume);
    this.master.connect(context.destination);
    context.onstatechange = () => this.updateHeldBack();
    if (this.speakerId !== '') void useSpeaker(context, this.speakerId);
    this.context = context;
    return context;
  }

  private add(id: number, track: MediaStreamTrack): void {
    this.wake();
    if (!this.context || !this.master) return;
    try {
      this.voices.set(id, new Voice(this.context, this.master, track));
    } catch {
      // A track that this browser cannot play must not keep the others from being heard.
    }
  }

  private updateHeldBack(): void {
    this.heldBack.value = this.voices.size > 0 && this.context?.state !== 'running';
  }
}
