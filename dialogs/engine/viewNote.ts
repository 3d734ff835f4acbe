import { findPersonal } from '../privacy/findPersonal.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft } from './draft.ts';
import { type NoteSection, noteSections, noteText } from './note.ts';
import { LONGEST_SECTION, WORDING } from './takeFields.ts';
import type { Contact, FinishedView, News, NoteView, OnDraft } from './view.ts';

/** Contact details are not refused; before the note goes on it is told where they stand. */
function contactNews(sections: readonly NoteSection[]): News[] {
  const found = sections
    .filter((section) => !section.fixed)
    .map(({ heading, text }) => {
      const kinds = findPersonal(text).flatMap(({ kind }): Contact[] => (kind === 'cpr' ? [] : [kind]));
      return { heading, kinds };
    })
    .filter(({ kinds }) => kinds.length > 0);
  const kinds = [...new Set(found.flatMap((it) => it.kinds))];
  return found.length === 0 ? [] : [{ kind: 'contact', headings: found.map((it) => it.heading), kinds }];
}

/** The note section by section, each to be reworded; the one that is being reworded is open. */
export function noteView(conversation: Conversation, draft: Draft, common: OnDraft, now: string): NoteView {
  const { cursor, notice } = draft;
  const sections = noteSections(conversation, draft, dateOf(now));
  const open = sections.find((section) => cursor.at === 'note' && section.id === cursor.section);
  const problem = notice?.kind === 'problems' ? notice.fields[WORDING] : undefined;
  return {
    ...common,
    show: 'note',
    date: danishDate(dateOf(draft.startedAt)),
    sections,
    news: open ? common.news : [...common.news, ...contactNews(sections)],
    ...(open
      ? {
          open: {
            id: open.id,
            heading: open.heading,
            field: {
              id: WORDING,
              label: open.heading,
              type: 'text',
              long: true,
              longest: LONGEST_SECTION,
              value: problem?.text ?? open.text,
              ...(problem ? { error: problem.code } : {}),
            },
          },
        }
      : {}),
  };
}

/** The finished note as one text, ready to copy. */
export function finishedView(
  conversation: Conversation,
  draft: Draft,
  common: OnDraft & Pick<FinishedView, 'lastDay'>,
  now: string,
): FinishedView {
  return { ...common, show: 'finished', text: noteText(conversation, draft, dateOf(now)) };
}
