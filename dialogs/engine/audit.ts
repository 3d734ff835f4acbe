import type { Draft } from './draft.ts';
import type { Event } from './event.ts';
import type { State } from './state.ts';
import type { Quiet } from './subject.ts';
import type { Act, Effect, Turned } from './turned.ts';
import type { View } from './view.ts';

type What = Act['what'];

/** Whether a model begins to be asked, now. */
const asks = (before: Draft | undefined, after: Draft) =>
  after.aid?.state === 'waiting' && before?.aid?.state !== 'waiting';

/** The lines a draft on a case ends with, and what that was. */
const ENDS: Partial<Record<Quiet['line'], What>> = {
  transferred: 'transferred',
  discarded: 'deleted',
  expired: 'expired',
};
/** Cards of a draft that show nothing of what is in it. */
const BARE: readonly View['show'][] = ['paused', 'confirm', 'lost'];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
/** What the caseworker has put into a draft, apart from what was chosen and why. */
const entered = ({ answers, previous, offers, edits, decision, correcting }: Draft) => [
  answers,
  previous,
  offers,
  edits,
  decision?.path,
  correcting,
];
const decided = ({ decision }: Draft) => [decision?.choice, decision?.reason];

/** Whether an event takes a draft up, new or from before. */
const opens = (event: Event) =>
  event.type === 'card' ? ['begin', 'resume'].includes(event.verb) : ['start', 'open'].includes(event.type);

/** The strongest of what was done with a draft that is shown; undefined where the card shows nothing of what is in it. */
function doneWith(before: Draft | undefined, after: Draft, event: Event, view: View): What | undefined {
  if (asks(before, after)) return 'helped';
  if (before !== undefined && !same(decided(before), decided(after))) return 'decided';
  if (before !== undefined && !same(entered(before), entered(after))) return 'changed';
  if (opens(event)) return 'opened';
  // Of a file only the carrying reads anything.
  if (event.type === 'file') return view.show === 'file' && view.state === 'sending' ? 'read' : undefined;
  return BARE.includes(view.show) ? undefined : 'read';
}

/** The draft a turn ended, by its id and how. */
function ended(effects: readonly Effect[]): { id: string; what: What } | undefined {
  for (const effect of effects) {
    const what = effect.do === 'forget' ? ENDS[effect.quiet.line] : undefined;
    if (effect.do === 'forget' && what !== undefined) return { id: effect.draft, what };
  }
  return undefined;
}

/** Whether a turn shows a draft. */
const shows = (effects: readonly Effect[], { id }: Draft) =>
  effects.some(
    (it) => (it.do === 'show' || it.do === 'post') && it.subject.of === 'draft' && it.subject.draft === id,
  );

/**
 * What a turn did with a draft, for the audit log: the strongest thing only, and nothing where the draft waits for its case. It is told
 * from what was before, what happened and what came of it.
 */
export function audit(before: State, event: Event, { state, view, effects }: Turned): Effect[] {
  const end = ended(effects);
  const { draft } = state;
  const subject = end ? before.desk.drafts.find((it) => it.id === end.id) : draft;
  if (subject?.reference === undefined) return [];
  const { id, conversation, reference } = subject;
  const known = before.draft?.id === id ? before.draft : undefined;
  const carries = event.type === 'file' && draft !== before.draft;
  const left = draft && (carries || shows(effects, draft)) ? doneWith(known, draft, event, view) : undefined;
  const what = end?.what ?? left;
  return what === undefined ? [] : [{ do: 'audit', act: { what, draft: id, conversation, reference } }];
}
