import type { Conversation } from '../schema/conversationInUse.ts';
import { openItems, sectionText } from './aid.ts';
import { wordableText } from './aidText.ts';
import type { Content } from './content.ts';
import { dateOf } from './danishDate.ts';
import type { Desk } from './desk.ts';
import type { AidPiece, Draft } from './draft.ts';
import { aidVerb, type CardEvent, type Event } from './event.ts';
import { peopleIn } from './peopleIn.ts';
import { withPrevious } from './previous.ts';
import type { State } from './state.ts';
import { draftTurn, pageTurn, type Turned } from './turned.ts';

/** Whether a press looks whether what is waited for has come, and nothing else. */
export const isLook = ({ verb, inputs }: CardEvent, { aid }: Draft): boolean =>
  verb === 'look' && inputs === undefined && aid?.state === 'waiting';

/** The press as it is meant where a model's help is switched off: what stands in its fields is kept, and nothing moves. */
export const meantPress = ({ catalogue }: Content, event: CardEvent): CardEvent =>
  aidVerb.safeParse(event.verb).success && !catalogue.settings.aiNotes ? { ...event, verb: 'cancel' } : event;

/** Whether what is asked of a model is still what stands there. */
function stillStands(conversation: Conversation, draft: Draft, now: string): boolean {
  const { aid } = draft;
  if (aid === undefined || aid.of === 'notes') return aid !== undefined;
  return sectionText(conversation, draft, dateOf(now), aid.of) === aid.text;
}

/**
 * What a model is to be asked for a draft that waits for it: a text to word, or notes and the points they may be about. `hidden` are words
 * that point to the case or to somebody who takes part in it.
 */
export type Asking = { at: number; hidden: string[] } & (
  | { of: 'notes'; text: string; points: { id: string; title: string }[] }
  | { of: 'section'; text: string }
);

/** What a draft waits for; undefined where it waits for nothing. `at` tells one asking from the next. */
export function askingOf(conversation: Conversation, draft: Draft): Asking | undefined {
  const { aid, reference = '' } = draft;
  if (aid?.state !== 'waiting' || draft.paused) return undefined;
  const hidden = [reference, ...peopleIn(conversation, draft)].filter((it) => it !== '');
  const common = { at: aid.since, hidden };
  if (aid.of === 'notes')
    return { ...common, of: 'notes', text: aid.text, points: openItems(conversation, draft) };
  return { ...common, of: 'section', text: wordableText(conversation, aid.text) };
}

/**
 * What came of asking a model: its proposals, looked through by the program, to be seen by the caseworker one by one; or that there are
 * none. Only what is still waited for counts, on text that stands and points that are open.
 */
export function helpedTurn(
  content: Content,
  { desk, draft }: State,
  event: Extract<Event, { type: 'helped' }>,
  now: string,
): Turned {
  const conversation = content.conversation && draft && withPrevious(content.conversation, draft);
  const waits = draft?.aid?.state === 'waiting' && draft.aid.since === event.at;
  if (draft?.aid === undefined || conversation === undefined || !waits)
    return pageTurn(content, { desk, ...(draft ? { draft } : {}) }, now, { page: 'menu' });
  const open = openItems(conversation, draft).map(({ id }) => id);
  const fits = ({ to }: AidPiece) => draft.aid?.of !== 'notes' || open.includes(to);
  const pieces = stillStands(conversation, draft, now) ? event.pieces.filter(fits) : [];
  const state = pieces.length > 0 ? 'ready' : 'nothing';
  const rev = draft.rev + 1;
  return draftTurn(content, desk, { ...draft, rev, aid: { ...draft.aid, state, pieces } }, now);
}

/** Whoever has been told once what is sent where is not told again; the desk keeps when. */
export function afterNotice(desk: Desk, draft: Draft, now: string): { desk: Desk; draft: Draft } {
  const { aid } = draft;
  if (aid?.state === 'notice' && desk.aidToldAt !== undefined)
    return { desk, draft: { ...draft, aid: { ...aid, state: 'waiting' } } };
  if (aid?.state === 'waiting' && desk.aidToldAt === undefined)
    return { desk: { ...desk, aidToldAt: now }, draft };
  return { desk, draft };
}
