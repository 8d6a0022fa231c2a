// What a person's loudspeakers play.
import type { Person } from './Person';

declare global {
  interface Window {
    loudspeakersForTests?: () => HeardSound | null;
  }
}

export interface HeardSound {
  // Of the last moment, in dB of the loudest possible sound; -Infinity for silence.
  left: number;
  right: number;
  // Of that, what is above 2 kHz: how much brighter than dull it is.
  bright: number;
}

// Call before the page is opened.
export async function listenTo(person: Person): Promise<void> {
  await person.page.addInitScript(() => {
    type Connect = (this: AudioNode, to: AudioNode, output?: number) => AudioNode;
    const connect = Reflect.get(AudioNode.prototype, 'connect') as Connect;
    const tap = (from: AudioNode): void => {
      const splitter = from.context.createChannelSplitter(2);
      const sides = [0, 1].map(() => from.context.createAnalyser());
      connect.call(from, splitter);
      sides.forEach((side, i) => connect.call(splitter, side, i));
      const high = from.context.createBiquadFilter();
      high.type = 'highpass';
      high.frequency.value = 2_000;
      const bright = from.context.createAnalyser();
      connect.call(connect.call(from, high), bright);
      const decibels = (ear: AnalyserNode | undefined): number => {
        const samples = new Float32Array(ear?.fftSize ?? 0);
        ear?.getFloatTimeDomainData(samples);
        return 10 * Math.log10(samples.reduce((sum, s) => sum + s * s, 0) / samples.length);
      };
      window.loudspeakersForTests = () => ({
        left: decibels(sides[0]),
        right: decibels(sides[1]),
        bright: decibels(bright),
      });
    };
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode, output = 0): AudioNode {
      if (to instanceof AudioDestinationNode) tap(this);
      return connect.call(this, to, output);
    } as typeof AudioNode.prototype.connect;
  });
}

// The mean of so many measurements, one a tenth of a second.
export async function heard(person: Person, count = 10): Promise<HeardSound> {
  return person.view.evaluate(async (wanted) => {
    const power = { left: 0, right: 0, bright: 0 };
    for (let i = 0; i < wanted; ++i) {
      await new Promise((next) => setTimeout(next, 100));
      const now = window.loudspeakersForTests?.();
      for (const key of ['left', 'right', 'bright'] as const) {
        power[key] += 10 ** ((now?.[key] ?? -Infinity) / 10) / wanted;
      }
    }
    const decibels = (value: number): number => 10 * Math.log10(value);
    return {
      left: decibels(power.left),
      right: decibels(power.right),
      bright: decibels(power.bright),
    };
  }, count);
}
