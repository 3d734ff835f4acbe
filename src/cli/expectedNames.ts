import { distance } from '../../dialogs/engine/command.ts';
import type { Told, ToldProblem } from '../../dialogs/engine/draftFrom.ts';
import { allQuestions } from '../../dialogs/engine/places.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';

/** As many names as are told. */
const MOST = 20;

/** Names that are known where another was given, the nearest to it first; at most so many as can be read through. */
export function nearest(given: string, known: readonly string[]): string[] {
  const start = given.slice(0, 100);
  const far = new Map(known.map((name) => [name, name.startsWith(start) ? 0 : distance(start, name)]));
  return known.toSorted((one, other) => (far.get(one) ?? 0) - (far.get(other) ?? 0)).slice(0, MOST);
}

/** What may stand where a line told something unknown: ids of questions, rows or items, columns, options or states. Empty where it is no name that is wrong. */
export function expectedNames(
  conversation: Conversation,
  told: Told,
  { field, code }: Pick<ToldProblem, 'field' | 'code'>,
): string[] {
  const [id = '', , column = ''] = field.split('.');
  const questions = allQuestions(conversation);
  const question = questions.get(id);
  const items = conversation.type === 'flow' ? [] : conversation.items.map((item) => item.id);
  const ids = (rows: boolean) =>
    [...questions].filter(([, { type }]) => (type === 'rows') === rows).map(([name]) => name);
  if (code === 'unknown' && id in told.items) return nearest(id, items);
  if (code === 'unknown') return nearest(id, ids(id in told.rows));
  if (code === 'column' && question?.type === 'rows')
    return nearest(
      column,
      question.columns.map((it) => it.id),
    );
  if (code === 'option' && question?.type === 'choice') {
    const options = question.options.map((it) => it.value);
    return question.unknown ? [...options, 'ukendt'] : options;
  }
  if (code === 'state' && conversation.type !== 'flow')
    return conversation.note.items.states[conversation.type].map((it) => it.value);
  return [];
}
