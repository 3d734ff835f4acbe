import { findCpr } from '../../dialogs/privacy/findCpr.ts';

/** A number is written in few groups, the last of four digits; what stands along the axis of a chart is not. */
const MOST_GROUPS = 4;

function isWhole(written: string): boolean {
  const groups = written.match(/\p{Nd}+/gu) ?? [];
  return groups.length <= MOST_GROUPS && (groups.length < 2 || groups.at(-1)?.length === 4);
}

/** Where in a text the first CPR number stands, line and column from 1; undefined where there is none. Tables and charts hold none. */
export function cprPlace(text: string): { line: number; column: number } | undefined {
  const found = findCpr(text).find(({ start, end }) => isWhole(text.slice(start, end)));
  if (found === undefined) return undefined;
  const before = text.slice(0, found.start).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
