import type { Gap } from '../../dialogs/schema/guidance.ts';
import type { EntryIndex } from './entryIndex.ts';
import { type Asked, askedOf } from './gaps.ts';
import { tuning } from './tuning.ts';
import { wordsOf } from './words.ts';

/** A title or alias that sounds as if it were about gaps. */
type Claim = { phrase: number; gaps: readonly Gap[] };

/**
 * Makes the search for the gaps an entry answers after all: of "hvem sidder i styregruppen" the card that is called so tells, however much
 * the question sounds like one for a name. `likeness` is how like the question each title and alias is.
 */
export function claimsOf(
  { entries, phrases, vocabulary }: EntryIndex,
  gapsIn: (words: readonly Asked[]) => Gap[],
): (entry: number | undefined, likeness: Float64Array) => ReadonlySet<Gap> {
  const claims = new Map<number, Claim[]>();
  const texts = entries.flatMap(({ title, alias }) => [title, ...alias]);
  for (const [phrase, { entry }] of phrases.entries()) {
    const gaps = gapsIn(askedOf(vocabulary, wordsOf(texts[phrase] ?? '')));
    if (gaps.length > 0) claims.set(entry, [...(claims.get(entry) ?? []), { phrase, gaps }]);
  }
  // The gaps are those of the product's sources: a passage of an own document that sounds like one tells of it.
  const toldBy = (entry: number) => {
    const passage = entries[entry]?.kind === 'passage' ? entries[entry] : undefined;
    return passage === undefined ? [] : gapsIn(askedOf(vocabulary, wordsOf(passage.text)));
  };
  return (entry = -1, likeness) =>
    new Set(
      (claims.get(entry) ?? [])
        .flatMap(({ phrase, gaps }) => ((likeness[phrase] ?? 0) >= tuning.claim ? gaps : []))
        .concat(toldBy(entry)),
    );
}
