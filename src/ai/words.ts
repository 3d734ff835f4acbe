import { fold } from '../../dialogs/privacy/fold.ts';
import { isCarrier } from './carriers.ts';
import { valueOfWord } from './numberWords.ts';

/** A text as it is compared: folded, in small letters, a percent sign as the word. */
export const plain = (text: string): string =>
  fold(text.normalize('NFC'))
    .text.toLowerCase()
    .replace(/ ?%|(?<=\d ?)pct(?!\p{L})\.?/gu, ' procent');

/** The words of a text as they are compared, without numbers. */
export const wordsOf = (text: string): string[] => plain(text).match(/\p{L}+/gu) ?? [];

/** The words that say something of their own: neither carriers nor numbers. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !isCarrier(word) && valueOfWord(word) === undefined);

/** What Danish puts at the end of a word that stays the same word. */
const ENDINGS = new Set(
  'e,en,ens,er,ere,eren,erens,erne,ernes,ers,es,et,ets,ede,ende,ene,enes,est,este,n,ne,nes,ns,r,re,rne,rnes,rs,s,st,t,te,ts,ing,ingen,ings,inger,ingerne'.split(
    ',',
  ),
);
const SHORTEST_STEM = 3;

const isEnding = (rest: string) => rest === '' || ENDINGS.has(rest);
/** "job" and "jobbet": the consonant doubled before the ending. */
const isDoubled = (stem: string, rest: string) => rest[0] === stem.at(-1) && isEnding(rest.slice(1));

/** Whether two words are forms of the same: a common beginning, and no more behind it than Danish endings. A compound is another word. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  for (let length = common; length >= Math.max(SHORTEST_STEM, common - 2); length -= 1) {
    const stem = one.slice(0, length);
    const rests = [one.slice(length), other.slice(length)];
    if (rests.every((rest) => isEnding(rest) || isDoubled(stem, rest))) return true;
  }
  return false;
}

/** The words of the first list that no word of the second is a form of. */
export const without = (words: readonly string[], others: readonly string[]): string[] =>
  words.filter((word) => !others.some((other) => isSameWord(word, other)));
