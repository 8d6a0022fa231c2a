// The SFU as the set-up of this project installs it.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Server } from './server';

// tools/setup/livekit.sh puts it there.
const kVersion = '1.13.5';

export function livekitProgram(): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const program = join(cache, 'atrium/tools', `livekit-server-${kVersion}`);
  if (!existsSync(program)) throw new Error(`There is no SFU at ${program}: run ./atrium sfu.`);
  return program;
}

// A number of /metrics.
export async function metric(server: Server, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`There is no ${name} in the metrics.`);
  return Number(line.split(' ')[1]);
}
