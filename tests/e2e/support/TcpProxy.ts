// A cable that a test can cut: forwards every connection to the server until told otherwise.
import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterwards } from './afterwards';

export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private plugged = true;

  private constructor(private readonly server: Server) {}

  static async start(targetPort: number): Promise<TcpProxy> {
    const server = createServer();
    const proxy = new TcpProxy(server);
    server.on('connection', (socket) => proxy.forward(socket, targetPort));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    afterwards(() => proxy.stop());
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  // Resets every connection without a goodbye, and refuses new ones.
  cut(): void {
    this.plugged = false;
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  mend(): void {
    this.plugged = true;
  }

  private stop(): void {
    this.cut();
    this.server.close();
  }

  private forward(near: Socket, targetPort: number): void {
    if (!this.plugged) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(targetPort, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  }
}
