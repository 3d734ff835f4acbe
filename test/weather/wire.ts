import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What is done to a connection when a turn's COMMIT comes by: it is cut before the server has it, or before its answer is back. */
export type Cut = 'before' | 'after';

const COMMIT = Buffer.from('COMMIT\0');

/** The wire between a program and its database, which can be cut at a COMMIT or fall silent. */
export class Wire {
  /** Cuts the next connection on which what holds these words is committed. */
  cut: { words: string; when: Cut } | undefined;
  /** How many connections were cut. */
  cuts = 0;
  /** Falls silent when these words come by. */
  hushAt: string | undefined;
  /** Nothing comes through any more, in either direction, and nobody is told. */
  silent = false;
  private readonly target: URL;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(target: string) {
    this.target = new URL(target);
    this.server = createServer((client) => this.join(client));
  }

  async open(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  /** The address that leads through the wire. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const both = [client, server];
    let armed = false;
    let answered = false;
    client.on('data', (part) => {
      this.silent ||= this.hushAt !== undefined && part.includes(this.hushAt);
      if (this.silent) return;
      armed ||= this.cut !== undefined && part.includes(this.cut.words);
      const now = armed && part.includes(COMMIT) ? this.cut?.when : undefined;
      if (now === 'after') answered = true;
      if (now !== undefined) this.spend();
      if (now === 'before') for (const socket of both) socket.destroy();
      else server.write(part);
    });
    server.on('data', (part) => {
      if (this.silent) return;
      if (answered) for (const socket of both) socket.destroy();
      else client.write(part);
    });
    for (const socket of both) {
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.sockets.delete(socket);
        if (!this.silent) for (const other of both) other.destroy();
      });
    }
  }

  private spend(): void {
    this.cut = undefined;
    this.cuts += 1;
  }
}
