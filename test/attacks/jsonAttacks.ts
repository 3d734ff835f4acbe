import { type Attack, type Attacker, good, insiders, MARK, post } from './attack.ts';

type Json = { [name: string]: unknown };

const body = (name: string, status: number | readonly number[], made: (by: Attacker) => string) =>
  insiders(name, status, (by) => post(by, made(by)));

const whole = (name: string, text: string) => body(`${name} for an activity`, 400, () => text);

/** What is no object, or no JSON. */
const shapes: readonly Attack[] = [
  whole('a list', '[]'),
  whole('a list of activities', '[{"type":"message"}]'),
  whole('a text', `"${MARK}"`),
  whole('a number', '5'),
  whole('an endless number', '1e400'),
  whole('null', 'null'),
  whole('true', 'true'),
  whole('NaN', 'NaN'),
  whole('undefined', 'undefined'),
  whole('white space', ' \r\n\t '),
  whole('an object without an end', '{"type":"message"'),
  body('a comma too many', 400, (by) => good(by).replace(/}$/, ',}')),
  body('a comment', 400, (by) => `${good(by)}/* ${MARK} */`),
  body('two activities', 400, (by) => good(by) + good(by)),
  body('an activity and a NUL', 400, (by) => `${good(by)}\0`),
  body('single quotes', 400, (by) => good(by).replaceAll('"', "'")),
  body('a name without quotes', 400, (by) => good(by).replace('"type"', 'type')),
  body('a number with a leading zero', 400, (by) => good(by).replace(/}$/, ',"n":01}')),
];

const within = (by: Attacker, json: string) => good(by).replace(/}$/, `,"entities":${json}}`);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const nestedObjects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Depth and width. An activity is one level itself. */
const extents: readonly Attack[] = [
  body('32 levels of lists', 200, (by) => within(by, nested(31))),
  body('33 levels of objects', 400, (by) => within(by, nestedObjects(33))),
  body('100,000 levels of lists', 400, (by) => within(by, nested(100_000))),
  body('40,000 levels of objects', 400, (by) => within(by, nestedObjects(40_000))),
  body(
    '100,000 levels without an end',
    400,
    (by) => `${good(by).slice(0, -1)},"entities":${'['.repeat(100_000)}`,
  ),
  body('a list of 120,000 numbers', 200, (by) => within(by, `[${'1,'.repeat(119_999)}1]`)),
  body('a list of 80,000 empty objects', 200, (by) => within(by, `[${'{},'.repeat(79_999)}{}]`)),
  body('20,000 names', 200, (by) =>
    within(by, JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`n${at}`, 1])))),
  ),
  body('a name of 200,000 characters', 200, (by) => within(by, `{"${'x'.repeat(200_000)}":1}`)),
  body('a number of 200,000 digits', 200, (by) => within(by, '9'.repeat(200_000))),
  body('numbers beyond all bounds', 200, (by) =>
    within(by, '[1e400,-1e400,1e-400,-0,123456789012345678901234567890]'),
  ),
];

/** A name twice: the last stands, for everybody who reads it. */
const doubles: readonly Attack[] = [
  body('a type twice', 200, (by) => good(by).replace('{', '{"type":"invoke",')),
  body('a good type and another behind it', 200, (by) => good(by).replace(/}$/, ',"type":"ukendt"}')),
  body('a sender twice, the second without an id', 400, (by) => good(by).replace(/}$/, ',"from":{}}')),
];

/** On the internet the token check looks at some of them first. */
const wrong = (name: string, status: number | readonly number[], fields: Json) =>
  body(name, status, (by) => good(by, fields));

/** Fields of another type than they have. */
const types: readonly Attack[] = [
  wrong('an endless number for a text', 400, { text: Number.MAX_VALUE }),
  wrong('a list for a text', 400, { text: [MARK] }),
  wrong('an object for an id', 400, { id: { toString: MARK } }),
  ...['id', 'text', 'name', 'replyToId'].map((field) =>
    wrong(`an object that poses as a text for ${field}`, 400, { [field]: { length: { toString: '' } } }),
  ),
  wrong('null for a sender', [400, 401], { from: null }),
  wrong('a text for a sender', [400, 401], { from: MARK }),
  wrong('a list for a recipient', 400, { recipient: [] }),
  wrong('a text for a press', 400, { value: MARK }),
  wrong('a number for a press', 400, { value: 5 }),
  wrong('a press without a verb', 400, { value: { _: {} } }),
  wrong('a press of an unknown kind', 400, { value: { _: { do: '__proto__', message: '' } } }),
  wrong('a press with a revision below nothing', 400, {
    value: { _: { do: 'answer', fields: true, draft: 'd', place: 'p', rev: -1, message: '' } },
  }),
  wrong('a press with half a revision', 400, {
    value: { _: { do: 'answer', fields: true, draft: 'd', place: 'p', rev: 0.5, message: '' } },
  }),
  wrong('an invoke without a name', 200, { type: 'invoke' }),
  wrong('an invoke without a value', 400, { type: 'invoke', name: 'adaptiveCard/action' }),
  wrong('a type that is not known', 200, { type: MARK }),
  wrong('a type that is a number', 400, { type: 7 }),
];

/** Where in an activity an object may stand. */
const POSITIONS: readonly (readonly string[])[] = [
  [],
  ['from'],
  ['recipient'],
  ['conversation'],
  ['channelData'],
  ['channelData', 'tenant'],
  ['value'],
  ['value', '_'],
  ['entities'],
];
const NAMES = ['__proto__', 'constructor', 'prototype'];
const HOSTILE = JSON.stringify({
  polluted: MARK,
  isAdmin: true,
  toString: MARK,
  prototype: { polluted: MARK },
  aadObjectId: MARK,
  type: 'invoke',
});

const poisoned = (path: readonly string[], name: string): Attack =>
  body(`${name} in ${path.join('.') || 'an activity'}`, 200, (by) => {
    const value = { _: { do: 'menu', message: '' } };
    const activity = by.activity({ type: 'message', entities: {}, value });
    let place = activity;
    for (const step of path) place = place[step] as Json;
    place.HER = 0;
    return JSON.stringify(activity).replace('"HER":0', `"${name}":${HOSTILE}`);
  });

const poison: readonly Attack[] = [
  ...POSITIONS.flatMap((path) => NAMES.map((name) => poisoned(path, name))),
  body('an activity that is all __proto__', [401, 403], (by) => `{"__proto__":${good(by)}}`),
];

/** What stands in a body once it is JSON. */
export const jsonAttacks: readonly Attack[] = [...shapes, ...extents, ...doubles, ...types, ...poison];
