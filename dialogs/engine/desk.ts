import { z } from 'zod';
import { findCpr } from '../privacy/findCpr.ts';
import { plainText } from '../privacy/plainText.ts';
import type { Draft, Problem } from './draft.ts';
import type { CardEvent, DeskEvent, Event } from './event.ts';

const head = z.strictObject({
  id: z.string(),
  conversation: z.string(),
  title: z.string(),
  reference: z.string().optional(),
  startedAt: z.string(),
  touchedAt: z.string(),
  /** When its end was warned of, if that was since the last touch. */
  warnedAt: z.string().optional(),
  finished: z.boolean(),
});
/** What the list of drafts shows of one, so that it need not be opened. */
export type Head = z.infer<typeof head>;

/** What is kept of one caseworker beside the drafts: which there are, the one at hand, recent cases, the next own number. */
export const deskSchema = z.strictObject({
  drafts: z.array(head),
  current: z.string().optional(),
  recent: z.array(z.string()),
  nextNumber: z.int().min(1),
  /** When the caseworker was told what a model is sent, once that has been agreed to; an ISO instant. */
  aidToldAt: z.string().optional(),
  /** The hour the morning's overview of reminders comes at, where another than the usual was chosen: "07:30". */
  hour: z.string().optional(),
  /** The last Danish day whose morning had something to tell and has told it, so that it does so once. */
  morningOn: z.iso.date().optional(),
});
export type Desk = z.infer<typeof deskSchema>;

export const emptyDesk: Desk = { drafts: [], recent: [], nextNumber: 1 };

/** Field of the case reference on the first card. */
export const REFERENCE = 'sag';
const RECENT = 5;

/** Whether two references name the same case, however they are written. */
export const sameReference = (one: string | undefined, other: string) =>
  one !== undefined && one.toLocaleUpperCase('da') === other.toLocaleUpperCase('da');

/** The case reference a "Begynd" asks for: pressed among the recent ones, or typed; empty for the bot's own. */
export function referenceAsked(event: CardEvent): string {
  return plainText(event.to ?? event.inputs?.[REFERENCE] ?? '').replace(/\s+/g, ' ');
}

/** The form of the short numbers the bot gives. */
export const OWN_NUMBER = 'K-[1-9][0-9]{0,8}';

/** The number in a reference of the bot's own; undefined for any other form. */
export const ownNumberIn = (reference: string): number | undefined =>
  new RegExp(`^${OWN_NUMBER}$`, 'iu').test(reference) ? Number(reference.slice(2)) : undefined;

/** A reference in the form of the bot's own numbers is good only when this caseworker was given it; undefined for any other form. */
function ownNumber(desk: Desk, reference: string): boolean | undefined {
  const number = ownNumberIn(reference);
  return number === undefined ? undefined : number < desk.nextNumber;
}

/** Why a text cannot be a case reference, in the municipality's pattern or a number given before; undefined when it can. */
export function referenceProblem(desk: Desk, reference: string, pattern: string): Problem | undefined {
  if (findCpr(reference).length > 0) return { code: 'cpr' };
  const good = ownNumber(desk, reference) ?? new RegExp(`^(?:${pattern})$`, 'u').test(reference);
  return good ? undefined : { code: 'reference', text: reference.slice(0, 40) };
}

/** The open draft of a kind on a case. */
export const openDraft = (desk: Desk, conversation: string, reference: string) =>
  desk.drafts.find((it) => it.conversation === conversation && sameReference(it.reference, reference));

const waitingDraft = (desk: Desk, conversation: string) =>
  desk.drafts.find((it) => it.conversation === conversation && it.reference === undefined);

/** A case reference typed alone, as what it means: the start of the conversation that waits for one, or else other text. */
export function meant(
  desk: Desk,
  { reference, draft }: DeskEvent & { type: 'reference' },
): DeskEvent & { type: 'start' | 'other' } {
  const waiting = desk.drafts.find((it) => it.id === desk.current && it.reference === undefined);
  return waiting
    ? { type: 'start', conversation: waiting.conversation, reference, draft }
    : { type: 'other' };
}

/** The id of the draft an event concerns, if there is one: only that is read. Starting a kind on a case with an open draft of it means that draft. */
export function draftOf(desk: Desk, event: Event): string | undefined {
  switch (event.type) {
    case 'start': {
      const open =
        event.reference === undefined ? undefined : openDraft(desk, event.conversation, event.reference);
      // The same start twice means the draft it made.
      const made = desk.drafts.find((it) => it.id === event.draft);
      return (made ?? open ?? waitingDraft(desk, event.conversation))?.id;
    }
    case 'open':
    case 'file':
    case 'helped':
      return event.draft;
    case 'card': {
      const own = desk.drafts.find((it) => it.id === event.card.draft);
      if (event.verb !== 'begin' || own === undefined || own.reference !== undefined) return event.card.draft;
      return (openDraft(desk, own.conversation, referenceAsked(event)) ?? own).id;
    }
    case 'reference':
      return draftOf(desk, meant(desk, event));
    case 'stop':
    case 'other':
    case 'return':
      return desk.current;
    default:
      return undefined;
  }
}

/** The desk with a draft as it now is: in the list, and at hand unless it is put away. A touch since its warning makes that void. */
export function withDraft(desk: Desk, draft: Draft, title: string): Desk {
  const { id, conversation, startedAt, touchedAt, reference } = draft;
  const finished = draft.cursor.at === 'finished';
  const before = desk.drafts.find((it) => it.id === id);
  const warnedAt = before?.touchedAt === touchedAt ? before.warnedAt : undefined;
  const now: Head = {
    id,
    conversation,
    title,
    startedAt,
    touchedAt,
    finished,
    ...(reference ? { reference } : {}),
    ...(warnedAt ? { warnedAt } : {}),
  };
  const drafts = before ? desk.drafts.map((it) => (it.id === id ? now : it)) : [...desk.drafts, now];
  const { current: _before, ...rest } = desk;
  const current = draft.paused ? (desk.current === id ? undefined : desk.current) : id;
  return { ...rest, drafts, ...(current === undefined ? {} : { current }) };
}

/** The desk without a draft. */
export function withoutDraft(desk: Desk, id: string): Desk {
  const { current, ...rest } = desk;
  const drafts = desk.drafts.filter((it) => it.id !== id);
  return { ...rest, drafts, ...(current === undefined || current === id ? {} : { current }) };
}

/** The desk after a case reference was used: first among the recent ones; an own number is taken once. */
export function withReference(desk: Desk, reference: string, own: boolean): Desk {
  const recent = [reference, ...desk.recent.filter((it) => !sameReference(it, reference))].slice(0, RECENT);
  return { ...desk, recent, nextNumber: desk.nextNumber + (own ? 1 : 0) };
}
