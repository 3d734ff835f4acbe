const NUMBERS = [
  'nul',
  'en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'syv',
  'otte',
  'ni',
  'ti',
  'elleve',
  'tolv',
];

/** A small count in words. */
export const number = (n: number) => NUMBERS[n] ?? String(n);
