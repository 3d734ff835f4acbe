import type { Temporal } from 'temporal-polyfill';
import { reviewDue } from '../../dialogs/rules/review.ts';
import { aliasesAsTitles, type Shared, sharedAliases } from '../content/aliases.ts';
import { coverage, type Row, unusedSources } from '../content/coverage.ts';
import type { AllContent } from '../content/openContent.ts';
import { reviewedParts } from '../content/tellContent.ts';

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
/** A heading over some lines; nothing where there are none. */
const under = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${heading}: ${lines.length}`, ...indented(lines)];

function chapterLines(rows: readonly Row[], all: boolean): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const told = rows.filter(({ by }) => by.length > 0).length;
  const shown = rows.filter(({ by }) => all || by.length === 0);
  return [
    `${first.chapter.title}: ${told} af ${rows.length}`,
    ...indented(
      shown.map(
        ({ id, text, by }) => `${by.length > 0 ? '+' : '-'} ${id}: ${by.length > 0 ? by.join(', ') : text}`,
      ),
    ),
  ];
}

/** Which rows of the inventory something tells of; those nothing tells of one by one, and all of them where that is asked for. */
export function coverageLines({ guidance, covering }: AllContent, all: boolean): string[] {
  const rows = coverage(guidance.chapters, covering);
  const told = rows.filter(({ by }) => by.length > 0).length;
  const chapters = guidance.chapters.flatMap((chapter) =>
    chapterLines(
      rows.filter((row) => row.chapter === chapter),
      all,
    ),
  );
  return [`Rækker i inventory.yaml med indhold: ${told} af ${rows.length}`, ...indented(chapters)];
}

/** What was to be gone through before today, what is to be soon, and documents nobody has gone through. */
export function reviewLines(content: AllContent, today: Temporal.PlainDate): string[] {
  const all = reviewedParts(content).map(({ id, reviewed }) => ({ id, ...reviewDue(reviewed, today) }));
  const told = (state: 'passed' | 'soon') =>
    all.filter((it) => it.state === state).map(({ id, by }) => `${id}: senest ${by}`);
  const never = content.documents.filter(
    ({ head }) => head.reviewedOn === undefined && head.reviewBy === undefined,
  );
  return [
    ...under('Gennemgang er overskredet', told('passed')),
    ...under('Gennemgang inden 60 dage', told('soon')),
    ...under(
      'Dokumenter uden reviewedOn',
      never.map(({ name }) => name),
    ),
  ];
}

export const sourceLines = (content: AllContent): string[] =>
  under(
    'Kilder, som ingen henviser til',
    unusedSources(content).map(({ id }) => id),
  );

const sharedLine = ({ word, cards }: Shared) => `»${word}«: ${cards.join(', ')}`;

/** Other words that lead to the wrong card. */
export const aliasLines = ({ guidance }: AllContent): string[] => [
  ...under('Samme alias på flere kort', sharedAliases(guidance.cards).map(sharedLine)),
  ...under('Alias, der er titlen på et andet kort', aliasesAsTitles(guidance.cards).map(sharedLine)),
];

/** What of the product's the municipality has put its own in the place of. */
export const replacedLines = ({
  replaced: { conversations, cards, reminders, gaps },
}: AllContent): string[] =>
  under('Kommunens eget står i stedet for produktets', [
    ...conversations.map((id) => `samtale ${id}`),
    ...cards.map((id) => `kort ${id}`),
    ...reminders.map((id) => `påmindelse ${id}`),
    ...gaps.map((id) => `hul ${id}`),
  ]);
