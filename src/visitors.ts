import type { IncomingMessage } from 'node:http';

/** How many are let in at once from one address. */
const MOST = 200;

/** Who is in, by address. */
export class Visitors {
  private readonly inside = new Map<string, number>();

  /** Lets one more in from an address, unless there are too many. Whoever is let in must leave. */
  enter(address: string): boolean {
    const here = this.inside.get(address) ?? 0;
    if (here >= MOST) return false;
    this.inside.set(address, here + 1);
    return true;
  }

  leave(address: string): void {
    const here = this.inside.get(address) ?? 0;
    if (here <= 1) this.inside.delete(address);
    else this.inside.set(address, here - 1);
  }
}

/**
 * The address a request comes from, as the outermost of so many trusted proxies saw it: each adds the address it was called from to
 * the end of X-Forwarded-For, so only that many from the end can be believed. The connection's own where there is no proxy.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  return told.at(-proxies) || own;
}
