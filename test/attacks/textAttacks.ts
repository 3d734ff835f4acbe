import {
  type Attack,
  type Attacker,
  good,
  head,
  insiders,
  JSON_TYPE,
  MARK,
  type Part,
  post,
} from './attack.ts';

const LARGEST = 256 * 1024;

const body = (name: string, status: number, made: (by: Attacker) => Part) =>
  insiders(name, status, (by) => post(by, made(by)));

const bytesIn = (by: Attacker, ...bytes: number[]): Uint8Array => {
  const [before = '', after = ''] = good(by, { text: 'HER' }).split('HER');
  return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
};

const unreadable = (name: string, ...bytes: number[]) =>
  body(`${name} in a text`, 400, (by) => bytesIn(by, ...bytes));

/** Bytes that are no UTF-8, or not the text they seem. */
const bytes: readonly Attack[] = [
  unreadable('a byte that is never UTF-8', 0xff),
  unreadable('half a letter', 0xc3),
  unreadable('latin-1', 0xe6, 0xf8, 0xe5),
  unreadable('an overlong NUL', 0xc0, 0x80),
  unreadable('an overlong quotation mark', 0xc0, 0xa2),
  unreadable('a surrogate written as UTF-8', 0xed, 0xa0, 0x80),
  unreadable('a pair of surrogates written as UTF-8', 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80),
  unreadable('a character beyond Unicode', 0xf4, 0x90, 0x80, 0x80),
  unreadable('a loose continuation', 0x80),
  unreadable('a raw NUL', 0x00),
  unreadable('a raw line end', 0x0a),
  unreadable('a raw quotation mark', 0x22),
  body('UTF-16 without a mark', 400, (by) => Buffer.from(good(by), 'utf16le')),
  body('UTF-16 with a mark', 400, (by) => Buffer.from(`\ufeff${good(by)}`, 'utf16le')),
  body('a body that ends within a letter', 400, (by) => Buffer.from(`${good(by)}å`).subarray(0, -1)),
  body('a byte order mark', 200, (by) => `\ufeff${good(by)}`),
  body('two byte order marks', 400, (by) => `\ufeff\ufeff${good(by)}`),
  body('a byte order mark within', 400, (by) => good(by).replace(':', ':\ufeff')),
];

const escaped = (name: string, status: number, field: string, text: string) =>
  body(name, status, (by) => good(by, { [field]: 'HER' }).replace('"HER"', `"${text}"`));

/** Texts that are good JSON and no good texts. */
const escapes: readonly Attack[] = [
  escaped('a lone surrogate in a text', 200, 'text', '\\ud800'),
  escaped('surrogates the wrong way round', 200, 'text', '\\udc00\\ud800'),
  escaped('NUL in a text', 200, 'text', 'hej\\u0000'),
  escaped('nothing but bidi controls', 200, 'text', '\\u202e\\u2066\\u200f'),
  escaped('a lone surrogate in an id', 400, 'id', '\\ud800'),
  escaped('NUL in an id', 400, 'id', 'a\\u0000b'),
  escaped('a line end in an id', 400, 'id', 'a\\r\\nb'),
  escaped('an empty id', 400, 'id', ''),
  escaped('an id of 513 characters', 400, 'id', 'x'.repeat(513)),
  escaped('a bad escape', 400, 'text', '\\x41'),
  escaped('half an escape', 400, 'text', '\\u12'),
  escaped('a text of 100,000 characters', 200, 'text', `a${'.'.repeat(99_998)}x`),
  escaped('a text of 100,001 characters', 400, 'text', 'x'.repeat(100_001)),
];

const padded = (by: Attacker, size: number) => {
  const text = good(by);
  return text + ' '.repeat(size - Buffer.byteLength(text));
};

const chunked = [JSON_TYPE, 'transfer-encoding: chunked'];
const inChunks = (text: string, size: number): string[] => {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  return [...chunks.map((it) => `${it.length.toString(16)}\r\n${it}\r\n`), '0\r\n\r\n'];
};
const chunkedSize = (name: string, status: number, size: number, chunk: number) =>
  insiders(name, status, (by) => [head(by, { headers: chunked }), ...inChunks(padded(by, size), chunk)]);

/** Bodies around and far above the largest that is read. */
const sizes: readonly Attack[] = [
  body('an empty body', 400, () => ''),
  body('one byte', 400, () => '{'),
  body('256 KB less a byte', 200, (by) => padded(by, LARGEST - 1)),
  body('256 KB', 200, (by) => padded(by, LARGEST)),
  body('256 KB and a byte', 413, (by) => padded(by, LARGEST + 1)),
  body('a megabyte', 413, (by) => padded(by, 1024 * 1024)),
  insiders('a body that says it is of 10 GB', 413, (by) =>
    head(by, { headers: [JSON_TYPE, 'content-length: 10000000000'] }),
  ),
  insiders('no length and no body', 400, (by) => head(by)),
  chunkedSize('256 KB in chunks', 200, LARGEST, 4_096),
  chunkedSize('256 KB and a byte in chunks', 413, LARGEST + 1, 4_096),
  chunkedSize('a megabyte in one chunk', 413, 1024 * 1024, 1024 * 1024),
  chunkedSize('small chunks, 1,000 of them', 200, 8_000, 8),
  insiders('chunks without an end, as fast as they go', 413, (by) => [
    head(by, { headers: chunked }),
    ...Array.from({ length: 64 }, () => `2000\r\n${MARK.padEnd(0x2000)}\r\n`),
  ]),
];

/** The bytes of a body: how many, and which text. */
export const textAttacks: readonly Attack[] = [...bytes, ...escapes, ...sizes];
