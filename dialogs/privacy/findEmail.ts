import type { Found } from './fold.ts';

const NAME = /[\p{L}\p{N}._%+'&!#$*/?^{|}~-]{1,64}$/u;
const HOST = /@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}_-])/uy;
/** Ids of Teams' own chats are written like addresses. */
const CHAT = /^@(?:thread|unq\.gbl)\./;

/** E-mail addresses in a folded text. */
export function findEmail(folded: string): Found[] {
  const found: Found[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    const from = Math.max(found.at(-1)?.end ?? 0, at - 64);
    const name = NAME.exec(folded.slice(from, at))?.[0].replace(/^[.'/]+/, '') ?? '';
    HOST.lastIndex = at;
    const host = HOST.exec(folded)?.[0];
    if (name !== '' && host !== undefined && !CHAT.test(host))
      found.push({ start: at - name.length, end: at + host.length });
  }
  return found;
}
