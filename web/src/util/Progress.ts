// How far the whole of several downloads is.
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

export interface ProgressTask {
  // How many bytes there will be, as soon as that is known.
  expect(bytes: number): void;
  add(bytes: number): void;
  // The task is whole, whatever was expected.
  finish(): void;
}

export class Progress {
  private readonly tasks: { expected: number; loaded: number }[] = [];
  private readonly value = signal(0);

  // 0 to 1; never goes back, although a task may turn out to be bigger than was expected.
  get fraction(): ReadonlySignal<number> {
    return this.value;
  }

  task(guessBytes: number): ProgressTask {
    const entry = { expected: guessBytes, loaded: 0 };
    this.tasks.push(entry);
    return {
      expect: (bytes) => this.change(() => (entry.expected = bytes)),
      add: (bytes) => this.change(() => (entry.loaded += bytes)),
      finish: () => this.change(() => (entry.loaded = entry.expected)),
    };
  }

  private change(how: () => void): void {
    how();
    const expected = this.tasks.reduce((sum, task) => sum + task.expected, 0);
    const loaded = this.tasks.reduce((sum, task) => sum + Math.min(task.loaded, task.expected), 0);
    this.value.value = Math.max(this.value.value, expected === 0 ? 0 : loaded / expected);
  }
}
