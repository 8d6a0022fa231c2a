// The real server, as a process of its own on a loopback port and with a data folder of its own.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterwards, temporaryFolder } from './afterwards';

const kRepository = resolve(import.meta.dirname, '../../..');
const kProgram =
  process.env['ATRIUM_SERVER'] ?? resolve(kRepository, 'build/native-release/server/atrium-server');
const kPollMs = 25;

export interface ServerOptions {
  // Empty: the default map.
  map?: string;
  port?: number;
  dataFolder?: string;
  more?: readonly string[];
}

export class Server {
  private output = '';

  private constructor(
    private readonly process: ChildProcess,
    readonly port: number,
    readonly dataFolder: string,
  ) {
    const keep = (text: string): void => {
      this.output += text;
    };
    process.stdout?.setEncoding('utf8').on('data', keep);
    process.stderr?.setEncoding('utf8').on('data', keep);
  }

  // Resolves when the server answers.
  static async start(options: ServerOptions = {}): Promise<Server> {
    if (!existsSync(kProgram)) {
      throw new Error(`There is no server at ${kProgram}: build it first.`);
    }
    const port = options.port ?? (await freePort());
    const data = options.dataFolder ?? (await temporaryFolder('data'));
    const options_ = ['--port', String(port), '--bind', '127.0.0.1', '--data', data];
    const web = ['--web', resolve(kRepository, 'web/dist')];
    const map = options.map === undefined ? [] : ['--map', options.map];
    const child = spawn(kProgram, [...options_, ...web, ...map, ...(options.more ?? [])], {
      cwd: kRepository,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const server = new Server(child, port, data);
    afterwards(() => server.stop());
    await server.untilReady();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  get log(): string {
    return this.output;
  }

  // Resolves when the server has logged that.
  untilLogged(text: string): Promise<void> {
    return new Promise((resolve_) => {
      const look = (): void => {
        if (!this.output.includes(text)) return;
        this.process.stderr?.off('data', look);
        resolve_();
      };
      this.process.stderr?.on('data', look);
      look();
    });
  }

  // A process that the server has started and whose command has that in it.
  async child(command: string): Promise<{ pid: number }> {
    for (const entry of await readdir('/proc')) {
      const stat = await readFile(join('/proc', entry, 'stat'), 'utf8').catch(() => '');
      const [, parent] = /^\d+ \(.*\) \S (\d+)/.exec(stat) ?? [];
      const line = await readFile(join('/proc', entry, 'cmdline'), 'utf8').catch(() => '');
      if (Number(parent) === this.process.pid && line.includes(command)) {
        return { pid: Number(entry) };
      }
    }
    throw new Error(`The server has started no ${command}.`);
  }

  // Asks it to stop and waits until it has. The data folder stays, for a successor.
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      return;
    }
    const ended = new Promise((resolve_) => this.process.once('exit', resolve_));
    this.process.kill('SIGTERM');
    await ended;
  }

  async stopAndForget(): Promise<void> {
    await this.stop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  private async untilReady(): Promise<void> {
    while (this.process.exitCode === null) {
      const answer = await fetch(`${this.url}readyz`).catch(() => null);
      if (answer?.ok) return;
      await pause(kPollMs);
    }
    throw new Error(`The server ended at once:\n${this.output}`);
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve_) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve_(port));
    });
  });
}
