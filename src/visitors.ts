import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** How many are let in at once from one address. */
const MOST = 200;

/** Who is in, by address. */
export class Visitors {
  private readonly inside = new Map<string, number>();

  /** Lets one more in from an address, unless there are too many. Whoever is let in must leave. */
  enter(address: string): boolean {
    const from = networkOf(address);
    const here = this.inside.get(from) ?? 0;
    if (here >= MOST) return false;
    this.inside.set(from, here + 1);
    return true;
  }

  leave(address: string): void {
    const from = networkOf(address);
    const here = this.inside.get(from) ?? 0;
    if (here <= 1) this.inside.delete(from);
    else this.inside.set(from, here - 1);
  }
}

/** Whoever has one IPv6 address has all that begin with the same four groups. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = [], tail = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const groups = [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return groups.slice(0, 4).join(':');
}

/** An address as some proxies write it, with the port it was called from. */
const WITH_PORT = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?::\d+)?$/i;

/**
 * The address a request comes from, as the outermost of so many trusted proxies saw it: each adds the address it was called from to
 * the end of X-Forwarded-For, so only that many from the end can be believed. The connection's own where there is no proxy.
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (proxies === 0) return own;
  const told = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const text = told.at(-proxies)?.trim() || own;
  const [, six, four] = WITH_PORT.exec(text) ?? [];
  return six ?? four ?? text;
}
