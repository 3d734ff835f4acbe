import { withoutSource } from './attributed.ts';
import { find, has } from './finder.ts';
import { inSections } from './inSections.ts';
import type { NoteRule } from './noteToCheck.ts';
import { linesOf } from './sentences.ts';

/** Under "Oplyst af borgeren" the heading is the source. */
const FACTS = ['fakta', 'andre', 'observation'];

/** A fact about health or family without who told it. A diagnosis is told of by a rule of its own. */
export const oplysningUdenKilde: NoteRule = (note, { words }) =>
  inSections(note, FACTS, ({ text }) =>
    linesOf(text)
      .flatMap((line) => withoutSource(line, words))
      .filter((sentence) => !has(sentence, words.diagnoses))
      .flatMap((sentence) => find(sentence, words.health).map((it) => it[0])),
  );
