import { unescape as percentDecoded } from 'node:querystring';
import { cut, findCpr, REMOVED } from '../../dialogs/privacy/findCpr.ts';
import { findPersonal } from '../../dialogs/privacy/findPersonal.ts';
import { cutSecrets } from './secrets.ts';

/** As short as anything personal or secret can be. */
const SHORTEST = 5;
const PERCENT = /%[0-9a-f]{2}/i;
const ESCAPE = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[nrt])/gi;
const CONTROLS: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** What an address or a piece of JSON within a text stands for. */
function decoded(text: string): string {
  const plain = PERCENT.test(text) ? percentDecoded(text.replaceAll('+', ' ')) : text;
  return plain
    .replaceAll('&nbsp;', ' ')
    .replace(
      ESCAPE,
      (it) => CONTROLS[it.charAt(1).toLowerCase()] ?? String.fromCharCode(Number.parseInt(it.slice(2), 16)),
    );
}

function cutAll(text: string): string {
  const bare = cutSecrets(text);
  return cut(bare, findPersonal(bare, 'possible'));
}

/**
 * A text with `[fjernet]` in the place of whatever points to a person (CPR and phone numbers, e-mail and street addresses) and of secrets
 * (tokens, keys, passwords, connection strings). Ids, hashes, times and counts stay. Where such a thing is found only in what the text
 * stands for (percent signs, escapes), that is what is given back.
 */
export function scrub(text: string): string {
  if (text.length < SHORTEST) return text;
  const plain = decoded(text);
  if (plain === text) return cutAll(text);
  const scrubbed = cutAll(plain);
  return scrubbed === plain ? cutAll(text) : scrubbed;
}

/** A number as it is, unless its digits are those of a CPR number, also of one that lost the zero in front. */
export function scrubNumber(number: number): number | string {
  const written = String(Math.abs(number));
  if (written.length < 9 || written.length > 12) return number;
  const whole = written.length % 2 === 1 && /^\d+$/.test(written) ? `0${written}` : written;
  return findCpr(whole, 'possible').length > 0 ? REMOVED : number;
}
