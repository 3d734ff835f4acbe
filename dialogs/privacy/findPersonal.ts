import { findAddress } from './findAddress.ts';
import { cprIn, type Sureness } from './findCpr.ts';
import { findEmail } from './findEmail.ts';
import { findPhone } from './findPhone.ts';
import { type Found, fold, inOriginal } from './fold.ts';

/** Something that points to a person: what it is, and where it stands as UTF-16 offsets. */
export type Personal = Found & { kind: 'cpr' | 'phone' | 'email' | 'address' };

/** Whether it is worth a look: each kind has a digit or an "@". */
const HINT = /[\d@]|[^ -~]/;

/** CPR numbers, phone numbers, e-mail addresses and street addresses in a text, in order and never over each other. */
export function findPersonal(text: string, sureness: Sureness = 'likely'): Personal[] {
  if (!HINT.test(text)) return [];
  const folded = fold(text);
  const as = (kind: Personal['kind'], found: readonly Found[]): Personal[] =>
    inOriginal(folded, found).map((it) => ({ kind, ...it }));
  const all = [
    ...as('cpr', cprIn(folded.text, sureness)),
    ...as('email', findEmail(folded.text)),
    ...as('address', findAddress(folded.text)),
    ...as('phone', findPhone(folded.text)),
  ];
  return all.length < 2 ? all : apart(all);
}

/** Where two claim the same signs, the one named first has them. */
function apart(all: readonly Personal[]): Personal[] {
  const taken = new Set<number>();
  const signs = ({ start, end }: Found) => Array.from({ length: end - start }, (_, at) => start + at);
  const kept = all.filter((it) => {
    const own = signs(it);
    if (own.some((at) => taken.has(at))) return false;
    for (const at of own) taken.add(at);
    return true;
  });
  return kept.sort((one, other) => one.start - other.start);
}
