// A network that a test can cut or make worse: passes datagrams on to a server and back, loses some,
// and lets everybody have no more than so many a second.
import { createSocket } from 'node:dgram';
import type { RemoteInfo, Socket } from 'node:dgram';
import { afterwards } from './afterwards';

export interface Quality {
  // 0: none is lost; 1: all are.
  loss: number;
  // Each way, for everybody.
  bitsPerSecond: number;
}

export const kGood: Quality = { loss: 0, bitsPerSecond: Infinity };
export const kCut: Quality = { loss: 1, bitsPerSecond: Infinity };

// As long as a router of a slow line keeps what it cannot send yet.
const kQueueMs = 300;

// One way of one client.
class Lane {
  private lossDue = 0;
  private freeAtMs = 0;

  constructor(
    private readonly send: (datagram: Buffer) => void,
    private readonly onLost: () => void,
  ) {}

  pass(datagram: Buffer, { loss, bitsPerSecond }: Quality): void {
    this.lossDue += loss;
    if (this.lossDue >= 1) {
      this.lossDue -= 1;
      this.onLost();
      return;
    }
    const now = performance.now();
    const startsAtMs = Math.max(now, this.freeAtMs);
    if (startsAtMs - now > kQueueMs) {
      this.onLost();
      return;
    }
    this.freeAtMs = startsAtMs + (datagram.length * 8 * 1_000) / bitsPerSecond;
    if (this.freeAtMs <= now) this.send(datagram);
    else setTimeout(() => this.send(datagram), this.freeAtMs - now);
  }
}

export class UdpProxy {
  quality = kGood;
  // How many datagrams never arrived.
  lost = 0;
  private readonly near = createSocket('udp4');
  // By where the client sends from.
  private readonly lanes = new Map<string, Lane>();
  private readonly sockets: Socket[] = [this.near];
  private isOpen = true;

  private constructor(private readonly targetPort: number) {}

  static async start(targetPort: number): Promise<UdpProxy> {
    const proxy = new UdpProxy(targetPort);
    proxy.near.on('message', (datagram, from) => {
      proxy.laneFrom(from).pass(datagram, proxy.quality);
    });
    await new Promise<void>((resolve) => proxy.near.bind(0, '127.0.0.1', resolve));
    afterwards(() => proxy.stop());
    return proxy;
  }

  get port(): number {
    return this.near.address().port;
  }

  // As a router that was started again: whoever goes on seems to be somebody else.
  forget(): void {
    this.lanes.clear();
  }

  private stop(): void {
    this.isOpen = false;
    for (const socket of this.sockets) socket.close();
  }

  // To the server; what it answers goes back to the client.
  private laneFrom({ address, port }: RemoteInfo): Lane {
    const client = `${address} ${port}`;
    const known = this.lanes.get(client);
    if (known) return known;
    const far = createSocket('udp4');
    const there = this.lane(far, this.targetPort, '127.0.0.1');
    const back = this.lane(this.near, port, address);
    far.on('message', (datagram) => {
      if (this.lanes.get(client) === there) back.pass(datagram, this.quality);
    });
    this.sockets.push(far);
    this.lanes.set(client, there);
    return there;
  }

  private lane(from: Socket, port: number, address: string): Lane {
    const send = (datagram: Buffer): void => {
      if (this.isOpen) from.send(datagram, port, address);
    };
    return new Lane(send, () => (this.lost += 1));
  }
}
