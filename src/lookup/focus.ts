/** Words that ask for a thing that is named right behind them, with the words that may stand between. */
const ASKING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['hvad', new Set(['er', 'var', 'hedder', 'bliver'])],
  ['hvor', new Set(['mange', 'meget'])],
  ...['hvem', 'hvilken', 'hvilket', 'hvilke'].map((word): [string, ReadonlySet<string>] => [word, new Set()]),
]);

/** The thing asked for stands so near behind the asking word. */
const NEAR = 3;

/**
 * The words among which the thing asked for stands: of "hvem er leder i Varde" those behind "hvem". Empty where a question does not ask
 * in such a way. An entry on Varde that tells of no leader is no answer.
 */
export function focusOf(words: readonly string[]): readonly string[] {
  for (const [at, word] of words.entries()) {
    const between = ASKING.get(word);
    if (between === undefined) continue;
    if (between.size === 0) return words.slice(at + 1, at + 1 + NEAR);
    if (between.has(words[at + 1] ?? '')) return words.slice(at + 2, at + 2 + NEAR);
  }
  return [];
}
