import { findCpr, REMOVED } from '../../dialogs/privacy/findCpr.ts';
import { scrub, scrubNumber } from './scrub.ts';
import { namesSecret } from './secrets.ts';

/** Names of what came in or goes out as a whole: never told, whatever is in it. */
const WHOLE =
  /^(?:raw_?)?(?:body|payload|request|req|response|res|headers|activity|inputs|fields|answers|parameters)$/i;

/** Where an error arose, without its message, which may hold what was being handled. */
export const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) =>
      /^ {4}at (?:.{1,200} \()?[^()]{1,300}:\d+:\d+\)?$|^ {4}at .{1,200} \(<anonymous>\)$/.test(line),
    )
    .join('\n');

/** Digits or groups of them, one by one: they may make a number together. */
const makesNumber = (list: readonly unknown[]) =>
  findCpr(list.filter((it) => typeof it === 'string' || typeof it === 'number').join(' '), 'possible')
    .length > 0;

/** Bytes as JSON writes them. */
const isBytes = (it: object) =>
  ('type' in it && it.type === 'Buffer') || ('0' in it && typeof it[0] === 'number');

function scrubObject(it: Record<string, unknown>): unknown {
  if (isBytes(it)) return REMOVED;
  if (typeof it.stack === 'string') {
    const { name, type, code, stack } = it;
    return { name: scrubValue(name ?? type), code: scrubValue(code), stack: scrub(framesOf(stack)) };
  }
  return Object.fromEntries(
    Object.entries(it).map(([name, value]) => [
      scrub(name),
      WHOLE.test(name) || namesSecret(name) ? REMOVED : scrubValue(value),
    ]),
  );
}

function scrubValue(value: unknown): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value === 'number') return scrubNumber(value);
  if (Array.isArray(value)) return makesNumber(value) ? REMOVED : value.map(scrubValue);
  return typeof value === 'object' && value !== null ? scrubObject(value as Record<string, unknown>) : value;
}

/**
 * A line of the log, one JSON object, without anything personal or secret in its names and values, and without whole requests. Always
 * written anew, so that a name that stands twice is not looked at once only. A line that cannot be read is not passed on.
 */
export function scrubLine(line: string): string {
  try {
    return `${JSON.stringify(scrubValue(JSON.parse(line)))}\n`;
  } catch {
    return '{"level":50,"code":"log_unreadable","msg":"a line of the log could not be read and was left out"}\n';
  }
}
