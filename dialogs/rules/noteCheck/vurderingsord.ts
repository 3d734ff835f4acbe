import type { CheckWords } from '../../schema/noteCheck.ts';
import { anyOf, find, has, onceFor, whole } from './finder.ts';
import { inSections } from './inSections.ts';
import type { NoteRule } from './noteToCheck.ts';
import { linesOf, sentencesOf, withoutQuotes } from './sentences.ts';

/** Where facts stand. What is judged is judged under a heading of its own. */
const FACTS = ['borgeren', 'andre', 'fakta', 'observation'];
const FIRST_PERSON = ['jeg', 'mig', 'min', 'mit', 'mine'];

/** A word found, and where in its sentence. */
type At = { word: string; index: number };
const asAt = (it: RegExpExecArray): At => ({ word: it[1] ?? it[0], index: it.index });

/** "Borgeren virker træt", "i dag virker hun træt", "Virker træt". */
const seemingForms = onceFor((words: CheckWords) => {
  const [seems, citizen] = [anyOf(words.seems), anyOf(words.citizen)];
  const works = `(?!(?:${anyOf(words.works)})(?![\\p{L}\\d]))`;
  const unsaid = `(?:^|[:–(]\\s*|(?<!\\p{L})(?:og|men|samt)\\s+)(${seems})(?=\\s+${works}\\p{L})`;
  return [
    whole(`${citizen}\\s+(${seems})(?=\\s+\\p{L})`),
    whole(`(${seems})(?=\\s+${citizen}(?!\\p{L}))`),
    new RegExp(unsaid, 'giu'),
  ];
});

/** "Virker" of a person, not of a medicine. */
const seeming = (sentence: string, words: CheckWords): At[] =>
  seemingForms(words).flatMap((form) => [...sentence.matchAll(form)].map(asAt));

const endsInSofar = onceFor(({ sofar }: CheckWords) => new RegExp(`(?<!\\p{L})${anyOf(sofar)}\\s+$`, 'iu'));

/** "Kommer altid for sent", but neither "har aldrig haft et job" nor what somebody has said. */
const sweeping = (sentence: string, words: CheckWords): At[] =>
  has(sentence, words.told) || has(sentence, words.sourced)
    ? []
    : find(sentence, words.always)
        .filter(({ index }) => !endsInSofar(words).test(sentence.slice(0, index)))
        .map(asAt);

/** Everybody but the citizen. */
const strangersOf = onceFor(({ roles, relatives, others, citizen }: CheckWords) =>
  [...roles, ...relatives, ...others].filter((person) => !citizen.includes(person)),
);

/** Whether the citizen says it of themself: "borgeren siger, at hun er umotiveret". */
const isOwn = (before: string, words: CheckWords): boolean =>
  has(before, words.told) && !has(before, strangersOf(words));

/** The words of a sentence that judge, in its order. */
function judgingIn(sentence: string, words: CheckWords): string[] {
  const judging = find(sentence, words.judging)
    .map(asAt)
    .filter(({ index }) => !isOwn(sentence.slice(0, index), words));
  const seems = has(sentence, words.told) ? [] : seeming(sentence, words);
  return [...judging, ...seems, ...sweeping(sentence, words)]
    .sort((one, other) => one.index - other.index)
    .map(({ word }) => word);
}

/** Words that judge, where facts stand; not in quotation marks, and not where the citizen says it of themself. */
export const vurderingsord: NoteRule = (note, { words }) =>
  inSections(note, FACTS, ({ id, text }) =>
    linesOf(withoutQuotes(text))
      .flatMap(sentencesOf)
      .filter((sentence) => !(id === 'borgeren' && has(sentence, FIRST_PERSON)))
      .flatMap((sentence) => judgingIn(sentence, words)),
  );
