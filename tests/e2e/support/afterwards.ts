// What a test file starts is put away when the file ends, also when a test has failed half-way: the
// last thing first.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const started: (() => unknown)[] = [];

export function afterwards(putAway: () => unknown): void {
  started.push(putAway);
}

export async function temporaryFolder(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `atrium-${purpose}-`));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

// This belongs to the file that is being read, because every file has modules of its own.
afterAll(async () => {
  for (let putAway = started.pop(); putAway; putAway = started.pop()) await putAway();
});
