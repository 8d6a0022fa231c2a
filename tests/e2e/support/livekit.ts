// The SFU as the set-up of this project installs it.
import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { Venue } from './Venue';
import type { VenueOptions } from './Venue';
import { kFakeDevices } from './calls';
import { freePort } from './server';
import type { Server } from './server';

// tools/setup/livekit.sh puts it there.
const kVersion = '1.13.5';

export function livekitProgram(): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const program = join(cache, 'atrium/tools', `livekit-server-${kVersion}`);
  if (!existsSync(program)) throw new Error(`There is no SFU at ${program}: run ./atrium sfu.`);
  return program;
}

// A venue with an SFU that serves.
export async function openWithSfu(
  flags: readonly string[] = [],
  options: Pick<VenueOptions, 'spawn' | 'map'> = {},
): Promise<Venue> {
  const port = String(await freePort());
  const venue = await Venue.open({
    ...options,
    more: ['--sfu-program', livekitProgram(), '--sfu-port', port],
    flags: [...kFakeDevices, ...flags],
  });
  await venue.server.untilLogged('the SFU serves');
  return venue;
}

// A number of /metrics.
export async function metric(server: Server, name: string): Promise<number> {
  const text = await (await fetch(`${server.url}metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (line === undefined) throw new Error(`There is no ${name} in the metrics.`);
  return Number(line.split(' ')[1]);
}

// --- Somebody who has a token that only our server should be able to sign -------------------------

export const kLiveKitClient = resolve(
  import.meta.dirname,
  '../../../web/node_modules/livekit-client/dist/livekit-client.umd.js',
);

// With the secret of the SFU that the server with this data folder has started.
export async function forgeAdmission(
  dataFolder: string,
  room: string,
  identity = 'thief',
): Promise<{ url: string; token: string }> {
  const configuration = await readFile(join(dataFolder, 'sfu.yaml'), 'utf8');
  const [, port] = /^port: (\d+)$/m.exec(configuration) ?? [];
  const [, key, secret] = /^keys:\n {2}(\w+): (\w+)$/m.exec(configuration) ?? [];
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = [
    encode({ alg: 'HS256', typ: 'JWT' }),
    encode({
      iss: key,
      sub: identity,
      exp: Math.floor(Date.now() / 1000) + 60,
      video: { room, roomJoin: true, canSubscribe: true },
    }),
  ].join('.');
  const signature = createHmac('sha256', String(secret)).update(text).digest('base64url');
  return { url: `ws://127.0.0.1:${port}`, token: `${text}.${signature}` };
}

interface Publication {
  permissionStatus: string;
  track?: object;
}
interface ThiefRoom {
  connect(url: string, token: string, options: object): Promise<void>;
  remoteParticipants: Map<string, { trackPublications: Map<string, Publication> }>;
}
declare global {
  interface Window {
    LivekitClient?: { Room: new () => ThiefRoom };
    thiefForTests?: ThiefRoom;
  }
}

// These two run in the page.
export async function joinTakingEverything(admission: {
  url: string;
  token: string;
}): Promise<void> {
  if (!window.LivekitClient) throw new Error('There is no client.');
  window.thiefForTests = new window.LivekitClient.Room();
  await window.thiefForTests.connect(admission.url, admission.token, { autoSubscribe: true });
}

export function whatIsTaken(): { publications: string[]; tracks: number } {
  const publications = [...(window.thiefForTests?.remoteParticipants.values() ?? [])].flatMap(
    ({ trackPublications }) => [...trackPublications.values()],
  );
  return {
    publications: publications.map(({ permissionStatus }) => permissionStatus),
    tracks: publications.filter(({ track }) => track).length,
  };
}
