import { type Attack, attack } from './attack.ts';
import type { Json, Scene } from './scene.ts';

const DAY = 86_400;

/** Times put in place of the usual ones, signed by Microsoft's own key. */
const times: [string, Attack['expected'], (scene: Scene) => Json][] = [
  ['no exp', 'token_times', () => ({ exp: undefined })],
  ['exp null', 'token_times', () => ({ exp: null })],
  ['exp as a text', 'token_times', ({ now }) => ({ exp: String(now + 600) })],
  ['exp as a list', 'token_times', ({ now }) => ({ exp: [now + 600] })],
  ['exp as a date', 'token_times', ({ now }) => ({ exp: new Date((now + 600) * 1000).toISOString() })],
  ['exp with a fraction', 'token_times', ({ now }) => ({ exp: now + 600.5 })],
  ['exp zero', 'token_times', () => ({ exp: 0 })],
  ['exp below zero', 'token_times', () => ({ exp: -1 })],
  ['exp true', 'token_times', () => ({ exp: true })],
  ['exp beyond what a number holds', 'token_times', () => ({ exp: 1e300 })],
  ['exp in milliseconds', 'token_lifetime', ({ now }) => ({ exp: (now + 600) * 1000 })],
  ['exp ten years ahead', 'token_lifetime', ({ now }) => ({ exp: now + 3_650 * DAY })],
  ['exp a second over a day after nbf', 'token_lifetime', ({ now }) => ({ nbf: now, exp: now + DAY + 1 })],
  ['exp before nbf', 'token_lifetime', ({ now }) => ({ nbf: now + 60, exp: now })],
  ['exp at nbf', 'token_lifetime', ({ now }) => ({ nbf: now, exp: now })],
  ['exp five minutes ago', 'token_expired', ({ now }) => ({ nbf: now - 3_600, exp: now - 300 })],
  ['exp six minutes ago', 'token_expired', ({ now }) => ({ nbf: now - 3_600, exp: now - 360 })],
  ['exp a year ago', 'token_expired', ({ now }) => ({ nbf: now - 365 * DAY, exp: now - 365 * DAY + 3_600 })],
  ['no nbf', 'token_times', () => ({ nbf: undefined })],
  ['nbf as a text', 'token_times', ({ now }) => ({ nbf: String(now) })],
  ['nbf below zero', 'token_times', () => ({ nbf: -1 })],
  ['nbf six minutes ahead', 'token_not_yet', ({ now }) => ({ nbf: now + 360 })],
  ['nbf at exp, with an older iat', 'token_lifetime', ({ now }) => ({ iat: now - 60, nbf: now, exp: now })],
  ['nbf tomorrow', 'token_not_yet', ({ now }) => ({ nbf: now + DAY, exp: now + DAY + 3_600 })],
  ['iat as a text', 'token_times', () => ({ iat: 'now' })],
  ['iat six minutes ahead', 'token_not_yet', ({ now }) => ({ iat: now + 360 })],
  ['iat at exp', 'token_lifetime', ({ now }) => ({ iat: now + 3_540 })],
  ['iat after exp', 'token_lifetime', ({ now }) => ({ iat: now + DAY })],
  ['iat two days before exp', 'token_lifetime', ({ now }) => ({ iat: now - 2 * DAY })],
];

/** Attacks by when a token says it is good. */
export const timeAttacks: Attack[] = times.map(([name, expected, made]) =>
  attack(name, expected, (scene) => ({ claims: made(scene) })),
);
