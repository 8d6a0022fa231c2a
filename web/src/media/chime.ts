// A short pleasant sound to try a speaker with: three soft notes, one after the other.
import { useSpeaker } from './Speaker';

const kNotesHz = [523.25, 659.25, 783.99];
const kStepSeconds = 0.16;
const kFadeSeconds = 0.9;
const kLoudness = 0.2;

// Resolves when it has faded away.
export async function playChime(speakerId: string): Promise<void> {
  const context = new AudioContext();
  if (speakerId !== '') await useSpeaker(context, speakerId);
  const notes = kNotesHz.map((hertz, index) => {
    return playNote(context, hertz, context.currentTime + index * kStepSeconds);
  });
  const last = notes.at(-1);
  if (last) await new Promise((resolve) => last.addEventListener('ended', resolve));
  await context.close();
}

function playNote(context: AudioContext, hertz: number, at: number): OscillatorNode {
  const note = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(kLoudness, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + kFadeSeconds);
  note.connect(gain).connect(context.destination);
  note.start(at);
  note.stop(at + kFadeSeconds);
  return note;
}
