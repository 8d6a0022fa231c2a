// tests/pictures/draw_maps.py as a process that draws one map after the other.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './afterwards';

export interface Picture {
  file: string; // RGBA, rows from the top
  width: number;
  height: number;
}

// What the client shows where a map has nothing.
const kBackdrop = [28, 30, 38];

export class Painter {
  // Debian's own Python, which has its imaging library.
  private readonly process = spawn(
    process.env['ATRIUM_PYTHON'] ?? '/usr/bin/python3',
    [resolve(import.meta.dirname, '../../pictures/draw_maps.py')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  private readonly answers = createInterface(this.process.stdout)[Symbol.asyncIterator]();
  private folder = '';

  async draw(map: string, nowMs: number): Promise<Picture | { problem: string }> {
    this.folder ||= await temporaryFolder('pictures');
    const file = join(this.folder, 'picture.rgba');
    const wish = { map, nowMs, backdrop: kBackdrop, out: file };
    this.process.stdin.write(`${JSON.stringify(wish)}\n`);
    const { value, done } = (await this.answers.next()) as IteratorResult<string, string>;
    if (done === true) throw new Error(`The program that draws maps ended at ${map}.`);
    const answer = JSON.parse(value) as { problem: string } | Omit<Picture, 'file'>;
    return 'problem' in answer ? answer : { ...answer, file };
  }

  close(): void {
    this.process.stdin.end();
  }
}
