// An SFU of several nodes that share a Redis, each with ports of its own.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterwards, temporaryFolder } from './afterwards';
import { livekitProgram } from './livekit';
import { end, untilSaid } from './programs';
import { Redis, kRedisPassword } from './redis';
import { freePort } from './server';

const kKey = 'atrium: a secret of both, for tests only';

export class SfuNode {
  private process: ChildProcess | null = null;
  // As it calls itself; another one after each start.
  id = '';

  constructor(
    readonly port: number,
    private readonly configuration: string,
  ) {}

  // Resolves when it serves.
  async start(): Promise<void> {
    const child = spawn(livekitProgram(), ['--config', this.configuration], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = child;
    afterwards(() => end(child));
    const [, id] = await untilSaid(child, /"starting LiveKit server".*"nodeID":"(\w+)"/);
    this.id = id ?? '';
  }

  // As if its machine had lost its power.
  async kill(): Promise<void> {
    if (this.process) await end(this.process);
  }
}

export class SfuNodes {
  private constructor(
    private redis: Redis,
    readonly nodes: readonly SfuNode[],
    private readonly keyFile: string,
  ) {}

  static async start(count: number): Promise<SfuNodes> {
    const redis = await Redis.start();
    const folder = await temporaryFolder('sfu-nodes');
    const keyFile = join(folder, 'key');
    await writeFile(keyFile, `${kKey}\n`, { mode: 0o600 });
    const nodes: SfuNode[] = [];
    for (let i = 0; i < count; ++i) {
      const ports = { api: await freePort(), media: await freePort(), redis: redis.port };
      const configuration = join(folder, `node-${i}.yaml`);
      await writeFile(configuration, configurationFor(ports), { mode: 0o600 });
      const node = new SfuNode(ports.api, configuration);
      nodes.push(node);
      await node.start();
    }
    return new SfuNodes(redis, nodes, keyFile);
  }

  // For our server.
  get options(): string[] {
    const api = this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
    return ['--sfu-api', api, '--sfu-key-file', this.keyFile];
  }

  async killRedis(): Promise<void> {
    await this.redis.kill();
  }

  // With nothing of what it knew.
  async startRedis(): Promise<void> {
    this.redis = await Redis.start(this.redis.port);
  }

  // The name of the node that has the room; empty: none has.
  hostOf(room: string): Promise<string> {
    return this.redis.ask('HGET', 'room_node_map', room);
  }

  // Before anybody is in the room: LiveKit would choose one by chance.
  async place(room: string, node: SfuNode): Promise<void> {
    await this.redis.ask('HSET', 'room_node_map', room, node.id);
  }
}

interface Ports {
  api: number;
  media: number;
  redis: number;
}

function configurationFor({ api, media, redis }: Ports): string {
  return [
    `port: ${api}`,
    'bind_addresses: ["127.0.0.1"]',
    'rtc:',
    `  udp_port: ${media}`,
    `  tcp_port: ${media}`,
    '  use_external_ip: false',
    '  node_ip: 127.0.0.1',
    // Everybody is on this machine.
    '  enable_loopback_candidate: true',
    'redis:',
    `  address: 127.0.0.1:${redis}`,
    `  password: ${kRedisPassword}`,
    'keys:',
    `  ${kKey}`,
    'room:',
    '  auto_create: true',
    '  empty_timeout: 30',
    '  departure_timeout: 5',
    'logging:',
    '  level: info',
    '  json: true',
    '',
  ].join('\n');
}
