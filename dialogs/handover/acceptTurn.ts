import { Temporal } from 'temporal-polyfill';
import { type Content, titleOf } from '../engine/content.ts';
import { openDraft, withDraft, withoutDraft } from '../engine/desk.ts';
import type { State } from '../engine/state.ts';
import type { Quiet, Subject } from '../engine/subject.ts';
import { type Effect, ofDraft, ofHandover, ofReminder, type Turned, turned } from '../engine/turned.ts';
import { shownNow } from '../reminders/overview.ts';
import { draftIn, type Handover, lapsesAt, reminderIn } from './handover.ts';
import { logged } from './logged.ts';
import { goesAlong, takenDraft, takenReminder, withTaken } from './moves.ts';
import { endOffer, leadTold, unanswered } from './offerTurn.ts';
import { wordOf } from './wordOf.ts';

/** The two an offer is between. The giver's state holds what is offered, and all of their reminders. */
export type Two = { taker: State; giver: State };

/** What comes of an answer: a turn of the taker's, and what becomes of the giver in the same moment. */
export type Answered = Turned & { giver: { state: State; effects: Effect[] } };

const GONE: Quiet = { line: 'offerOver' };

/** Puts an answer together. */
function answered(
  content: Content,
  { taker, giver }: Two,
  now: string,
  effects: Effect[],
  giverEffects: Effect[],
): Answered {
  return { ...turned(content, taker, now, effects), giver: { state: giver, effects: giverEffects } };
}

const shows = (subject: Subject): Effect => ({ do: 'show', subject });

/** The offer ended without effect, told to both, and to whoever else is to know. */
function ended(
  content: Content,
  two: Two,
  handover: Handover,
  now: string,
  { giver = [], others = [] }: { giver?: Effect[]; others?: Effect[] } = {},
): Answered {
  const quiet: Quiet = { ...GONE, ...wordOf(content, handover, two.giver.reminders) };
  return answered(
    content,
    two,
    now,
    [shows({ of: 'quiet', quiet }), ...others],
    [endOffer(handover.of, quiet, quiet), ...giver],
  );
}

/** A colleague says no: whoever gave it has it still, and is told. */
export function declineTurn(content: Content, two: Two, handover: Handover, now: string): Answered {
  const word = wordOf(content, handover, two.giver.reminders);
  const quiet: Quiet = { line: 'offerDeclined', ...word };
  return answered(
    content,
    two,
    now,
    [shows({ of: 'quiet', quiet }), ...leadTold(two.taker, handover, { line: 'assignedDeclined', ...word })],
    [endOffer(handover.of, { ...GONE, ...word }, quiet), unanswered(handover, 'declined')],
  );
}

/**
 * A colleague takes over what was offered: it leaves the one desk and lies on the other, with the reminders of its case, in one moment. An
 * offer that has lapsed, or whose draft has ended, has no effect; nor where two drafts of a kind on one case would lie on one desk.
 */
export function acceptTurn(content: Content, two: Two, handover: Handover, now: string): Answered {
  if (Temporal.Instant.compare(now, lapsesAt(handover)) >= 0)
    return ended(content, two, handover, now, {
      giver: [unanswered(handover, 'lapsed')],
      others: leadTold(two.taker, handover, {
        line: 'assignedLapsed',
        ...wordOf(content, handover, two.giver.reminders),
      }),
    });
  return draftIn(handover.of) === undefined
    ? acceptReminder(content, two, handover, now)
    : acceptDraft(content, two, handover, now);
}

const handedOver = (word: Pick<Quiet, 'title'>, { takerName: by }: Handover, at: string): Quiet => ({
  line: 'handedOver',
  ...word,
  by,
  at,
});

function acceptDraft(content: Content, two: Two, handover: Handover, now: string): Answered {
  const { taker, giver } = two;
  const { draft } = giver;
  if (draft?.reference === undefined || draft.id !== draftIn(handover.of))
    return ended(content, two, handover, now);
  const { id, conversation, reference } = draft;
  if (openDraft(taker.desk, conversation, reference) !== undefined)
    return answered(content, two, now, [shows({ ...ofHandover(handover.id, 'taker'), problem: 'same' })], []);
  const { reminders = [] } = giver;
  const along = reminders.filter(goesAlong(draft));
  const mine = takenDraft(draft, now);
  const onCase = content.conversation?.onCase !== false;
  const desk = withDraft(withTaken(taker.desk, reference), mine, titleOf(content, mine));
  const after: Two = {
    taker: {
      ...taker,
      desk: onCase ? desk : { ...desk, recent: taker.desk.recent },
      draft: mine,
      reminders: along.map((it) => takenReminder(it, handover.takerName)),
    },
    giver: {
      desk: withoutDraft(giver.desk, id),
      reminders: reminders.filter((it) => !along.includes(it)),
    },
  };
  const word = wordOf(content, handover, reminders);
  const quiet = handedOver(word, handover, now);
  const gone = along.flatMap((it): Effect[] => [
    endOffer({ reminder: it.id }, quiet, {
      ...GONE,
      ...wordOf(content, { of: { reminder: it.id }, title: it.title }, reminders),
    }),
    { do: 'pass', of: { reminder: it.id }, to: handover.taker, quiet },
  ]);
  return answered(
    content,
    after,
    now,
    [shows(ofDraft(id)), logged('takenOver', handover.of, draft)],
    [
      endOffer(handover.of, quiet, { ...GONE, ...word }),
      ...gone,
      { do: 'pass', of: handover.of, to: handover.taker, quiet },
      logged('handedOver', handover.of, draft),
    ],
  );
}

function acceptReminder(content: Content, two: Two, handover: Handover, now: string): Answered {
  const { taker, giver } = two;
  const { reminders = [] } = giver;
  const reminder = reminders.find((it) => it.id === reminderIn(handover.of));
  if (reminder === undefined) return ended(content, two, handover, now);
  const mine = takenReminder(reminder, handover.takerName);
  // Its card is shown here and now, so one whose time has passed need not come once more.
  const shown =
    reminder.rungAt === undefined
      ? shownNow(mine, taker.desk.hour, Temporal.Instant.from(now), content.catalogue.settings.retention)
      : { ...mine, rungAt: now };
  const after: Two = {
    taker: { ...taker, desk: withTaken(taker.desk, reminder.reference), reminders: [shown] },
    giver: { desk: giver.desk, reminders: reminders.filter((it) => it !== reminder) },
  };
  const word = wordOf(content, handover, reminders);
  const quiet = handedOver(word, handover, now);
  return answered(
    content,
    after,
    now,
    [shows(ofReminder(reminder.id)), logged('takenOver', handover.of, reminder)],
    [
      endOffer(handover.of, quiet, { ...GONE, ...word }),
      { do: 'pass', of: handover.of, to: handover.taker, quiet },
      logged('handedOver', handover.of, reminder),
    ],
  );
}
