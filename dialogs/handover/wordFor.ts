import type { Content } from '../engine/content.ts';
import type { Quiet } from '../engine/subject.ts';
import { draftIn, type Handover } from './handover.ts';

/**
 * The content's own word for what was offered: a draft's conversation, a reminder's kind; none for a reminder called something else. What a
 * caseworker wrote is never told in a line, since a line is kept in the clear.
 */
export function wordFor(
  { catalogue }: Content,
  { of, title }: Pick<Handover, 'of' | 'title'>,
): Pick<Quiet, 'title'> {
  if (draftIn(of) !== undefined) return { title };
  const kind = catalogue.reminders.find((it) => title === it.title || title.startsWith(`${it.title}: `));
  return kind === undefined ? {} : { title: kind.title };
}
