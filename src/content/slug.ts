const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A name as an id of a content file: "Vejledning om mentor, 2024" → "vejledning-om-mentor-2024". Empty where nothing of it can be kept. */
export const slug = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replace(/[æøåäöüß]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
