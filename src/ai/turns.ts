import { wordsOf } from './words.ts';

/** Words that turn a sentence round, in kinds: `both` must be kept where it stands and not be added; the others must not be added. */
const TURNS: readonly { both: boolean; words: RegExp }[] = [
  { both: true, words: /^(?:ikke|ej|ingen|intet|ingenting|aldrig|hverken)$/ },
  { both: true, words: /^(?:uden)$/ },
  {
    both: true,
    words:
      /^(?:undgås?|undgår|undlad\p{L}*|fraråd\p{L}*|forb[uy]d\p{L}*|afvis\p{L}*|nægt\p{L}*|ophør\p{L}*|bortfald\p{L}*)$/u,
  },
  { both: true, words: /^(?:undtagen|undtaget|undtagelse\p{L}*|medmindre|bortset|dog)$/u },
  { both: true, words: /^(?:kun|udelukkende|alene|blot)$/ },
  { both: true, words: /^(?:mindst|minimum)$/ },
  { both: true, words: /^(?:højst|maksimalt|maksimum|maks|max)$/ },
  {
    both: true,
    words:
      /^(?:skal|skulle|pligt|pligter|forpligt\p{L}*|påkrævet|obligatorisk\p{L}*|kræve[rst]?|krav\p{L}*)$/u,
  },
  { both: false, words: /^(?:altid|alle|alt|enhver|ethvert|samtlige)$/ },
  { both: false, words: /^(?:før|inden|forud|senest)$/ },
  { both: false, words: /^(?:efter|bagefter|derefter|tidligst)$/ },
  { both: false, words: /^(?:over|mere|flere|ældre|højere|fyldt)$/ },
  { both: false, words: /^(?:under|mindre|færre|yngre|lavere)$/ },
];

/**
 * Whether a sentence is turned the way its sources are: nothing negated, bounded or made a duty that is not, and none of it dropped. It
 * counts, and does not know what a "not" belongs to.
 */
export function isTurnedAs(sentence: string, context: string): boolean {
  const said = wordsOf(sentence);
  const read = wordsOf(context);
  const times = (list: readonly string[], words: RegExp) => list.filter((word) => words.test(word)).length;
  return TURNS.every(({ both, words }) => {
    const [says, reads] = [times(said, words), times(read, words)];
    return both ? says <= reads && says > 0 === reads > 0 : says === 0 || reads > 0;
  });
}
