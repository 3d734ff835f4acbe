import { type Content, editionOf, isOff, titleOf } from './content.ts';
import {
  type Desk,
  REFERENCE,
  referenceAsked,
  referenceProblem,
  withoutDraft,
  withReference,
} from './desk.ts';
import { type Draft, newDraft, opened, without } from './draft.ts';
import type { CardEvent, DeskEvent } from './event.ts';
import { firstCursor } from './places.ts';
import type { State, WithDraft } from './state.ts';
import { draftTurn, type Effect, pageTurn, type Turned } from './turned.ts';

/** A waiting draft given its case: the one asked for, or the bot's own short number. */
function begin(
  content: Content,
  desk: Desk,
  draft: Draft,
  asked: string,
  now: string,
): { desk: Desk; draft: Draft } {
  const problem =
    asked === '' ? undefined : referenceProblem(desk, asked, content.catalogue.settings.referencePattern);
  if (problem)
    return { desk, draft: { ...draft, notice: { kind: 'problems', fields: { [REFERENCE]: problem } } } };
  const rev = draft.rev + 1;
  const reference = asked === '' ? `K-${desk.nextNumber}` : asked;
  const cursor = firstCursor(content.conversation);
  const begun = { ...without(draft, 'notice'), reference, rev, touchedAt: now, cursor };
  const used = withReference(desk, reference, asked === '');
  // A number that stands for no case is none to go on with.
  const kept = content.conversation?.onCase === false ? { ...used, recent: desk.recent } : used;
  return { desk: kept, draft: begun };
}

/** A conversation started, or the open draft of it on the same case opened. One that is about no case begins at once. */
export function startTurn(
  content: Content,
  state: State,
  event: DeskEvent & { type: 'start' },
  now: string,
): Turned {
  const { catalogue } = content;
  const edition = editionOf(catalogue, event.conversation);
  if (edition === undefined) return pageTurn(content, state, now, { page: 'menu' });
  if (isOff(catalogue, edition.conversation))
    return pageTurn(content, state, now, { page: 'off', title: edition.conversation.title });
  const known = state.draft ? opened(state.draft, now) : undefined;
  const draft = known ?? newDraft(event.draft, event.conversation, edition.hash, now);
  const keep: Effect[] = known ? [] : [{ do: 'keep', edition }];
  const own = known ? content : { ...content, conversation: edition.conversation };
  const waits = event.reference === undefined && edition.conversation.onCase;
  if (draft.reference !== undefined || waits) return draftTurn(own, state.desk, draft, now, keep);
  const begun = begin(own, state.desk, draft, event.reference ?? '', now);
  return draftTurn(own, begun.desk, begun.draft, now, keep);
}

/** "Begynd" on the first card. On a case that has an open draft of the kind, that one is opened and the waiting one is gone. */
export function beginTurn(content: Content, state: WithDraft, event: CardEvent, now: string): Turned {
  const { desk, draft } = state;
  const title = titleOf(content, draft);
  if (draft.id !== event.card.draft) {
    const gone: Effect = { do: 'forget', draft: event.card.draft, quiet: { line: 'movedOn', title } };
    return draftTurn(content, withoutDraft(desk, event.card.draft), opened(draft, now), now, [gone]);
  }
  if (draft.reference !== undefined) return draftTurn(content, desk, draft, now);
  const begun = begin(content, desk, draft, referenceAsked(event), now);
  return draftTurn(content, begun.desk, begun.draft, now);
}
