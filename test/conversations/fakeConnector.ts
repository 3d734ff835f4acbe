import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Sent = {
  id: string;
  conversation: string;
  card: Card;
  updates: number;
  raw: string;
  /** Which kind of card it is; absent for words. */
  contentType?: string;
};
/** A file put into somebody's OneDrive. */
export type Uploaded = { path: string; headers: IncomingHttpHeaders; bytes: Buffer };
export type Card = { [name: string]: unknown };

type Trouble = (
  method: string,
  conversation: string,
) => number | { status: number; code: string } | 'hang' | undefined | Promise<undefined>;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** Where files are put, beside the connector's own paths. */
const DRIVE = '/drive/';

/** Teams' side of the wire: keeps what is posted and updated, and can be told to fail. */
export class FakeConnector {
  readonly messages: Sent[] = [];
  readonly calls: string[] = [];
  /** The Authorization header of each call. */
  readonly authorizations: (string | undefined)[] = [];
  /** What the roster of a conversation says of somebody, or the status it answers with. */
  roster: (member: string, conversation: string) => object | number = () => ({ userRole: 'user' });
  /** Teams the bot is in, by their id; of any other nothing is told. */
  readonly teams = new Map<string, { name: string; channels: { id: string; name: string | null }[] }>();
  /** The caseworkers' OneDrive: what was put there, and what it answers. */
  readonly uploads: Uploaded[] = [];
  drive: () => number | 'hang' | Promise<number> = () => 201;
  /** Asked at each call: a status to fail with, to never answer, or to answer later. */
  trouble: Trouble = () => undefined;
  private readonly server: Server;
  private readonly waiting = new Set<() => void>();

  constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response.statusCode = status;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(body));
      });
    });
  }

  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** A place for a file, as Teams gives one. */
  placeOf(name: string): string {
    return `${this.url}${DRIVE}${encodeURIComponent(name)}?tempauth=hemmelig`;
  }

  private async drives(path: string, request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    this.uploads.push({ path, headers: request.headers, bytes: await bytesOf(request) });
    const status = await this.drive();
    if (status === 'hang') await new Promise(() => undefined);
    return { status: Number(status), body: {} };
  }

  /** The newest message of a conversation. */
  last(conversation: string): Sent {
    const message = this.messages.findLast((it) => it.conversation === conversation);
    if (message === undefined) throw new Error(`nothing was sent to ${conversation}`);
    return message;
  }

  /** Waits until what was sent holds. */
  async until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 30_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const [, conversation = '', activity] =
      /\/v3\/conversations\/([^/]+)\/activities\/?([^/?]*)/.exec(request.url ?? '') ?? [];
    const method = request.method ?? '';
    if (request.url?.startsWith(DRIVE)) return this.drives(request.url, request);
    const raw = (await bytesOf(request)).toString('utf8');
    this.calls.push(method);
    this.authorizations.push(request.headers.authorization);
    const trouble = await this.trouble(method, decodeURIComponent(conversation));
    if (trouble === 'hang') await new Promise(() => undefined);
    if (typeof trouble === 'number') return { status: trouble, body: {} };
    if (typeof trouble === 'object')
      return { status: trouble.status, body: { error: { code: trouble.code, message: 'refused' } } };
    const read = this.readable(request.url ?? '');
    if (read !== undefined) return read;
    const id = this.keep(method, decodeURIComponent(conversation), decodeURIComponent(activity ?? ''), raw);
    for (const wake of this.waiting) wake();
    this.waiting.clear();
    return id === undefined ? { status: 404, body: {} } : { status: 200, body: { id } };
  }

  /** What can be asked for: somebody in a roster, a team, the channels of a team. */
  private readable(url: string): { status: number; body: unknown } | undefined {
    const told = (body: unknown) => ({ status: typeof body === 'number' ? body : 200, body: body ?? {} });
    const [, within, member] = /\/v3\/conversations\/([^/]+)\/members\/([^/?]+)$/.exec(url) ?? [];
    if (within !== undefined && member !== undefined)
      return told(this.roster(decodeURIComponent(member), decodeURIComponent(within)));
    const [, id, list] = /\/v3\/teams\/([^/]+)(\/conversations)?$/.exec(url) ?? [];
    if (id === undefined) return undefined;
    const team = this.teams.get(decodeURIComponent(id));
    if (team === undefined) return told(404);
    return told(list === undefined ? { id, name: team.name } : { conversations: team.channels });
  }

  private keep(method: string, conversation: string, activity: string, raw: string): string | undefined {
    // A message of words has no card.
    const [attachment] = JSON.parse(raw).attachments ?? [];
    const card = (attachment?.content ?? {}) as Card;
    const contentType = attachment?.contentType as string;
    if (method === 'PUT') {
      const known = this.messages.find((it) => it.id === activity);
      if (known === undefined) return undefined;
      Object.assign(known, { card, raw, contentType, updates: known.updates + 1 });
      return known.id;
    }
    const id = `besked-${this.messages.length + 1}`;
    this.messages.push({ id, conversation, card, updates: 0, raw, contentType });
    return id;
  }
}
