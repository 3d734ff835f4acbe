import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type Reply = { status: number; headers: Map<string, string>; body: string };
/** What came back over a connection, and whether the server closed it. */
export type Heard = { replies: Reply[]; text: string; closed: boolean; ms: number };

/** How long an answer is waited for that should come at once. */
const PATIENCE_MS = 8_000;

function headOf(text: string): { status: number; headers: Map<string, string>; rest: string } | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.replace(/^[^:]*:\s*/, '')]),
  );
  return { status: Number(first.split(' ')[1]), headers, rest: text.slice(end + 4) };
}

/** A body that is wholly there, and what comes after it. */
function bodyOf(headers: Map<string, string>, text: string): { body: string; rest: string } | undefined {
  if (headers.get('transfer-encoding') !== 'chunked') {
    const length = Number(headers.get('content-length') ?? 0);
    return text.length < length ? undefined : { body: text.slice(0, length), rest: text.slice(length) };
  }
  let body = '';
  let rest = text;
  for (;;) {
    const [, hex] = /^([0-9a-f]+)\r\n/.exec(rest) ?? [];
    const size = Number.parseInt(hex ?? '', 16);
    const from = (hex?.length ?? 0) + 2;
    if (hex === undefined || rest.length < from + size + 2) return undefined;
    body += rest.slice(from, from + size);
    rest = rest.slice(from + size + 2);
    if (size === 0) return { body, rest };
  }
}

/** The answers in what came over a connection, as latin-1 text; interim ones are left out. */
export function repliesIn(text: string): Reply[] {
  const replies: Reply[] = [];
  for (let left = text; ; ) {
    const head = headOf(left);
    const read = head && bodyOf(head.headers, head.rest);
    if (head === undefined || read === undefined) return replies;
    if (head.status >= 200) replies.push({ status: head.status, headers: head.headers, body: read.body });
    left = read.rest;
  }
}

/** A bare connection, from another address of this machine where one is given. */
export class Wire {
  readonly socket: Socket;
  closed = false;
  private text = '';
  private readonly began = performance.now();
  private endedAt = 0;
  private wake: () => void = () => undefined;

  constructor(port: number, localAddress = '127.0.0.1') {
    this.socket = connect({ port, host: '127.0.0.1', localAddress });
    this.socket.setNoDelay(true);
    this.socket.on('data', (part) => {
      this.text += part.toString('latin1');
      this.wake();
    });
    // A server that has answered may cut us off while we still write.
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.closed = true;
      this.endedAt = performance.now();
      this.wake();
    });
  }

  get heard(): Heard {
    const ms = (this.closed ? this.endedAt : performance.now()) - this.began;
    return { replies: repliesIn(this.text), text: this.text, closed: this.closed, ms };
  }

  async connected(): Promise<this> {
    await once(this.socket, 'connect');
    return this;
  }

  write(part: string | Uint8Array): void {
    if (!this.socket.destroyed) this.socket.write(part);
  }

  /** Waits until so many answers have come or the server closes. */
  hears(replies = 1, patienceMs = PATIENCE_MS): Promise<Heard> {
    return this.until(() => this.heard.replies.length >= replies, patienceMs);
  }

  closes(patienceMs = PATIENCE_MS): Promise<Heard> {
    return this.until(() => false, patienceMs);
  }

  private async until(holds: () => boolean, patienceMs: number): Promise<Heard> {
    const end = performance.now() + patienceMs;
    while (!this.closed && !holds() && performance.now() < end)
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, end - performance.now());
        this.wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    return this.heard;
  }

  hangUp(): void {
    this.socket.destroy();
  }
}

/** Sends these parts one by one and hears the first answers. The connection is ours to close, so that none is left. */
export async function exchange(
  port: number,
  parts: readonly (string | Uint8Array)[],
  replies = 1,
): Promise<Heard> {
  const wire = new Wire(port);
  for (const part of parts) wire.write(part);
  const heard = await wire.hears(replies);
  wire.hangUp();
  return heard;
}
