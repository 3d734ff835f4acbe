import { plain } from '../words.ts';

/** Verbs and words that say that somebody says, means or judges something. */
const TELLS =
  /^(?:siger|sagde|oplyser|oplyste|fortæller|fortalte|forklarer|forklarede|nævner|beretter|mener|mente|synes|syntes|vurderer|vurderede|oplever|oplevede|tror|troede|ifølge)$/u;
const CITIZEN = /^(?:borger|borgeren|han|hun|ham|hende|selv)$/u;
const PEOPLE =
  /^(jeg|vi|mor|moderen|moren|far|faren|faderen|søster|bror|forælder|forældre|kone|mand|kæreste|veninde|ven|læge|overlæge|psykolog|psykiater|fysioterapeut|terapeut|sagsbehandler|mentor|leder|chef|kollega|kontaktperson|konsulent|virksomhedskonsulent|jobkonsulent|arbejdsgiver|lærer|vejleder|sygeplejerske|bostøtte|værge|tolk|datter|søn|kusine|nabo)(?:en|n|eren|ren|ne|e|erne|er)?$/u;

type Names = ReadonlySet<string>;

/** The one a word names, in one form whatever its ending. */
export function personIn(word: string, names: Names): string | undefined {
  if (CITIZEN.test(word)) return 'borger';
  if (names.has(word)) return word;
  return PEOPLE.exec(word)?.[1];
}

/** Names that stand inside a sentence with a capital letter; the same word elsewhere is the name too. */
export const namesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/(?<=[\p{L}\p{N},;:)] )\p{Lu}[\p{L}'’-]+/gu)].map(([name]) => plain(name)));

/** Who says it in one sentence: the nearest one before the verb, or the one right behind it; nobody named counts as the citizen. */
function tellersOf(sentence: string, names: Names): string[] {
  const words = plain(sentence).match(/[\p{L}'’-]+/gu) ?? [];
  return words.flatMap((word, at) => {
    if (!TELLS.test(word)) return [];
    const behind = words.slice(at + 1, at + 2).map((it) => personIn(it, names))[0];
    const before = words
      .slice(0, at)
      .map((it) => personIn(it, names))
      .findLast((it) => it !== undefined);
    const after = word === 'ifølge' || (behind !== undefined && behind !== 'borger');
    return [(after ? (behind ?? before) : (before ?? behind)) ?? 'borger'];
  });
}

/** Everybody who is told to say, mean or judge something in a text, once for each time, in one order. */
export function tellersIn(text: string, names: Names): string[] {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/u);
  return sentences.flatMap((sentence) => tellersOf(sentence, names)).sort();
}
