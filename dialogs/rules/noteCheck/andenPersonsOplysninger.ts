import type { CheckWords } from '../../schema/noteCheck.ts';
import { contactsIn } from './contactsIn.ts';
import { anyOf, has, onceFor, whole } from './finder.ts';
import type { CheckedAgreement, CheckedSection, Finding, NoteRule } from './noteToCheck.ts';
import { linesOf, quotedWords, sentenceWith } from './sentences.ts';

const CAPITAL = '\\p{Lu}\\p{Ll}+';

/** The people of a list as a pattern that takes a capital first, without making capitals of all letters the same. */
const people = (list: readonly string[]) =>
  anyOf(
    list.flatMap((word) => [word, word.replace(/^\*?\p{Ll}/u, (letter) => letter.toLocaleUpperCase('da'))]),
  );

/** Behind a role or a relative, "kæresten Mette", or with a surname on "-sen". */
const nameForms = onceFor(({ roles, relatives }: CheckWords) => [
  new RegExp(
    `(?<![\\p{L}\\d-])${people([...roles, ...relatives])}(?: hedder)? (${CAPITAL}(?: ${CAPITAL})*)(?!\\p{L})`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})(${CAPITAL} ${CAPITAL}sen)(?!\\p{L})`, 'gu'),
]);

/** Words that look like names of people. */
const namesIn = (text: string, words: CheckWords): string[] =>
  nameForms(words)
    .flatMap((form) => [...text.matchAll(form)].map((it) => it[1] ?? ''))
    .filter((name) => !has(name, words.notNames));

const VERB = '(?:har fået|har haft|har været|har|havde|er blevet|er|var|fik|blev|bliver|lider af|døde af)';

/** "Moren har kræft", "farens misbrug"; not "mor hjælper hende til lægen". */
const illnessForms = onceFor(({ relatives, illness, diagnoses }: CheckWords) => {
  const [who, what] = [anyOf(relatives), anyOf([...illness, ...diagnoses])];
  return [
    whole(`${who}(?: (?:også|selv|stadig|nu|ofte))? ${VERB}(?: (?!ikke)\\p{L}+){0,2} ${what}`),
    whole(`${who}s ${what}`),
  ];
});

/** A relative's illness. */
const illnessIn = (text: string, words: CheckWords): string[] =>
  illnessForms(words).flatMap((form) => [...text.matchAll(form)].map((it) => it[0]));

/** Words with a capital in the field of who does it that are no roles: there a name stands alone. */
function namesOfWho(written: string, words: CheckWords): string[] {
  const known = [...words.roles, ...words.relatives, ...words.citizen, ...words.others, ...words.notNames];
  const names = written.match(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu) ?? [];
  return names.filter((name) => !has(name, known));
}

/** Names among those who do what was agreed, one finding a place. */
function inAgreements(agreements: readonly CheckedAgreement[], words: CheckWords): Finding[] {
  const named = agreements.flatMap(({ place, people: { heading, written } = { heading: '', written: '' } }) =>
    namesOfWho(written, words).map((name) => ({ place, heading, name })),
  );
  return [...new Set(named.map(({ place }) => place))].map((place) => {
    const here = named.filter((it) => it.place === place);
    const ord = [...new Set(here.map(({ name }) => `»${name}«`))].join(', ');
    return { place, under: ord, fills: { afsnit: here[0]?.heading ?? '', ord } };
  });
}

/** Details of somebody else than the citizen: what looks like a name, a relative's illness, a relative's contact details. */
export const andenPersonsOplysninger: NoteRule = ({ sections, agreements }, { words }) => [
  ...inAgreements(agreements, words),
  ...inTexts(sections, words),
];

const inTexts = (sections: readonly CheckedSection[], words: CheckWords): Finding[] =>
  sections.flatMap(({ place, heading, text }): Finding[] => {
    const lines = linesOf(text);
    const found = [...new Set(lines.flatMap((line) => namesIn(line, words)))];
    const names = found.map((name) => `»${name}«`);
    const rest = [
      ...lines.flatMap((line) => illnessIn(line, words)),
      ...contactsIn(text, words).flatMap(({ others, written }) => (others ? written : [])),
    ];
    const ord = [...names, ...(rest.length > 0 ? [quotedWords(rest)] : [])].join(', ');
    const looked = sentenceWith(text, [...found, ...rest]);
    return ord === '' ? [] : [{ place, under: text, fills: { afsnit: heading, ord }, ...looked }];
  });
