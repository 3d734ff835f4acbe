import { heldOf, isCounted, PIECE, type Question } from './counted.ts';
import type { Entry } from './entry.ts';
import type { Term } from './questionTerms.ts';
import { tuning } from './tuning.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A kind of fact a question may ask for: whether words ask for it, and whether words give it. `cost` is taken from an answer without it. */
type Fact = {
  asks(words: readonly string[]): boolean;
  gives(words: readonly string[]): boolean;
  cost: number;
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words behind "hvor" that ask for a number, a length of time or a distance. */
const AMOUNTS = setOf(
  'mange meget længe lang langt lange stor stort store høj højt lille få hurtigt tidligt tit ofte gammel gamle',
);
const ASKING = setOf('hvornår senest antal');
const PLACES = setOf('ligger bor sidder holder');
const PAY = setOf(`
  koster tjener betaler betale betalt betales betaling kr kroner beløb beløbet sats satsen satser takst taksten takster pris prisen priser timepris
`);
const NOW = setOf('nu idag aktuelt pt');
const WHO = setOf('hvem hvilke hvilken');
const LAWFUL = setOf('omfattet lovlig lovligt ulovlig ulovligt');
const CONDITIONS = ['adgangskrav', 'betingelser', 'betingelserne', 'optagelseskrav', 'regler', 'reglerne'];

/** Whether two words stand side by side. */
const follows = (words: readonly string[], one: string, next: ReadonlySet<string>) =>
  words.some((word, at) => word === one && next.has(words[at + 1] ?? ''));

const asksMeasure = (words: readonly string[]) =>
  words.some((word) => ASKING.has(word)) || follows(words, 'hvor', AMOUNTS);
const asksMoney = (words: readonly string[]) =>
  words.some((word) => PAY.has(word)) || follows(words, 'mange', setOf('penge'));
const asksPlace = (words: readonly string[]) => follows(words, 'hvor', PLACES);
const asksName = (words: readonly string[]) => follows(words, 'hvad', setOf('hedder hed'));

/** Words before "jeg" that ask what to do, or tell a case: "hvad skal jeg", "jeg har en ung, som jeg", "høres, før jeg". */
const DUTY = setOf(
  'skal gør bør har når hvis at som hvad hvordan må før efter inden mens fordi så om og men eller',
);
const SELF = setOf('jeg man');
const OWN = setOf('min mit mine');
const CASE = setOf('borger borgere ung unge klient kandidat praktikant sag');

/** Behind "kan" and before "få" these ask of a case or its outcome: "kan hun få støtte", "kan det få følger". */
const THIRD = setOf('det han hun de');

/** How one does a thing: "hvordan bestiller man". Of method the sources do tell, so it weighs little. */
const asksWay = (words: readonly string[]) =>
  words.some((word, at) => word === 'hvordan' && SELF.has(words[at + 2] ?? ''));

/**
 * An errand of the one who asks: "hvor bestiller jeg", "kan man få", "min printer". Sources on method seldom tell how one gets a thing or
 * works a system; what somebody is to do they do tell, and "min borger" is a case.
 */
const asksErrand = (words: readonly string[]) =>
  words.some((word, at) => {
    const [before = '', next = '', second = ''] = [words[at - 1], words[at + 1], words[at + 2]];
    if (OWN.has(word)) return !CASE.has(next);
    if (word === 'jeg')
      return at > 0 && !DUTY.has(before) && next !== 'læse' && !words.includes('hvad') && !asksWay(words);
    return word === 'kan' && !THIRD.has(next) && second === 'få';
  });

/** What one does at a counter or in a system; of these the sources seldom tell how or where. */
const DOINGS = setOf(`
  anmelder ansøger beregner beregnes bestiller booker fornyer indberetter indberettes klager logger melder opdaterer opretter registrerer
  retter sender sletter søger tilmelder udbetales ændrer
`);
const asksDoing = (words: readonly string[]) =>
  ['hvordan', 'hvor', 'hvornår'].some((asking) => follows(words, asking, DOINGS));

/** How things are now: "hvem er tovholder nu". The sources are some years old. */
const asksNow = (words: readonly string[]) =>
  (words.some((word) => NOW.has(word)) || follows(words, 'i', setOf('dag år'))) &&
  (words.some((word) => WHO.has(word)) || follows(words, 'hvor', AMOUNTS));

/** What the law allows, or whom it is about: "er det lovligt", "omfattet af". */
const asksLaw = (words: readonly string[]) =>
  words.some((word) => LAWFUL.has(word)) ||
  CONDITIONS.some((it) => follows(words, it, setOf('for til'))) ||
  follows(words, 'ret', setOf('til')) ||
  follows(words, 'krav', setOf('på'));

/** Leave: "må man", "må borgeren". */
const asksLeave = (words: readonly string[]) => words.includes('må');

/** A number, a length of time or a distance. */
const MEASURE: Fact = {
  asks: asksMeasure,
  gives: (words) => words.some((word) => /^\d/.test(word)),
  cost: 1.5,
};

/** What is taken from an answer that counts other things than those asked for. */
const UNCOUNTED = 3.5;

const FACTS: readonly Fact[] = [
  MEASURE,
  { asks: asksMoney, gives: (words) => words.includes('kroner'), cost: 3 },
  { asks: asksPlace, gives: () => false, cost: 3 },
  { asks: asksName, gives: () => false, cost: 3 },
  { asks: asksWay, gives: () => false, cost: 1.3 },
  { asks: asksLeave, gives: asksLeave, cost: 1.3 },
  { asks: asksErrand, gives: () => false, cost: 3 },
  { asks: asksDoing, gives: () => false, cost: 2.5 },
  { asks: asksNow, gives: () => false, cost: 2 },
  { asks: asksLaw, gives: asksLaw, cost: 2 },
];

/** How much of a question, from 0 to 1, stands in one sentence that gives a fact, or in a title or alias that asks for it itself. */
function shareNear(entry: Entry, { asks, gives }: Fact, { terms, vocabulary }: Question) {
  const telling = terms.filter(({ isEmpty }) => !isEmpty);
  const asked = telling.reduce((sum, { mass }) => sum + mass, 0) || 1;
  const { title, alias, text } = entry;
  const named = wordsOf(title);
  const told = text.split(PIECE).map(wordsOf).filter(gives);
  const called = [title, ...alias].map(wordsOf).filter((words) => asks(words) || gives(words));
  const stemsOf = (words: readonly string[]) => new Set(words.map((word) => vocabulary.analyse(word).stem));
  const shares = [...told.map((words) => words.concat(named)), ...called].map((words) => {
    const stems = stemsOf(words);
    return telling.reduce((sum, term) => sum + term.mass * heldOf(term, stems), 0) / asked;
  });
  return Math.max(0, ...shares);
}

/**
 * What is taken from an answer because a question asks for a kind of fact that the entry does not give near its words. A card on "praktik"
 * with no number in it does not tell how long one may last, and one on Roskilde not where its office lies.
 */
export function lackOf(
  entry: Entry,
  words: readonly string[],
  terms: readonly Term[],
  vocabulary: Vocabulary,
): number {
  const question = { words, terms, vocabulary };
  const counted = isCounted(entry, question);
  const asked = FACTS.filter((fact) => fact.asks(words) && (counted === undefined || fact !== MEASURE));
  return Math.max(
    counted === false ? UNCOUNTED : 0,
    ...asked.map((fact) => (shareNear(entry, fact, question) < tuning.near ? fact.cost : 0)),
  );
}
