// Programs beside the server that a test starts.
import type { ChildProcess } from 'node:child_process';

// Resolves with the match as soon as the program has printed that.
export function untilSaid(child: ChildProcess, text: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (more: string): void => {
      output += more;
      const match = text.exec(output);
      if (match) resolve(match);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${child.spawnfile} ended at once:\n${output}`)));
  });
}

// At once, without a goodbye, and waits until it has ended.
export async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.kill('SIGKILL')) await ended;
}
