import { cutCpr, findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { danishTime } from './danishDate.ts';
import type { Draft } from './draft.ts';
import type { CardEvent } from './event.ts';
import { isFull, keepFirst } from './frozen.ts';
import { beside, type Received } from './receive.ts';
import type { CorrectView, OnDraft } from './view.ts';

/** The field of why a finished note is corrected, and the most characters it keeps. */
export const REASON = 'rettelse';
const LONGEST_REASON = 500;

/** The reason on the card that asks for it. One from an older card stands beside the one given since. */
export function takeReason(draft: Draft, { card, inputs }: CardEvent): Received {
  const text = plainText(inputs?.[REASON] ?? '').replace(/\s+/g, ' ');
  const nothing: Received = { draft, problems: {}, changed: false };
  if (findCpr(text).length > 0)
    return {
      ...nothing,
      problems: { [REASON]: { code: 'cpr', text: cutCpr(text).slice(0, LONGEST_REASON) } },
    };
  if (text.length > LONGEST_REASON)
    return { ...nothing, problems: { [REASON]: { code: 'long', text: text.slice(0, LONGEST_REASON) } } };
  const stale = card.rev !== draft.rev;
  const before = draft.correcting ?? '';
  if (text === before || (stale && text === '')) return nothing;
  const both = stale && before !== '' ? String(beside(before, text)) : text;
  return { draft: { ...draft, correcting: both.slice(0, 2 * LONGEST_REASON) }, problems: {}, changed: true };
}

/** "Ret notatet": first why, then the note. What was finished is kept beside what comes of it. */
export function reopen(conversation: Conversation, draft: Draft, now: string): Draft {
  const { cursor, correcting } = draft;
  if (cursor.at !== 'finished') return draft;
  const kept = keepFirst(conversation, draft, now);
  if (isFull(kept)) return kept;
  if (!cursor.correct) return { ...kept, cursor: { at: 'finished', correct: true } };
  if (!correcting) return { ...kept, notice: { kind: 'reasonNeeded', why: REASON } };
  return { ...kept, cursor: { at: 'note' } };
}

/** The question why a finished note is to be corrected. */
export function correctView({ notice, versions, correcting }: Draft, common: OnDraft): CorrectView {
  const problem = notice?.kind === 'problems' ? notice.fields[REASON] : undefined;
  const value = problem?.text ?? correcting;
  const at = versions?.at(-1)?.at;
  return {
    ...common,
    show: 'correct',
    when: at === undefined ? '' : danishTime(at),
    id: REASON,
    longest: LONGEST_REASON,
    ...(value === undefined ? {} : { value }),
    ...(problem === undefined ? {} : { error: problem.code }),
  };
}
