/** A row of numbers from 0 up to 1 that is the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
export const upTo = (random: Random, most: number) => Math.floor(random() * (most + 1));
export const oneOf = <T>(random: Random, from: readonly T[]): T => from[upTo(random, from.length - 1)] as T;
export const signs = (random: Random, from: string, length: number) =>
  Array.from({ length }, () => oneOf(random, [...from])).join('');

const two = (n: number) => String(n).padStart(2, '0');
const GAPS = [
  '',
  ' ',
  '-',
  '.',
  '/',
  ' - ',
  '\n',
  '\t',
  '\r\n',
  '\u00a0',
  '\u2009',
  '\u2011',
  '–',
  '−',
  '_',
  '\\',
  '·',
  '  ',
];
const UNSEEN = [
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u2060',
  '\u202e',
  '\u200f',
  '\ufe0f',
  '\u0301',
  '\u{e0031}',
  '\0',
  '\ud83d',
];
/** The zeros of scripts: Arabic, Persian, Devanagari, full-width, bold, of a keypad. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce];

/** Ten digits as a number has them, day + 60 among them. Made up: nothing but the date is checked. */
export function digitsOf(random: Random): string {
  const day = 1 + upTo(random, 27) + (random() < 0.2 ? 60 : 0);
  return `${two(day)}${two(1 + upTo(random, 11))}${two(upTo(random, 99))}${String(upTo(random, 9999)).padStart(4, '0')}`;
}

const inScript = (digits: string, random: Random) => {
  const zero = oneOf(random, ZEROS);
  return digits.replace(/\d/g, (digit) =>
    random() < 0.8 ? String.fromCodePoint(zero + Number(digit)) : digit,
  );
};

/** Ways of writing the digits, one more wayward than the other. */
const WAYS: ((digits: string, random: Random) => string)[] = [
  (digits) => digits,
  (digits, random) => `${digits.slice(0, 6)}${oneOf(random, GAPS)}${digits.slice(6)}`,
  (digits, random) =>
    [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
      .map((part) => part + oneOf(random, GAPS))
      .join('')
      .trim(),
  (digits, random) => [...digits].join(oneOf(random, GAPS)),
  (digits, random) =>
    [...digits]
      .map((digit) => digit + (random() < 0.4 ? oneOf(random, GAPS) : ''))
      .join('')
      .trim(),
  (digits, random) =>
    [...digits].map((digit) => digit + (random() < 0.5 ? oneOf(random, UNSEEN) : '')).join(''),
  (digits, random) =>
    `${inScript(digits.slice(0, 6), random)}${oneOf(random, GAPS)}${inScript(digits.slice(6), random)}`,
  (digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`.replaceAll('0', 'O'),
  (digits, random) =>
    `${digits.slice(0, 4)}${oneOf(random, ['19', '20'])}${digits.slice(4, 6)}${oneOf(random, GAPS)}${digits.slice(6)}`,
  (digits, random) => `${digits.slice(0, 6)}${oneOf(random, [',', ':', '+', '*', '='])}${digits.slice(6)}`,
];

/** A CPR number and one way of writing it. */
export function cprVariant(random: Random): { digits: string; written: string } {
  const digits = digitsOf(random);
  return { digits, written: oneOf(random, WAYS)(digits, random) };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const URL_SAFE = `${LETTERS}0123456789-_`;
const bytes = (random: Random, length: number) =>
  Buffer.from(Array.from({ length }, () => upTo(random, 255)));
const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What must not be told, and a text that holds it. */
const SECRETS: ((random: Random) => { core: string; written: string })[] = [
  (random) => {
    const core = `${json({ alg: 'RS256', kid: signs(random, URL_SAFE, 8) })}.${json({ oid: signs(random, URL_SAFE, 20) })}.${signs(random, URL_SAFE, 86)}`;
    return {
      core,
      written: oneOf(random, [core, `Bearer ${core}`, `token ${core}`, `{"access_token":"${core}"}`]),
    };
  },
  (random) => {
    const core = `${signs(random, URL_SAFE, 20)}7`;
    return {
      core,
      written: `${oneOf(random, ['Bearer', 'bearer', 'Basic', 'Authorization: Bearer'])} ${core}`,
    };
  },
  (random) => {
    const core = bytes(random, 32).toString('base64');
    return { core, written: oneOf(random, [`k1:${core}`, `ENCRYPTION_KEYS=new:${core},old:${core}`, core]) };
  },
  (random) => {
    const core = signs(random, `${URL_SAFE}!#/:@`, 12);
    const scheme = oneOf(random, ['postgres', 'postgresql', 'mongodb+srv', 'redis', 'amqp']);
    return { core, written: `${scheme}://bot:${core}@db.intern:5432/talks?sslmode=require` };
  },
  (random) => {
    const core = signs(random, `${URL_SAFE}!#$%.,*+`, 14);
    const name = oneOf(random, [
      'password',
      'PASSWORD',
      'pwd',
      'client_secret',
      'MicrosoftAppPassword',
      'clientSecret',
      'api-key',
      'AccountKey',
      'adgangskode',
    ]);
    const [before, after] = oneOf(random, [
      ['=', ''],
      [': ', ''],
      [' = ', ';'],
      ['="', '"'],
      ["='", "'"],
      ['":"', '"}'],
    ]);
    return { core, written: `${name}${before}${core}${after}` };
  },
  (random) => {
    const core = `${signs(random, LETTERS, 3)}8Q~${signs(random, URL_SAFE, 34)}`;
    return { core, written: oneOf(random, [core, `secret ${core}`]) };
  },
  (random) => {
    const core = signs(random, URL_SAFE, 30);
    return {
      core,
      written: oneOf(random, [
        `https://x.blob.core.windows.net/a?sv=2024-01-01&sig=${core}`,
        `sk-${core}`,
        `?access_token=${core}`,
      ]),
    };
  },
  (random) => {
    const core = bytes(random, 60).toString('base64');
    return { core, written: `-----BEGIN PRIVATE KEY-----\n${core}\n-----END PRIVATE KEY-----` };
  },
];

/** A made-up secret, and a text that holds it. */
export const secretVariant = (random: Random) => oneOf(random, SECRETS)(random);
