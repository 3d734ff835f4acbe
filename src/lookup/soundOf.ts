/** Letters that sound alike or are silent, so that they are easily mixed up; changed in this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/æ|ae/g, 'e'],
  [/ø|å/g, 'o'],
  [/^h(?=[jv])/, ''],
  [/c(?=[eiy])|z/g, 's'],
  [/ch|ck|c|q/g, 'k'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/(?<=[lnr])d/g, ''],
  [/d(?=[st])/g, ''],
  [/ig(?=t?$)/, 'i'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds, roughly: "uddanelse" and "uddannelse" are the same. */
export const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [letters, alike]) => sound.replace(letters, alike), word);
