import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One thing a model said, whether it may be believed, and which kind of mistake it is where it may not. */
export type Case<T> = { kind: string; aside: boolean; source: string; said: T };

/** What a model proposed for one point. */
export type Proposed = { quotes: string[]; text: string; state?: string };

type Group<T> = { source?: string; notes?: string; good: T[]; bad: Record<string, T> };

/** Put aside by what was said alone, so that nobody chose it. */
const aside = (said: unknown) =>
  (createHash('sha256').update(JSON.stringify(said)).digest()[0] ?? 0) % 3 === 0;

/** The cases of a file of this folder, the good ones of kind `good`. */
export function casesIn<T>(file: string): Case<T>[] {
  const groups = parse(readFileSync(join(__dirname, file), 'utf8')) as Group<T>[];
  return groups.flatMap(({ source, notes, good, bad }) =>
    [...good.map((said): [string, T] => ['good', said]), ...Object.entries(bad)].map(([kind, said]) => ({
      kind,
      aside: aside(said),
      source: source ?? notes ?? '',
      said,
    })),
  );
}
