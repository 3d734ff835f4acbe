import { withoutSource } from './attributed.ts';
import { find } from './finder.ts';
import { inSections } from './inSections.ts';
import type { NoteRule } from './noteToCheck.ts';
import { linesOf } from './sentences.ts';

const SECTIONS = ['formaal', 'fakta', 'andre', 'observation', 'vurdering', 'afgoerelse', 'oevrigt'];
/** How much of a word tells that it is the same diagnosis: "depressionen" and "depression". */
const STEM = 6;
const stem = (word: string) => word.toLocaleLowerCase('da').slice(0, STEM);

/** A diagnosis without who made it or told of it. One that has its source elsewhere in the note may be named again. */
export const diagnoseUdenKilde: NoteRule = (note, { words }) => {
  const bare = (text: string) => linesOf(text).flatMap((line) => withoutSource(line, words));
  const namedIn = (text: string) => find(text, words.diagnoses).map((it) => it[0]);
  const sourced = new Set(
    note.sections.flatMap(({ id, text }) => {
      const without = id === 'borgeren' ? '' : bare(text).join('\n');
      const open = namedIn(without).map(stem);
      const all = namedIn(text).map(stem);
      return all.filter(
        (word) => all.filter((it) => it === word).length > open.filter((it) => it === word).length,
      );
    }),
  );
  return inSections(note, SECTIONS, ({ text }) =>
    bare(text)
      .flatMap(namedIn)
      .filter((word) => !sourced.has(stem(word))),
  );
};
