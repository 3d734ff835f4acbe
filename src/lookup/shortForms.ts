/** What people type for short, and numbers in letters, each as the word that is looked up. */
const LONG: ReadonlyMap<string, string> = new Map(
  `to 2, tre 3, fire 4, fem 5, seks 6, syv 7, otte 8, ni 9, ti 10, tlfnr telefonnummer, tlf telefon, nr nummer, kr kroner, pct procent, md måned,
  mdr måned, udd uddannelse, uddparat uddannelsesparat, arb arbejde, psyk psykisk, virk virksomhed, vejl vejledning, opf opfølgning,
  kth kontanthjælp, sagsbeh sagsbehandler, hva hvad, hvd hvad, ka kan, ku kunne, ska skal, sku skulle, m med, ik ikke, ikk ikke`
    .split(',')
    .map((pair) => pair.trim().split(' '))
    .map(([short = '', long = '']) => [short, long]),
);

/** A word in full: "udd" is "uddannelse", and "fem" is "5". */
export const longOf = (word: string): string => LONG.get(word) ?? word;
