/** What stands in quotation marks are somebody's own words. Each is replaced by a mark, so that no rule reads it. */
const QUOTED = /»[^»«]*«|«[^»«]*»|"[^"\n]*"|[“”„][^“”„\n]*[“”]/gu;
export const withoutQuotes = (text: string): string => text.replace(QUOTED, '»«');

/** The sentences of a text, line by line. A full stop ends one where a capital follows: "3. december" and "ca. ti" do not. */
export const sentencesOf = (line: string): string[] =>
  line
    .split(/(?<=[.!?])\s+(?=[\p{Lu}»–])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The first sentence of a text that one of these words stands in, where the text has more than that. */
export function sentenceWith(text: string, found: readonly string[]): { quote?: string } {
  const sentences = linesOf(text).flatMap(sentencesOf);
  const quote =
    sentences.length < 2 ? undefined : sentences.find((it) => found.some((word) => it.includes(word)));
  return quote === undefined ? {} : { quote };
}

/** A word as it stands inside a sentence; ADHD stays ADHD. */
const small = (word: string) => (/\p{Lu}{2}/u.test(word) ? word : word.toLocaleLowerCase('da'));

/** Words in a row as an advice quotes them, each once. */
export function quotedWords(found: readonly string[]): string {
  const each = [...new Set(found.map((word) => small(word.trim().replace(/\s+/g, ' '))))];
  const quoted = each.map((word) => `»${word}«`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} og ${quoted.at(-1)}`;
}
