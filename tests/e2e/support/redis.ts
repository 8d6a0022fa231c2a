// A real Redis on loopback, through which nodes of the SFU know of each other. It keeps nothing.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { afterwards } from './afterwards';
import { end, untilSaid } from './programs';
import { freePort } from './server';

export const kRedisPassword = 'of-the-tests';

export class Redis {
  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
  ) {}

  // Resolves when it serves.
  static async start(port?: number): Promise<Redis> {
    port ??= await freePort();
    const place = ['--port', String(port), '--bind', '127.0.0.1'];
    const options = [...place, '--save', '', '--requirepass', kRedisPassword];
    // One program with several names. Under this one Debian has it without a service.
    const child = spawn('redis-check-rdb', options, {
      argv0: 'redis-server',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    afterwards(() => end(child));
    await untilSaid(child, /Ready to accept connections/);
    return new Redis(child, port);
  }

  // What it answers to a command; empty for nothing.
  async ask(...command: readonly string[]): Promise<string> {
    const run = promisify(execFile);
    const way = ['-p', String(this.port), '--no-auth-warning', '-a', kRedisPassword];
    const { stdout } = await run('redis-cli', [...way, ...command]);
    return stdout.trim();
  }

  async kill(): Promise<void> {
    await end(this.process);
  }
}
