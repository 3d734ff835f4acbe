import { isCarrier } from './carriers.ts';
import { valueOfWord } from './numberWords.ts';
import { isSameWord, plain } from './words.ts';

/** A number of a text, in one form however it is written, and the words it may be counting. */
export type Counted = { value: string; units: readonly string[] };

/** "en uge" counts; "en borger" does not. */
const MEASURES =
  /^(?:minut|time|dag|hverdag|arbejdsdag|døgn|uge|måned|kvartal|halvår|år|gang|krone|procent)(?:s|en|et)?$/;
/** Also the marks that end a part of a sentence; a dot behind digits may be that of a date. */
const TOKEN = /\d+(?:[.,:/]\d+)*|\p{L}+|§|(?<!\d)\.(?=\s|$)|[,;:!?](?=\s|$)/gu;
/** Words and a sign that bear the number behind them as a name. */
const LABEL = /^(?:§|trin|fase|kapitel|nr|side|stk|punkt|model|spor|bilag)$/;
const IS_WORD = /^\p{L}/u;
const YEAR = /^(?:19|20)\d\d$/;
/** How many words behind a number may be what it counts: "5 hele dage". */
const REACH = 2;

/** A written number as its values: a date has three, "10.000" and "10:00" one. */
function valuesOf(written: string): string[] {
  if (/^\d{1,3}(?:\.\d{3})+$/.test(written)) return [written.replaceAll('.', '')];
  const parts = written.split(/[/.]/);
  const isDate = parts.length === 3 || written.includes('/');
  return isDate ? parts.map((part) => part.replace(/^0+(?=\d)/, '')) : [written.replace(':', '.')];
}

const isCount = (token: string) => /^\d/.test(token) || valueOfWord(token) !== undefined;
const tokensOf = (text: string): string[] => plain(text).match(TOKEN) ?? [];

function valuesAt(tokens: readonly string[], at: number, articles: boolean): string[] {
  const token = tokens[at] ?? '';
  if (/^\d/.test(token)) return valuesOf(token);
  const article = /^(?:en|et)$/.test(token) && (articles || MEASURES.test(tokens[at + 1] ?? ''));
  return article ? ['1'] : [valueOfWord(token) ?? []].flat();
}

/** The first words of their own behind a number, up to whatever ends them; or what it is the name of: "trin 3", "§ 13". */
function unitsAt(tokens: readonly string[], at: number): string[] {
  const label = tokens[at - 1] ?? '';
  if (LABEL.test(label)) return [label];
  const isOwn = (it: string) => IS_WORD.test(it) && !isCount(it) && !isCarrier(it);
  const from = tokens.findIndex((it, index) => index > at && (isOwn(it) || !/^[\p{L}\d]/u.test(it)));
  const behind = from < 0 ? [] : tokens.slice(from, from + REACH);
  const end = behind.findIndex((it) => !isOwn(it));
  return end < 0 ? behind : behind.slice(0, end);
}

/** The numbers of a text: digits, Danish words, dates, percentages. `articles` takes every "en" and "et" as a one. */
export function numbersIn(text: string, articles = false): Counted[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((_, at) =>
    valuesAt(tokens, at, articles).map((value) => ({ value, units: unitsAt(tokens, at) })),
  );
}

function isSameCount(said: Counted, read: Counted): boolean {
  if (said.value !== read.value) return false;
  const [unit] = said.units;
  if (YEAR.test(said.value) || (unit === undefined && read.units.length === 0)) return true;
  return unit !== undefined && read.units.some((other) => isSameWord(unit, other));
}

/** Whether every number of a sentence stands in a text, counting the same thing there. */
export function hasItsNumbers(sentence: string, text: string): boolean {
  const read = numbersIn(text, true);
  return numbersIn(sentence).every((said) => read.some((it) => isSameCount(said, it)));
}
