import { contextOf, levelled } from '../contexts.ts';
import { instructs } from '../instructs.ts';
import { wordsOf } from '../words.ts';
import { lineTrouble, type WordingTrouble } from './wordingTrouble.ts';

/** What a model proposes for one point: the words it rests on, a wording, and whether it was put off. */
export type Proposal = { quotes: readonly string[]; text: string; later: boolean };

/** Why a proposal is dropped. */
export type ProposalTrouble = WordingTrouble | 'quote' | 'cut' | 'state';

const MOST_QUOTES = 6;
const LONGEST = 1_000;
const SIGNS = /^[A-Za-zÀ-ÖØ-öø-ÿ0-9 .,;:'’()/–-]$/u;
/** What notes say of something put off. */
const PUT_OFF =
  /senere|næste gang|nåede (?:vi |jeg )?ikke|udskyd|udsat|venter|vender tilbage|tages op|tager (?:vi )?(?:det )?op/u;

const ends = (text: string) => levelled(text).replace(/[.,;:!?]+$/, '');

/** What a quote says where it stands, if it is a whole sentence or line there: one cut short may have lost its "not". */
function wholeOf(quote: string, notes: string): string | 'quote' | 'cut' {
  const bare = levelled(quote);
  if (bare === '' || !levelled(notes).includes(bare)) return 'quote';
  const context = contextOf(quote, notes) ?? short(quote, notes);
  if (context === undefined) return 'quote';
  return ends(context) === ends(quote) ? ends(context) : 'cut';
}

/** A line or sentence of one or two words is too short to be looked for inside others, but may be quoted whole. */
const short = (quote: string, notes: string) =>
  notes.split(/(?<=[.!?])\s+|\n+/u).find((line) => ends(line) === ends(quote));

/**
 * What is wrong with a proposal for a point; undefined where its quotes stand in the notes word for word and whole, and its wording says what
 * they say, no more and no less. Words of the point's own title, and of a label before a colon, need not be said again.
 */
export function proposalTrouble(
  { quotes, text, later }: Proposal,
  notes: string,
  title: string,
): ProposalTrouble | undefined {
  if (text.trim() === '' || text.length > LONGEST) return 'length';
  if (quotes.length === 0 || quotes.length > MOST_QUOTES) return 'quote';
  const wholes = quotes.map((quote) => wholeOf(quote, notes));
  const wrong = wholes.find((it) => it === 'quote' || it === 'cut');
  if (wrong === 'quote' || wrong === 'cut') return wrong;
  const source = wholes.map((it) => `${it}.`).join(' ');
  if ([...text].some((sign) => !SIGNS.test(sign) && !source.includes(sign))) return 'signs';
  if (instructs(text)) return 'instruction';
  if (later && !PUT_OFF.test(source.toLowerCase())) return 'state';
  const labels = wholes.flatMap((it) => it.match(/^[^:]{1,40}(?=:\s)/u) ?? []);
  return lineTrouble(text, source, wordsOf([title, ...labels].join(' ')));
}
