import type { CheckedSection, Finding, NoteToCheck } from './noteToCheck.ts';
import { quotedWords, sentenceWith } from './sentences.ts';

/** One finding for each of the named sections in which `look` finds words; every section where none are named. */
export function inSections(
  { sections }: NoteToCheck,
  ids: readonly string[] | 'all',
  look: (section: CheckedSection) => readonly string[],
): Finding[] {
  return sections.flatMap((section): Finding[] => {
    const found = ids === 'all' || ids.includes(section.id) ? look(section) : [];
    if (found.length === 0) return [];
    const fills = { afsnit: section.heading, ord: quotedWords(found) };
    return [{ place: section.place, under: section.text, fills, ...sentenceWith(section.text, found) }];
  });
}
