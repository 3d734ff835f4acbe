import type { Conversation } from '../schema/conversationInUse.ts';
import type { Advice } from './advice.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft } from './draft.ts';
import { ADVISED } from './move.ts';
import { noteSections } from './note.ts';
import { noteAdvice } from './noteAdvice.ts';
import { placesBehind } from './placesBehind.ts';
import { LONGEST_SECTION, WORDING } from './takeFields.ts';
import type { NoteView, OnDraft } from './view.ts';

/** What there is to look at in the note, each with its way: a section is reworded where it stands. */
function adviceIn(conversation: Conversation, draft: Draft, today: string): Advice[] {
  return noteAdvice(conversation, draft, today).map(({ id, text, why, source, place, list, quote }) => {
    const [kind, section = ''] = place.split(':');
    const way =
      kind === 'section'
        ? { verb: 'edit' as const, to: `${ADVISED}${section}` }
        : { verb: 'goTo' as const, to: `${ADVISED}${place}` };
    return { id, text, list, ...(quote === undefined ? {} : { quote }), why, source, ...way };
  });
}

/** The note section by section, each to be reworded; the one that is being reworded is open. */
export function noteView(conversation: Conversation, draft: Draft, common: OnDraft, now: string): NoteView {
  const { cursor, notice } = draft;
  const behind = placesBehind(conversation, draft);
  const sections = noteSections(conversation, draft, dateOf(now)).map((it) => ({
    ...it,
    behind: behind.get(it.id) ?? [],
  }));
  const open = sections.find((section) => cursor.at === 'note' && section.id === cursor.section);
  const problem = notice?.kind === 'problems' ? notice.fields[WORDING] : undefined;
  return {
    ...common,
    show: 'note',
    date: danishDate(dateOf(draft.startedAt)),
    sections,
    advice: {
      shown: open ? [] : adviceIn(conversation, draft, dateOf(now)),
      unfolded: cursor.at === 'note' && cursor.advice === true,
    },
    ...(open
      ? {
          open: {
            id: open.id,
            heading: open.heading,
            behind: open.behind,
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
