/**
 * The Danish stemmer of the Snowball project, written from its description (snowballstem.org/algorithms/danish/stemmer.html). Beside it "-ede" is
 * an ending. Endings are cut only in the region behind the first consonant that follows a vowel, and never from the
 * first three letters.
 */

const REGION = /^.*?[aeiouyæøå][^aeiouyæøå]/;
const FIRST = [
  ...['erendes', 'erende', 'hedens', 'ethed', 'erede', 'heden', 'heder', 'endes', 'ernes', 'erens', 'erets'],
  ...[
    'ered',
    'ende',
    'erne',
    'eren',
    'erer',
    'heds',
    'enes',
    'eres',
    'eret',
    'hed',
    'ene',
    'ere',
    'ens',
    'ers',
    'ets',
  ],
  ...['edes', 'ede', 'en', 'er', 'es', 'et', 'e'],
];
/** The endings by their last letter, so that a word is compared with few. */
const FIRST_BY_LAST = Map.groupBy(FIRST, (ending) => ending.at(-1));
const BEFORE_S = /[abcdfghjklmnoprtvyzå]s$/;
const PAIR = /(gd|dt|gt|kt)$/;
const THIRD = ['elig', 'els', 'lig', 'ig'];
const DOUBLE = /([^aeiouyæøå])\1$/;

/** Whether an ending stands wholly in the region that may be cut. */
const isCut = (word: string, ending: string, region: number) =>
  word.endsWith(ending) && word.length - ending.length >= region;

/** A consonant less where a word ends in one of the pairs. */
const withoutPair = (word: string, region: number) =>
  PAIR.test(word) && word.length - 2 >= region ? word.slice(0, -1) : word;

function firstCut(word: string, region: number): string {
  const ending = FIRST_BY_LAST.get(word.at(-1) ?? '')?.find((it) => isCut(word, it, region));
  if (ending !== undefined) return word.slice(0, -ending.length);
  return BEFORE_S.test(word) && word.length - 1 >= region ? word.slice(0, -1) : word;
}

function thirdCut(whole: string, region: number): string {
  const word = whole.endsWith('igst') ? whole.slice(0, -2) : whole;
  if (isCut(word, 'løst', region)) return word.slice(0, -1);
  const ending = THIRD.find((it) => isCut(word, it, region));
  return ending === undefined ? word : withoutPair(word.slice(0, -ending.length), region);
}

function cutOnce(word: string): string {
  const first = REGION.exec(word)?.[0].length;
  if (first === undefined) return word;
  const region = Math.max(first, 3);
  const cut = thirdCut(withoutPair(firstCut(word, region), region), region);
  return DOUBLE.test(cut) && cut.length > region ? cut.slice(0, -1) : cut;
}

/** Verbs that change a vowel, as they end in the past and what they are cut to in the present: "deltog" is "deltage". */
const STRONG: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)tog$/, 'tag'],
  [/(?<=.)brød$/, 'brud'],
  [/fandt$|fundet$/, 'find'],
  [/fulgte?$/, 'følg'],
  [/hjalp$|hjulpet$/, 'hjælp'],
  [/lagde$|lagt$/, 'læg'],
  [/skreve?t?$/, 'skriv'],
  [/spurgte?$/, 'spørg'],
  [/trak$|trukket$/, 'træk'],
  [/valgte?$/, 'vælg'],
];

/** Whether a word is any such past, so that most words are compared with one pattern. */
const PAST = new RegExp(STRONG.map(([{ source }]) => source).join('|'));

/** A word in the present where it is the past of such a verb. */
function presentOf(word: string): string {
  if (!PAST.test(word)) return word;
  const [past, present] = STRONG.find(([it]) => it.test(word)) ?? [];
  return past === undefined || present === undefined ? word : word.replace(past, present);
}

/** Words that would be cut to the stem of quite another: "både" is no boat, and "billede" has no car in it. */
const APART: ReadonlyMap<string, string> = new Map([
  ['både', 'både'],
  ['billede', 'billed'],
  ['billeder', 'billed'],
  ['billedet', 'billed'],
  ['stole', 'stoler'],
  ['stoler', 'stoler'],
  ['dække', 'dække'],
  ['dækker', 'dække'],
  ['dækket', 'dække'],
]);

/** The last letter of "kommunalt", "passivt" and "langsomt", which the description leaves there. */
const NEUTER = /(?<=..[ae]l|iv|om)t$/;

/**
 * The stem of a word in small letters. Cut until nothing can be cut, which the description does not do: else "indsats" and "indsatsen",
 * "virksomheder" and "virksomhederne" would part.
 */
export function stem(word: string): string {
  const apart = APART.get(word);
  if (apart !== undefined) return apart;
  const cut = cutOnce(presentOf(word).replace(NEUTER, ''));
  return cut === word ? word : stem(cut);
}
