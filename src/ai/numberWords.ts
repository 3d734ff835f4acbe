const SMALL =
  'nul én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve';
const TENS = 'tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede';

const VALUES = new Map<string, string>([
  ...SMALL.split(' ').map((word, value): [string, string] => [word, String(value)]),
  ...TENS.split(' ').map((word, at): [string, string] => [word, String(30 + 10 * at)]),
  ['ét', '1'],
  ['tusind', '1000'],
  ['tusinde', '1000'],
]);

/** What a Danish number word stands for, in digits; undefined for any other word. "en" and "et" are not among them. */
export const valueOfWord = (word: string): string | undefined => VALUES.get(word);
