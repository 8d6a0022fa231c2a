// A real TURN server on loopback, with the secret that our server signs with.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterwards, temporaryFolder } from './afterwards';
import { kCertificate, kKey, makeCertificate } from './certificate';
import { end, untilSaid } from './programs';
import { freePort } from './server';

const kSecret = 'a secret for tests only';

export class Coturn {
  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
    private readonly tlsPort: number,
    readonly secretFile: string,
    // Of the key of its certificate, as Chromium's flag takes it.
    readonly fingerprint: string,
  ) {}

  // Resolves when it listens.
  static async start(): Promise<Coturn> {
    const folder = await temporaryFolder('coturn');
    const port = await freePort();
    const tlsPort = await freePort();
    const fingerprint = await makeCertificate(folder);
    const configuration = join(folder, 'turnserver.conf');
    const secretFile = join(folder, 'secret');
    await writeFile(secretFile, `${kSecret}\n`, { mode: 0o600 });
    await writeFile(configuration, configurationFor({ port, tlsPort, folder }), { mode: 0o600 });
    const child = spawn('turnserver', ['-c', configuration], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const coturn = new Coturn(child, port, tlsPort, secretFile, fingerprint);
    afterwards(() => coturn.stop());
    // The last of what it says before it serves.
    await untilSaid(child, /Total General servers|IO method/);
    return coturn;
  }

  url(transport: 'udp' | 'tcp' | 'tls'): string {
    if (transport === 'tls') return `turns:127.0.0.1:${this.tlsPort}?transport=tcp`;
    return `turn:127.0.0.1:${this.port}?transport=${transport}`;
  }

  stop(): Promise<void> {
    return end(this.process);
  }
}

interface Place {
  port: number;
  tlsPort: number;
  folder: string;
}

function configurationFor({ port, tlsPort, folder }: Place): string {
  return [
    `listening-port=${port}`,
    `tls-listening-port=${tlsPort}`,
    `cert=${join(folder, kCertificate)}`,
    `pkey=${join(folder, kKey)}`,
    'listening-ip=127.0.0.1',
    'relay-ip=127.0.0.1',
    // Both browsers are on this machine; an operator denies such peers.
    'allow-loopback-peers',
    'fingerprint',
    'use-auth-secret',
    `static-auth-secret=${kSecret}`,
    'realm=atrium.localhost',
    'no-cli',
    'no-dtls',
    'simple-log',
    'log-file=stdout',
    `pidfile=${join(folder, 'pid')}`,
    `userdb=${join(folder, 'users')}`,
    '',
  ].join('\n');
}
