import { findPersonal, type Personal } from '../../privacy/findPersonal.ts';
import type { CheckWords } from '../../schema/noteCheck.ts';
import { has } from './finder.ts';
import { linesOf } from './sentences.ts';

/** Contact details in a text, by kind and as written; `others`: they stand behind somebody else's role, as in "moren, tlf. …". */
export function contactsIn(
  text: string,
  words: CheckWords,
): { kind: Exclude<Personal['kind'], 'cpr'>; written: string; others: boolean }[] {
  return linesOf(text).flatMap((line) =>
    findPersonal(line).flatMap(({ kind, start, end }) => {
      if (kind === 'cpr') return [];
      const before =
        line
          .slice(0, start)
          .split(/[.;]\s/u)
          .at(-1) ?? '';
      return [{ kind, written: line.slice(start, end), others: has(before, words.relatives) }];
    }),
  );
}
