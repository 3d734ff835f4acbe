import { randomUUID } from 'node:crypto';
import { openLog } from '../../src/log.ts';
import { cprVariant, digitsOf, oneOf, secretVariant, seeded, signs, upTo } from './variants.ts';

/** `LEAK_VARIANTS=100000` and another `LEAK_SEED` look further. */
const VARIANTS = Number(process.env.LEAK_VARIANTS ?? 20_000);
const SEED = Number(process.env.LEAK_SEED ?? 20261121);

// The stack is not what this is about, and long ones take most of the time.
Error.stackTraceLimit = 3;

const lines: string[] = [];
const log = openLog('debug', { write: (line) => void lines.push(line) });

class Weird extends Error {
  readonly detail: string;
  constructor(text: string) {
    super(`linje\n${text}\n    at ${text}`);
    this.name = `Weird ${text}`;
    this.detail = text;
  }
}

/** Every way for a text to come into a line of the log. */
const WAYS_IN: ((text: string) => void)[] = [
  (text) => log.info(text),
  (text) => log.info({ code: 'x' }, text),
  (text) => log.warn({ code: 'x' }, 'about %s', text),
  (text) => log.warn({ code: 'x' }, 'about %o and %j', { text }, [text]),
  (text) => log.info({ code: text }, 'text'),
  (text) => log.info({ a: { b: { c: [1, { d: text }] } } }, 'text'),
  (text) => log.info({ [text]: 1, a: { [text]: { b: 2 } } }, 'text'),
  (text) => log.child({ reference: text }).info({ reference: 'ordinary' }, 'text'),
  (text) =>
    log
      .child({ a: { b: text } })
      .child({ c: text }, { msgPrefix: `${text} ` })
      .info('text'),
  (text) => log.child({}, { serializers: { who: () => ({ it: text }) } }).info({ who: 1 }, 'text'),
  (text) => log.error(new Weird(text)),
  (text) => log.error({ err: new Weird(text) }),
  (text) => log.error({ err: new Weird(text) }, 'text'),
  (text) => log.error({ error: new Weird(text), cause: { err: new Weird(text) } }, 'text'),
  (text) => log.error({ err: new Error('x', { cause: new Weird(text) }) }, `failed: ${new Weird(text)}`),
  (text) => log.child({ err: new Weird(text) }).fatal({ code: new Weird(text).stack }, 'text'),
  (text) =>
    log.info({ json: JSON.stringify({ a: [text] }), twice: JSON.stringify(JSON.stringify([text])) }, 'text'),
  (text) => log.info({ url: `/api?q=${encodeURIComponent(text.toWellFormed())}&x=1` }, 'text'),
  (text) => log.info({ bytes: Buffer.from(text), list: new Uint8Array(Buffer.from(text)) }, 'text'),
  (text) => log.info({ it: { toJSON: () => `før ${text} efter` } }, 'text'),
  (text) => log.info({ body: text, request: { text }, headers: { a: text } }, 'text'),
  (text) => log.debug({ map: Object.fromEntries([['__proto__', text]]) }, 'text'),
];

const around = (random: () => number, text: string) =>
  `${oneOf(random, ['', ' ', 'nummer ', 'cpr:', 'æ ', '(', '"', 'P-nummer ', '12 ', '2026-11-21T10:00:00Z '])}${text}${oneOf(random, ['', ' ', '.', ')', '"', ' æøå 😀', ', så', '\n'])}`;

/** The digits of a line, of whatever script. */
const digitsIn = (line: string) =>
  line
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = [0x30, 0x660, 0x6f0, 0x966].find((it) => code >= it && code < it + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/(?<=\d)O+|O+(?=[-\d])/g, (letters) => '0'.repeat(letters.length))
    .replace(/\D/g, '');

/** Logs one text in one of the ways, and gives what came out. */
function told(random: () => number, text: string): string {
  lines.length = 0;
  oneOf(random, WAYS_IN)(text);
  if (lines.length !== 1) throw new Error(`${lines.length} lines for one`);
  return JSON.stringify(JSON.parse(lines[0] ?? ''));
}

describe('The log', () => {
  it(`tells no CPR number, of ${VARIANTS} written in every way and in every place`, () => {
    const random = seeded(SEED);
    const leaks: unknown[] = [];
    for (let n = 0; n < VARIANTS; n += 1) {
      const { digits, written } = cprVariant(random);
      const out = told(random, around(random, written));
      if (digitsIn(out).includes(digits) || out.includes(written)) leaks.push([written, out]);
    }
    expect(leaks.slice(0, 5)).toEqual([]);
    expect(leaks).toHaveLength(0);
  });

  it('tells no CPR number that came as a number', () => {
    const random = seeded(SEED + 1);
    const leaks: unknown[] = [];
    for (let n = 0; n < VARIANTS / 10; n += 1) {
      const digits = digitsOf(random);
      lines.length = 0;
      log.info(
        {
          n: Number(digits),
          list: [1, Number(digits)],
          big: BigInt(digits),
          digits: [...digits].map(Number),
        },
        'text',
      );
      if (
        lines
          .join('')
          .replace(/\D/g, '')
          .includes(String(Number(digits)))
      )
        leaks.push([digits, ...lines]);
    }
    expect(leaks).toEqual([]);
  });

  it(`tells no secret, of ${VARIANTS} in every place`, () => {
    const random = seeded(SEED + 2);
    const leaks: unknown[] = [];
    for (let n = 0; n < VARIANTS; n += 1) {
      const { core, written } = secretVariant(random);
      const out = told(random, `${oneOf(random, ['', 'got ', 'æ: ', '('])}${written}`);
      if (out.includes(core) || out.includes(core.slice(-12))) leaks.push([written, out]);
    }
    expect(leaks.slice(0, 5)).toEqual([]);
    expect(leaks).toHaveLength(0);
  });

  it('tells ordinary lines as they are', () => {
    const random = seeded(SEED + 3);
    for (let n = 0; n < VARIANTS / 5; n += 1) {
      const hex = (length: number) => signs(random, '0123456789abcdef', length);
      const at = new Date(
        Date.UTC(
          2001 + upTo(random, 60),
          upTo(random, 11),
          1 + upTo(random, 27),
          upTo(random, 23),
          upTo(random, 59),
          upTo(random, 59),
          upTo(random, 999),
        ),
      );
      const fields = {
        code: oneOf(random, ['listening', 'turn_failed', 'message_delayed', 'ECONNREFUSED']),
        id: randomUUID(),
        seal: hex(64),
        digest: hex(oneOf(random, [16, 32, 40])),
        reference: hex(8),
        draft: `K-${upTo(random, 99)}`,
        at: at.toISOString(),
        epoch: at.getTime(),
        port: upTo(random, 65_535),
        host: `${upTo(random, 255)}.${upTo(random, 255)}.${upTo(random, 255)}.${upTo(random, 255)}`,
        count: upTo(random, 99_999_999),
        took: random() * 10 ** upTo(random, 5),
        share: random(),
        list: [1, 2, 3],
        nested: { version: 3, ok: true, none: null },
      };
      const msg = `code ${hex(8)}: ${fields.id} at ${fields.at} on ${fields.host}:${fields.port} took ${upTo(random, 60_000)} ms, seal ${fields.seal}`;
      lines.length = 0;
      log.info(fields, msg);
      const { level: _level, time: _time, ...rest } = JSON.parse(lines[0] ?? '');
      expect(rest).toEqual({ ...fields, msg });
    }
  });
});
