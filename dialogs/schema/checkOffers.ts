import type { ConversationFile } from './conversation.ts';
import type { Condition, Question } from './question.ts';
import type { Offer, ReminderKind } from './reminder.ts';

type Path = (string | number)[];

/** What offers are held against: the reminders there are, what the conversation asks, and how a condition of it is checked. */
type Around = {
  kinds: readonly ReminderKind[];
  question(id: string): Question | undefined;
  check(condition: Condition | undefined, path: Path): void;
};

/** What is wrong with where an offer takes its date from; undefined where nothing is. */
function wrongFrom(from: string, question: Question | undefined): string | undefined {
  if (question === undefined) return `samtalen spørger ikke om »${from}«`;
  const dates =
    question.type === 'rows' ? question.columns.filter(({ type }) => type === 'date').length : undefined;
  return question.type === 'date' || dates === 1
    ? undefined
    : `»${from}« er hverken en dato eller rækker med én dato`;
}

/** What is wrong with offering a kind in a conversation; undefined where nothing is. */
function wrongKind({ reminder }: Offer, kind: ReminderKind | undefined, onCase: boolean): string | undefined {
  if (kind === undefined) return `påmindelsen »${reminder}« findes ikke`;
  return onCase && !kind.onCase ? `»${reminder}« handler ikke om en sag, men det gør samtalen` : undefined;
}

/** Every reminder a conversation offers is there, is offered once, and takes its date and its condition from what the conversation asks. */
export function checkOffers(
  { reminders, onCase }: ConversationFile,
  { kinds, question, check }: Around,
  say: (path: Path, message: string) => void,
): void {
  const taken = new Set<string>();
  for (const [index, offer] of reminders.entries()) {
    const at = ['reminders', index];
    const { reminder, from, when } = offer;
    const kind = kinds.find(({ id }) => id === reminder);
    const key = `${reminder} ${from ?? ''}`;
    const wrong = taken.has(key)
      ? `»${reminder}« tilbydes to gange fra samme dato`
      : wrongKind(offer, kind, onCase);
    taken.add(key);
    if (wrong !== undefined) say([...at, 'reminder'], wrong);
    const needsDate = kind !== undefined && !('after' in kind.date);
    if (from === undefined && needsDate)
      say([...at, 'from'], `mangler: »${reminder}« regnes fra en dato, samtalen spørger om`);
    const lost = from === undefined ? undefined : wrongFrom(from, question(from));
    if (lost !== undefined) say([...at, 'from'], lost);
    check(when, [...at, 'when']);
  }
}
