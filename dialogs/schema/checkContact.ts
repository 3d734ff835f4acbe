import type { ConversationFile, Item } from './conversation.ts';
import type { Condition, Question, Step } from './question.ts';

type Path = (string | number)[];
type Say = (path: Path, message: string) => void;

/** Something of a conversation that is marked for the company: where it stands, what must hold before it gets it, and whether it names the contact. */
type Part = { path: Path; gates: string[]; contact: boolean };

const gatesOf = (...conditions: (Condition | undefined)[]): string[] =>
  conditions.flatMap((it) => (it === undefined ? [] : [JSON.stringify(it)]));

const goesToCompany = ({ readers }: Pick<Question, 'readers'>): boolean => readers.includes('virksomhed');

/** The questions on one card that go to the company; those without a section of their own stand in their item's, or in no note at all. */
function questionsFor(place: Step | Item, at: Path, section?: string): Part[] {
  const before = 'when' in place ? place.when : undefined;
  const ofItem = 'companyWhen' in place ? place.companyWhen : undefined;
  return place.questions.flatMap((question, index) =>
    goesToCompany(question) && (question.section ?? section) !== undefined
      ? {
          path: [...at, 'questions', index],
          gates: gatesOf(question.companyWhen, ofItem, question.when, before),
          contact: question.type === 'text' && question.contact === true,
        }
      : [],
  );
}

/** All of a conversation's own that goes to the company. */
function partsFor(file: ConversationFile): Part[] {
  if (file.type === 'flow') return file.steps.flatMap((step, at) => questionsFor(step, ['steps', at]));
  return file.items.flatMap((item, at): Part[] => {
    const own = { path: ['items', at], gates: gatesOf(item.companyWhen), contact: false };
    return [...(goesToCompany(item) ? [own] : []), ...questionsFor(item, own.path, item.section)];
  });
}

/**
 * A company that gets a version must be told whom to call: one question marked `contact`, which it gets whenever it gets anything. Its
 * conditions must therefore be those of all the rest.
 */
export function checkContact(file: ConversationFile, say: Say): void {
  const parts = partsFor(file);
  const none = !file.onCase || (file.versionsFor !== undefined && !file.versionsFor.includes('virksomhed'));
  if (none || parts.length === 0) return;
  const contacts = parts.filter(({ contact }) => contact);
  if (contacts.length === 0)
    say(
      [file.type === 'flow' ? 'steps' : 'items'],
      'virksomheden får en udgave af notatet, men ingen spørger, hvem den ringer til: mærk et spørgsmål til virksomheden med contact: true, eller udelad udgaven med versionsFor',
    );
  for (const { path, gates } of contacts) {
    const missed = parts.find((part) => gates.some((gate) => !part.gates.includes(gate)));
    if (missed !== undefined)
      say(
        [...path, 'contact'],
        `virksomheden kan få »${missed.path.join('.')}« uden at få at vide, hvem den ringer til: giv dem samme companyWhen`,
      );
  }
}
