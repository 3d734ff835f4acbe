import { deskSchema, emptyDesk } from '../../dialogs/engine/desk.ts';
import type { Event } from '../../dialogs/engine/event.ts';
import type { State } from '../../dialogs/engine/state.ts';
import type { Subject } from '../../dialogs/engine/subject.ts';
import type { Effect } from '../../dialogs/engine/turned.ts';
import { handoverSchema, lapsesAt } from '../../dialogs/handover/handover.ts';
import type { Member } from '../../dialogs/handover/team.ts';
import { reminderSchema } from '../../dialogs/reminders/reminder.ts';
import type { Besides } from '../store/besides.ts';
import type { Loaded, PersonKey, Write } from '../store/store.ts';
import { decode, encode } from './stateBytes.ts';

/** What a message needs to be drawn, beside desk, draft and reminders. */
export function besidesIn(shown: Subject | undefined): Besides {
  if (shown?.of === 'handover') return { offer: shown.handover };
  if (shown?.of !== 'page') return {};
  if (shown.page.page === 'handOver') return { colleagues: true };
  if (shown.page.page === 'team') return { team: true };
  return shown.page.page === 'member' ? { person: shown.page.person, colleagues: true } : {};
}

/** What an event needs beside that, or the pressed message. */
export function besidesFor(event: Event, shown: Subject | undefined): Besides {
  switch (event.type) {
    case 'handOver':
    case 'offer':
      return { ...besidesIn(shown), colleagues: true };
    case 'offered':
      return { offer: event.handover };
    // A lead who gave it away is told.
    case 'lapse':
      return { offer: event.handover, colleagues: true };
    case 'team':
      return { ...besidesIn(shown), team: true };
    case 'member':
      return { person: event.person, colleagues: true };
    default:
      return besidesIn(shown);
  }
}

const asMember = ({ reminders, ...rest }: NonNullable<Loaded['team']>[number]): Member => ({
  ...rest,
  reminders: reminders.map((state) => reminderSchema.parse(decode(state))),
});

/** Somebody else's desk and reminders, of which a lead sees titles and cases. */
const theirsOf = ({ desk, reminders = [], name }: NonNullable<Loaded['other']>): State => ({
  desk: desk === undefined ? emptyDesk : deskSchema.parse(decode(desk)),
  reminders: reminders.map(({ state }) => reminderSchema.parse(decode(state))),
  ...(name === undefined ? {} : { name }),
});

/** What was loaded about handing over, as the engine knows it: colleagues are those who may use the bot today. */
export function handoversLoaded(
  { mayUse = () => true }: { mayUse?: ((user: string) => boolean) | undefined },
  { user: me }: PersonKey,
  { offer, colleagues, team, other }: Loaded,
): Pick<State, 'me' | 'colleagues' | 'handover' | 'team' | 'theirs'> {
  return {
    me,
    ...(team === undefined ? {} : { team: team.map(asMember) }),
    ...(other === undefined ? {} : { theirs: theirsOf(other) }),
    ...(offer === undefined ? {} : { handover: handoverSchema.parse(decode(offer)) }),
    ...(colleagues === undefined
      ? {}
      : {
          colleagues: colleagues.filter(({ user }) => mayUse(user)).map(({ user, name }) => ({ user, name })),
        }),
  };
}

/** Whether a press about handing over has nothing to do, since its message shows something else by now. */
export function isHandOverOver(event: Event, shown: Subject | undefined): boolean {
  switch (event.type) {
    case 'handOver':
      if (shown?.of === 'draft')
        return event.of === undefined || !('draft' in event.of) || event.of.draft !== shown.draft;
      return shown?.of === 'handover' || shown?.of === 'quiet';
    case 'offer':
      return shown !== undefined && !(shown.of === 'page' && shown.page.page === 'handOver');
    case 'offered':
      return shown !== undefined && !(shown.of === 'handover' && shown.handover === event.handover);
    default:
      return shown?.of === 'draft';
  }
}

/** An offer as it is kept. */
export function offerWrite({ handover }: Effect & { do: 'offer' }): Write {
  const { id, giver, taker, of } = handover;
  const until = lapsesAt(handover).epochMilliseconds;
  return { do: 'offer', id, giver, taker, ...of, until, state: encode(handover) };
}
