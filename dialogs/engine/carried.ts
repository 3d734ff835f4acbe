import type { NoteWords } from '../schema/words.ts';
import { inSentence } from './answerText.ts';
import { danishDate, isoDate } from './danishDate.ts';
import { digest } from './digest.ts';
import type { Value } from './draft.ts';

/** Starts the id of whatever goes through the last note. */
export const PREVIOUS = 'sidst_aftalt';

/** The question about one thing of the last note, named by its text, so that the answer stays with it when another note is read in. */
export const carriedId = (text: string): string => `${PREVIOUS}_${digest(text)}`;
/** The question about an agreement's new day. */
export const newDateId = (text: string): string => `${carriedId(text)}_dato`;

/** The text before the place a phrase is filled in at. */
export const before = (phrase: string): string => phrase.split('{')[0] ?? '';

/** Words as part of a pattern. */
export const exactly = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const DATE = '\\d{1,2}\\. \\p{L}+ \\d{4}';
const LAST_DATE = new RegExp(`^(.* · (?:\\p{L}+ )?)${DATE}$`, 'u');

/** An agreement's words with another day: in place of the one it ends with, or behind it. */
export const withDate = (text: string, date: string): string => {
  const upTo = LAST_DATE.exec(text)?.[1];
  return upTo === undefined ? `${text} · ${date}` : `${upTo}${date}`;
};

type Given = Record<string, Value>;
type Words = NonNullable<NoteWords['previous']>;

/** What was answered about an agreement of the last note, in words: how it went, and the new day. Empty where nothing was. */
export function outcomeOf({ statuses, newDate }: Words, text: string, answers: Given): string {
  const status = statuses.find(({ value }) => value === answers[carriedId(text)])?.text;
  const date = answers[newDateId(text)];
  const moved = newDate?.text.replace('{dato}', danishDate(String(date)));
  return [status && inSentence(status), date === undefined ? undefined : moved]
    .filter((it) => it !== undefined)
    .join(', ');
}

/** An agreement of the last note in this one, whatever was said of it: the next talk reads it from here. */
export function agreedLine({ previous, phrases }: NoteWords, text: string, answers: Given): string {
  if (previous === undefined) return text;
  const outcome = outcomeOf(previous, text, answers) || inSentence(phrases.notDiscussed);
  return `${previous.agreed.replace('{aftale}', () => text)}: ${outcome}`;
}

/** The same of a point left open. */
export function openLine({ previous, phrases }: NoteWords, text: string, answers: Given): string {
  if (previous === undefined) return text;
  const state = previous.openStates.find(({ value }) => value === answers[carriedId(text)])?.text;
  return `${previous.open.replace('{punkt}', () => text)}: ${inSentence(state ?? phrases.notDiscussed)}`;
}

const anyOf = (texts: readonly string[]) => texts.map((text) => exactly(inSentence(text))).join('|');

/** What is told of an agreement, taken apart: the agreement, how it went, and its new day in words. */
function outcomeIn(told: string, between: string, { phrases, previous }: NoteWords) {
  const states = anyOf([phrases.notDiscussed, ...(previous?.statuses ?? []).map(({ text }) => text)]);
  const phrase = exactly(before(previous?.newDate?.text ?? 'ny dato {dato}'));
  const dated = new RegExp(`^(.*)(, | · |: )${phrase}(${DATE})$`, 'u').exec(told);
  const [, rest = told, behind, day] = dated ?? [];
  // Right behind the agreement a new day stands alone; what looks like a state before it is the agreement's own words.
  const alone = behind === ': ' && between === behind;
  const [, text = rest, state] =
    (alone ? null : new RegExp(`^(.*)${between}(${states})$`, 'u').exec(rest)) ?? [];
  return { text, state, day };
}

/** An agreement that goes on from what a note tells of it: unless it was kept or dropped, or with its new day. */
function agreementGoingOn(told: string, between: string, words: NoteWords): string[] {
  const { text, state, day } = outcomeIn(told, between, words);
  if (day !== undefined && isoDate(day) !== undefined) return [withDate(text, day)];
  const [kept, , , dropped] = words.previous?.statuses ?? [];
  const over = [kept, dropped].some((it) => it !== undefined && inSentence(it.text) === state);
  return over ? [] : [text];
}

/** What goes on of an agreement after its opening words: "… · 4. november 2026: flyttet, ny dato 1. december 2026". */
export const agreedIn = (told: string, words: NoteWords): string[] => agreementGoingOn(told, ': ', words);

/** The same of a row in which an agenda itself went through the agreements: "ringe til lægen · flyttet". */
export const agreedInRow = (row: string, words: NoteWords): string[] => agreementGoingOn(row, ' · ', words);

/** What goes on of an open point after its opening words: all but what was done or dropped. */
export function openIn(told: string, { phrases, previous }: NoteWords): string[] {
  const states = (previous?.openStates ?? []).map(({ text }) => inSentence(text));
  const form = new RegExp(`^(.*): (${anyOf([phrases.notDiscussed, ...states])})$`, 'u');
  const [, text = told, state] = form.exec(told) ?? [];
  return state !== undefined && (state === states[0] || state === states[2]) ? [] : [text];
}
