import type { Gap } from '../../dialogs/schema/guidance.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** A word of a question, and whether any entry holds it. */
export type Asked = { word: string; isKnown: boolean };

/** A word is looked for inside longer ones only if it is at least so long, and leaves so much of them. */
const SHORTEST = 4;
const SHORTEST_REST = 3;

/** Whether words stand in a question, one after the other, in any inflection. */
const stands = (asked: readonly string[], sought: readonly string[]) =>
  sought.length > 0 && asked.some((_, at) => sought.every((word, next) => asked[at + next] === word));

/** Whether a compound that no entry holds begins or ends with a word: "ankesag" is about "anke". */
const isPartOf = (word: string, { word: asked, isKnown }: Asked) =>
  !isKnown &&
  word.length >= SHORTEST &&
  asked.length >= word.length + SHORTEST_REST &&
  (asked.startsWith(word) || asked.endsWith(word));

/** Every word that tells of a gap. */
export const wordsOfGaps = (gaps: readonly Gap[]): string[] =>
  gaps.flatMap(({ words }) => words.flatMap(wordsOf));

/** Makes the search for the known gap a question is about; the first of the list where there are several. */
export function gapsOf(gaps: readonly Gap[]): (question: readonly Asked[]) => Gap | undefined {
  const read = gaps.map((gap) => {
    const sought = gap.words.map(wordsOf);
    return {
      gap,
      sought: sought.map((words) => words.map(stem)),
      single: sought.flatMap((words) => (words.length === 1 ? words : [])),
      unless: gap.unless.map((text) => wordsOf(text).map(stem)),
    };
  });
  return (question) => {
    const asked = question.map(({ word }) => stem(word));
    const tells = ({ sought, single }: (typeof read)[number]) =>
      sought.some((it) => stands(asked, it)) ||
      single.some((word) => question.some((it) => isPartOf(word, it)));
    return read.find((it) => tells(it) && !it.unless.some((unless) => stands(asked, unless)))?.gap;
  };
}
