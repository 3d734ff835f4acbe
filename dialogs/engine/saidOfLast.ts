import type { Conversation } from '../schema/conversationInUse.ts';
import { type NoteVersion, SINCE_LAST } from '../schema/noteVersions.ts';
import { outcomeOf, PREVIOUS } from './carried.ts';
import { isoDate } from './danishDate.ts';
import type { Draft, Value } from './draft.ts';
import type { Said } from './saidTo.ts';

const BETWEEN = ' · ';
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
const isDay = (text: string) => isoDate(text.replace(/^\D*(?=\d)/, '')) !== undefined;

/** A carried agreement as a sentence: "borgeren · ringer til lægen · 4. november 2026" is "Du ringer til lægen senest 4. november 2026". */
function sentence(agreement: string, roles: NoteVersion['roles']): string {
  const parts = agreement.split(BETWEEN);
  const day = parts.length > 1 && isDay(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const [first = '', ...rest] = parts;
  const role = first.trim().toLocaleLowerCase('da');
  const who = rest.length > 0 && Object.hasOwn(roles, role) ? (roles[role] ?? first) : first;
  const what = [[who, rest[0]].filter((it) => it !== undefined).join(' '), ...rest.slice(1)].join(', ');
  const when = day === undefined ? '' : /^\d/.test(day) ? ` senest ${day}` : ` ${day}`;
  return capital(`${what}${when}`);
}

/**
 * What came of the last note's agreements, for the citizen: those that were spoken of. Open points are the case file's alone, since nobody
 * worded them for the citizen.
 */
export function saidOfLast(
  { note: { previous: words } }: Conversation,
  previous: Draft['previous'],
  answers: Record<string, Value>,
  { roles, headings }: NoteVersion,
): Said[] {
  if (words === undefined) return [];
  const rows = (previous?.agreements ?? []).flatMap((text) => {
    const outcome = outcomeOf(words, text, answers);
    return outcome === '' ? [] : [`${sentence(text, roles)}: ${outcome}`];
  });
  const own = headings.some(({ sections }) => sections.includes(SINCE_LAST));
  const label = words.title.replace(/ *\(?\{dato\}\)?/, '');
  const section = own ? SINCE_LAST : 'opfoelgning';
  return rows.length > 0 ? [{ id: PREVIOUS, section, label, text: '', rows }] : [];
}
