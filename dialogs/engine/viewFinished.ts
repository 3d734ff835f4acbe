import { ordTilLaeseren } from '../rules/noteCheck/ordTilLaeseren.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { correctView } from './correct.ts';
import { danishDate, dateOf } from './danishDate.ts';
import type { Draft } from './draft.ts';
import { finishedText, isFull, readersOf, shownVersion } from './frozen.ts';
import { rewordedHeadings } from './note.ts';
import { sheetCount, sheetOf } from './registration.ts';
import type { ConfirmView, CorrectView, FinishedView, OnDraft, SheetView } from './view.ts';

/** The finished note as one text, ready to copy, in the version chosen; or, where it was opened, the registration sheet. */
export function finishedView(
  conversation: Conversation,
  draft: Draft,
  { lastDay, ...common }: OnDraft & Pick<FinishedView, 'lastDay'>,
  now: string,
): FinishedView | SheetView | CorrectView {
  const today = dateOf(now);
  const { registration } = conversation;
  if (draft.cursor.at === 'finished' && draft.cursor.correct) return correctView(draft, common);
  const cursor = draft.cursor.at === 'finished' ? draft.cursor : { at: 'finished' as const };
  const lines = sheetOf(conversation, draft);
  const reworded = rewordedHeadings(conversation, draft, today);
  if (cursor.sheet && lines && registration)
    return { ...common, show: 'sheet', title: registration.title, lines, ...sheetCount(lines), reworded };
  const versions = readersOf(conversation, draft);
  const reader = versions.find((it) => it.reader === cursor.reader)?.reader ?? 'sag';
  const text = finishedText(conversation, draft, today, reader);
  return {
    ...common,
    show: 'finished',
    text,
    unfit: conversation.check ? ordTilLaeseren(text, reader, conversation.check.words) : [],
    lastDay,
    reader,
    versions: versions.length > 1 ? versions : [],
    reworded: reader === 'sag' || cursor.version !== undefined ? [] : reworded,
    ...frozenIn(draft),
    ...(registration && lines ? { sheet: { open: registration.open, ...sheetCount(lines) } } : {}),
  };
}

/** What is gone with a finished note once it is transferred, though it is not in it. */
export function goesWith(conversation: Conversation, draft: Draft): Pick<ConfirmView, 'left' | 'others'> {
  const { done, of } = sheetCount(sheetOf(conversation, draft) ?? []);
  const others = readersOf(conversation, draft).filter(({ reader }) => reader !== 'sag');
  return { left: of - done, others: others.map(({ name }) => name) };
}

/** Which version is shown, among how many, when it was finished and why. */
function frozenIn(draft: Draft): Pick<FinishedView, 'frozen'> {
  const shown = shownVersion(draft);
  if (shown === undefined) return {};
  const { at, frozen } = shown;
  const reason = frozen.reason === undefined ? {} : { reason: frozen.reason };
  const of = draft.versions?.length ?? 0;
  return { frozen: { n: at + 1, of, when: danishDate(dateOf(frozen.at)), full: isFull(draft), ...reason } };
}
