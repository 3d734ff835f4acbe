import { isCarrier } from '../carriers.ts';
import { numbersIn } from '../numbers.ts';
import { valueOfWord } from '../numberWords.ts';
import { isSameWord, plain, wordsOf } from '../words.ts';
import { isMarkWord, marksIn } from './marks.ts';
import { isMisspelt, isSynonym } from './synonyms.ts';
import { personIn } from './tellers.ts';

/** A part of a sentence: the words that say something, and the marks and numbers on them. */
export type Clause = { words: readonly string[]; marks: ReadonlySet<string>; people: readonly string[] };

const ORDINAL_DOT = /(\d)\.(?=\s)/gu;
const ABBREVIATED = /(?<!\p{L})(ca|kl|kr|nr|d|pga|evt|bl\.a|f\.eks|min|tlf)\.(?=\s)/giu;
/** Has an "og" that parts nothing. */
const WITHIN = /af og til/giu;
const BREAK = /[.!?;:\n]+(?=\s|$)|,(?=\s)|\s(?:men|og|samt|så|fordi)\s/giu;
/** Marks that stay where they are when a sentence is turned round, so they need not stand beside the same words. */
const MOVABLE = new Set([
  'siger',
  'mener',
  'vurderer',
  'ifølge',
  'oplever',
  'jeg',
  'vi',
  'han',
  'hun',
  'selv',
  'var',
  'kan',
  'vil',
  'ønsker',
  'gerne',
  'fordi',
  'dog',
  'eller',
]);

/** One text in the form numbers are compared: "én" is no number but an article with weight. */
const bare = (text: string) => text.replace(/[éÉ](?=[nt](?!\p{L}))/gu, 'e');
const valuesOf = (text: string) => numbersIn(bare(text)).map(({ value }) => value);

const MEASURED =
  /(\d+(?:[.,:/]\d+)*|\p{L}+) (min|time|dag|hverdag|døgn|uge|måned|år|gang|kr|kilo|kg|procent|km)(?:\p{L}{0,5})(?!\p{L})/gu;

/** The numbers of a text, each with the measure right behind it where it has one, sorted. */
export function numbersOf(text: string): string[] {
  const measured = [...plain(bare(text)).matchAll(MEASURED)].flatMap(([, number = '', measure]) =>
    /^\d/.test(number) || valueOfWord(number) !== undefined ? [`${number} ${measure}`] : [],
  );
  return [...valuesOf(text), ...measured].sort();
}

/** Verbs that make no claim in an answer from sources, but do in a note: whether somebody came, got, uses. */
const DEEDS =
  /^(?:brug(?:e|er|t|te)|få(?:r|et)?|fik|give?(?:r|t|s)?|gav|gik|gå(?:r|et)?|kom(?:me|mer|met)?|tag(?:e|er|et|es)?|tog|lav(?:e|er|et|ede)|find(?:e|er|es)?|husk(?:e|er|et|ede))$/u;

/** The words that carry what a text says: no carriers, marks or numbers. */
export const ownWords = (text: string): string[] =>
  wordsOf(text).filter(
    (word) => (!isCarrier(word) || DEEDS.test(word)) && !isMarkWord(word) && valueOfWord(word) === undefined,
  );

/** Whether one word stands for the other: a form of it, another word for it, or it rightly spelt. */
export const standsFor = (one: string, other: string): boolean =>
  isSameWord(one, other) || isSynonym(one, other) || isMisspelt(one, other);

/** A text in its parts. A dot behind an ordinal or an abbreviation ends none. */
function clausesOf(text: string, names: ReadonlySet<string>): Clause[] {
  const whole = text.replace(ORDINAL_DOT, '$1').replace(ABBREVIATED, '$1').replace(WITHIN, 'indimellem');
  return whole
    .split(BREAK)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      words: ownWords(part),
      people: peopleIn(part, names),
      marks: new Set([
        ...[...marksIn(plain(part)).keys()].filter((name) => !MOVABLE.has(name)),
        ...valuesOf(part).map((value) => `#${value}`),
      ]),
    }));
}

/** Whether a part has words of two others, and neither of them whole: their words have changed places. */
function isMixed(clause: Clause, from: readonly Clause[]): boolean {
  const has = ({ words }: Clause, word: string) => words.some((it) => standsFor(it, word));
  const parts = from.filter((part) => part.words.some((word) => has(clause, word)));
  const isWhole = (part: Clause) => part.words.every((word) => has(clause, word));
  const brings = (part: Clause, other: Clause) =>
    clause.words.some((word) => has(part, word) && !has(other, word));
  const broken = parts.filter((part) => !isWhole(part));
  return broken.some((one) =>
    broken.some((other) => one !== other && brings(one, other) && brings(other, one)),
  );
}

const BESIDE = /^(?:fra|ifølge|med|hos|til|for|om|af|ved|på|mod|uden)$/;
const ARTICLE = /^(?:en|et|den|sin|sine|sit|hans|hendes)$/;

/** The people of a part, in order; one behind a preposition together with that: "til lene". */
function peopleIn(part: string, names: ReadonlySet<string>): string[] {
  const words = wordsOf(part);
  return words.flatMap((word, at) => {
    const person = personIn(word, names);
    if (person === undefined) return [];
    const before = words[ARTICLE.test(words[at - 1] ?? '') ? at - 2 : at - 1] ?? '';
    return [BESIDE.test(before) ? `${before} ${person}` : person];
  });
}

/** Whether people stand beside the prepositions they stood beside, and else in the order in which one does something with the other. */
function areInOrder(clause: Clause, from: readonly Clause[]): boolean {
  const beside = clause.people.filter((it) => it.includes(' '));
  if (beside.some((it) => from.every(({ people }) => !people.includes(it)))) return false;
  const free = clause.people.filter((it) => !it.includes(' '));
  return free.every((one, at) =>
    free.slice(at + 1).every((other) => {
      const both = from.filter(
        ({ people }) => one !== other && people.includes(one) && people.includes(other),
      );
      return both.length === 0 || both.some(({ people }) => people.indexOf(one) < people.lastIndexOf(other));
    }),
  );
}

/** A part counts as the same when it shares as many words as any, or most of its own. */
const MOST = 0.6;

const shared = (one: Clause, other: Clause) =>
  other.words.filter((word) => one.words.some((it) => standsFor(it, word))).length;

/**
 * Whether each mark and number of a text stands on the words it stood on: in a part that says what the part it comes from says. So no
 * "not" moves to another thing, and two numbers, things or people do not change places.
 */
export function areInPlace(said: string, source: string, names: ReadonlySet<string>): boolean {
  const from = clausesOf(source, names);
  return clausesOf(said, names).every((clause) => {
    if (isMixed(clause, from) || !areInOrder(clause, from)) return false;
    if (clause.words.length === 0) return true;
    const best = Math.max(...from.map((it) => shared(clause, it)), 0);
    return [...clause.marks].every((mark) =>
      from.some((it) => {
        const same = shared(clause, it);
        const alike = same === best || same >= MOST * it.words.length;
        return it.marks.has(mark) && (it.words.length === 0 || (same > 0 && alike));
      }),
    );
  });
}
