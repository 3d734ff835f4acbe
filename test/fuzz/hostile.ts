import fc from 'fast-check';
import { CPR_NUMBERS, PIECES } from './pieces.ts';

const piece = fc.constantFrom(...PIECES);
const some = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const long = fc
  .tuple(some, fc.constantFrom(1_000, 4_001, 30_000, 100_000, 100_001), some)
  .map(
    ([text, length, end]) => text.repeat(Math.ceil(length / Math.max(text.length, 1))).slice(0, length) + end,
  );

/** Text without a CPR number, such as may stand in an id. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 300, arbitrary: piece },
  { weight: 500, arbitrary: some },
  { weight: 150, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 50, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: long },
);

/** Text as somebody may write it, with a CPR number now and then. */
export const writtenText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .tuple(some, fc.constantFrom(...CPR_NUMBERS), some)
      .map(([before, number, after]) => `${before} ${number} ${after}`),
  },
);

/** Names of members, among them those every object has already. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'toJSON',
    'then',
  ),
  fc.constantFrom(
    'type',
    'id',
    'text',
    'value',
    'from',
    '_',
    'do',
    'draft',
    'place',
    'rev',
    'row',
    'to',
    'fields',
    'message',
  ),
  fc.constantFrom('sag', 'under_30', 'aftaler.what', 'length', '0', ''),
  hostileText.filter((text) => text.length < 1_000),
);

/** The object with a member of its own, whatever its name; an assignment would set the prototype. A list gets one item more. */
export function having<T extends object>(object: T, name: string, value: unknown): T {
  if (Array.isArray(object) && !Object.keys(object).includes(name)) {
    object.push(value);
    return object;
  }
  return Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The same value with nothing shared. */
export function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.keys(value).reduce(
    (object, name) => having(object, name, copied((value as { [name: string]: unknown })[name])),
    {},
  ) as T;
}

/** Any JSON, numbers beyond its bounds and members of every name included. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.constantFrom(null, true, false, 0, -0, -1, 0.5, 2 ** 53, 1e308, Number.POSITIVE_INFINITY, Number.NaN),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(hostileName, tie('value')), { maxLength: 4 })
      .map((members) => members.reduce((object, [name, value]) => having(object, name, value), {})),
  ),
})).value;
