import { findPersonal } from '../../../dialogs/privacy/findPersonal.ts';
import { isCarrier } from '../carriers.ts';
import { isSameWord, plain, wordsOf } from '../words.ts';
import { isMarkWord } from './marks.ts';

/** A text with signs in the place of what points to somebody, and the way back. */
export type Masked = {
  text: string;
  /** What was hidden; `[P1]` stands for the first. */
  hidden: readonly string[];
  /** A text of the model's with everything put back; undefined where it has a sign that stands for nothing. */
  restore(said: string): string | undefined;
};

const SIGN = /\[P(\d+)\]/g;
const LONG_NUMBER = /\p{Nd}(?:[ ./-]?\p{Nd}){5,}/gu;
const CAPITAL = /\p{Lu}[\p{L}'’]*(?:-\p{L}+)*/gu;
const AT_START = /(?:^|\n|[.!?:–-]\s+|[»"'(])\s*$/u;
/** Words a sentence of a note begins with, beside those that make no claim; any other first word may be a name. */
const STARTERS = wordsOf(`
  aftale aftalt aktuelt arbejder arbejdsgiveren bedst begyndt borger borgeren børnene chefen daglig dagligdagen deltager derudover
  desuden drikker drøfter drøftet endvidere enig er erfaring erfaringer familien foreslår forløbet fortsætter fremmøde får generelt glad glemt god
  gæld helbred helst hensyn herefter hjemme hjælper interesse interesseret job jobsamtale kontakt kontaktperson kontaktpersonen kommer kørekort laver
  lederen ledig lysten lægen mangler mentor mentoren mor motivation motiveret mødte møder nej normalt ofte oplyst oplyste ondt oplever opgaver
  overvejer pauser praktik praktikken prøver rengøring ringer ryggen samtalen sender skånehensyn smerter sover spurgte startdato start starter stoppede
  stopper sygdom søger søgt taler talt tidligere timer transport træt udfordringer ugen uddannelse usikker venter virksomheden vurdering økonomi ønsker
  økonomien ja snakkede behov bor bus far faren moren søster søsteren bror barn bil dansk danskkundskaberne interesserer kontaktet leder læge
`);

const isOrdinary = (word: string, known: readonly string[]) =>
  isCarrier(word) || isMarkWord(word) || STARTERS.includes(word) || known.some((it) => isSameWord(it, word));

/**
 * Words with a capital letter that may be names: all inside a sentence, and at its beginning those that are no ordinary first word, also
 * where the same word stands in small letters elsewhere. Too many rather than too few, since they are put back.
 */
function namesIn(text: string, known: readonly string[]): string[] {
  const found = [...text.matchAll(CAPITAL)].filter(({ 0: word, index }) => {
    const first = AT_START.test(text.slice(0, index));
    const spelt = plain(word);
    return !(first && isOrdinary(spelt, known)) && spelt.length > 1;
  });
  return [...new Set(found.map(([word]) => word))];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a word of the participants' points to somebody: "Mette", but not "og" or "med". */
const isTelling = (it: string) => it.trim().length > 1 && !isCarrier(plain(it));

/** Hides what points to somebody. `also` are strings to hide wherever they stand, `known` words that are no names. */
export function masked(text: string, also: readonly string[] = [], known: readonly string[] = []): Masked {
  const personal = findPersonal(text, 'possible').map(({ start, end }) => text.slice(start, end));
  const numbers = text.match(LONG_NUMBER) ?? [];
  const signs = text.match(SIGN) ?? [];
  const whole = [...signs, ...personal, ...numbers, ...also.filter(isTelling)];
  const all = [...new Set([...whole, ...namesIn(text, known)])].sort(
    (one, other) => other.length - one.length,
  );
  if (all.length === 0)
    return { text, hidden: [], restore: (said) => (said.search(SIGN) < 0 ? said : undefined) };
  // In any case of letters: a name somebody wrote with a capital once is theirs in small letters too.
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const hidden: string[] = [];
  const hiding = text.replace(any, (found) => {
    if (!hidden.includes(found)) hidden.push(found);
    return `[P${hidden.indexOf(found) + 1}]`;
  });
  return {
    text: hiding,
    hidden,
    restore(said) {
      const back = said.replace(SIGN, (sign, n: string) => hidden[Number(n) - 1] ?? sign);
      const unknown = [...said.matchAll(SIGN)].some(([, n]) => hidden[Number(n) - 1] === undefined);
      return unknown ? undefined : back;
    },
  };
}
