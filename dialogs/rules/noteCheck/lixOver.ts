import { countWords, lix } from './lix.ts';
import type { NoteRule } from './noteToCheck.ts';

/** The citizen's version is hard to read. A text of a few words has no measure. */
export const lixOver: NoteRule = ({ citizen }, { limits }) => {
  if (citizen === undefined || countWords(citizen.text) < limits.lixWords) return [];
  const measured = Math.round(lix(citizen.text));
  if (measured <= limits.lix) return [];
  return [{ place: citizen.place, under: citizen.text, fills: { lix: String(measured) } }];
};
