// Notices that somebody speaks into a microphone that nobody hears.
import { LevelMeter } from './level';

const kPeriodMs = 150;
// Speech is loud most of the time; a cough or a door is not.
const kSpokenLevel = 0.5;
const kWindow = 8;
const kSpokenOfWindow = 5;
// Not said again for so many looks: half a minute.
const kSilenceAfter = 200;

export class SpeechDetector {
  private readonly recent: boolean[] = [];
  private pause = 0;

  // True when this level makes it speech; then not for a while.
  push(level: number): boolean {
    this.recent.push(level >= kSpokenLevel);
    if (this.recent.length > kWindow) this.recent.shift();
    this.pause = Math.max(0, this.pause - 1);
    const isSpeech = this.recent.filter(Boolean).length >= kSpokenOfWindow && this.pause === 0;
    if (isSpeech) this.pause = kSilenceAfter;
    return isSpeech;
  }
}

// Until the returned function is called.
export function watchForSpeech(track: MediaStreamTrack, onSpeech: () => void): () => void {
  const meter = new LevelMeter(track);
  const detector = new SpeechDetector();
  const timer = setInterval(() => {
    if (detector.push(meter.read())) onSpeech();
  }, kPeriodMs);
  return () => {
    clearInterval(timer);
    meter.close();
  };
}
