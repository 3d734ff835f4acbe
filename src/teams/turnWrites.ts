import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { dueAt } from '../../dialogs/engine/keeping.ts';
import type { State } from '../../dialogs/engine/state.ts';
import type { Page, Quiet, Subject } from '../../dialogs/engine/subject.ts';
import { type Effect, ofFile } from '../../dialogs/engine/turned.ts';
import { draftIn, reminderIn, type Thing } from '../../dialogs/handover/handover.ts';
import { dueOf } from '../../dialogs/reminders/schedule.ts';
import { editionBody } from '../content/editions.ts';
import type { ChannelKnown, Incoming, Loaded, TurnPlan, Write } from '../store/store.ts';
import { offerWrite } from './handovers.ts';
import type { Inbound } from './inbound.ts';
import { overviewDue, reminderWrites } from './reminders.ts';
import { encode } from './stateBytes.ts';

/** A state before and after a turn. */
export type Between = { before: State; after: State };

/** Where a turn came from, as far as its messages go: where they are sent, and the message that was pressed. */
export type Origin = { address: string; message?: string; activity?: string; channel?: string };

/** Where an activity came from. */
export const originOf = ({ reply, message, activity }: Inbound): Origin => ({
  address: JSON.stringify(reply),
  ...(message === undefined ? {} : { message }),
  ...(activity === undefined ? {} : { activity }),
});

/** What a turn is told of the activity it came with: in the person's own chat also where that is, and by which name they are known. */
export function cameWith(
  inbound: Inbound,
): Pick<TurnPlan<unknown>, 'address' | 'message' | 'name'> & { incoming: Incoming } {
  const { incoming, message, name, personal } = inbound;
  return {
    incoming,
    ...(personal ? { address: originOf(inbound).address } : {}),
    ...(personal && name !== undefined ? { name } : {}),
    ...(message === undefined ? {} : { message }),
  };
}

/** The draft a message shows or tells of; it is overwritten when that ends. */
function draftShown(shown: Subject): string | undefined {
  if (shown.of === 'draft' || shown.of === 'file') return shown.draft;
  if (shown.of !== 'page') return undefined;
  if (shown.page.page === 'expiring') return shown.page.draft;
  return draftIn(thingIn(shown.page));
}

/** What a page about handing over is about. */
const thingIn = (page: Page): Thing | undefined =>
  page.page === 'handOver' || page.page === 'notTaken' ? page.of : undefined;

/** The reminder a message shows; it is overwritten when that is over. One opened from a list is still that list, which has more to show. */
function reminderShown(shown: Subject): string | undefined {
  if (shown.of === 'reminder') return shown.list === undefined ? shown.reminder : undefined;
  return shown.of === 'page' ? reminderIn(thingIn(shown.page)) : undefined;
}

/** The offer a message shows. */
const offerShown = (shown: Subject): Pick<Write & { do: 'message' }, 'handover'> =>
  shown.of === 'handover' ? { handover: shown.handover } : {};

/** The message that shows something. The first thing shown replaces the pressed card. */
function messageWrites(effect: Effect & { do: 'show' | 'post' }, origin: Origin, turned: Between): Write[] {
  const { address, message, activity, channel } = origin;
  const replaces = effect.do === 'show' && message !== undefined;
  const id = replaces ? message : randomUUID();
  const draft = draftShown(effect.subject);
  const reminder = reminderShown(effect.subject);
  const shown: Write = {
    do: 'message',
    id,
    address,
    subject: JSON.stringify(effect.subject),
    ...(draft === undefined ? {} : { draft }),
    ...(reminder === undefined ? {} : { reminder }),
    ...offerShown(effect.subject),
    ...(channel === undefined ? {} : { channel }),
    ...(replaces && activity !== undefined ? { activity } : {}),
  };
  // A card in the chat may have been half filled in while something was typed: it is left until one of the two is pressed.
  // Only the card that asked for the case has nothing to lose.
  const leaves = message === undefined && turned.before.draft?.reference !== undefined;
  if (draft === undefined || effect.subject.of !== 'draft' || leaves) return [shown];
  const title = turned.after.desk.drafts.find((head) => head.id === draft)?.title;
  const movedOn: Quiet = { line: 'movedOn', ...(title === undefined ? {} : { title }) };
  // A file that was asked for stays beside the card.
  const file = turned.after.draft?.file;
  const spares = file === undefined ? {} : { spares: JSON.stringify(ofFile(draft, file.id)) };
  return [shown, { do: 'retire', draft, except: id, subject: quietly(movedOn), ...spares }];
}

const quietly = (quiet: Quiet): string => {
  const shown: Subject = { of: 'quiet', quiet };
  return JSON.stringify(shown);
};

/** What of the effects belongs in the log, whatever else becomes of the turn. */
export const loggedOf = (effects: readonly Effect[]): Write[] =>
  effects.flatMap((effect): Write[] => {
    if (effect.do === 'audit') return [{ do: 'audit', ...effect.act }];
    return effect.do === 'count' ? [{ do: 'count', ...effect.decision }] : [];
  });

/** Where things are shown: in the chat the turn came from, in a channel by its id, or in a colleague's chat. */
export type Places = {
  origin?: Origin | undefined;
  channels?: readonly ChannelKnown[] | undefined;
  colleagues?: Loaded['colleagues'];
};

/** The place something is shown in. Throws where there is none. */
function placeOf(effect: Effect & { do: 'show' | 'post' }, { origin, channels = [] }: Places): Origin {
  const wanted = effect.do === 'post' ? effect.channel : undefined;
  const known = channels.find(({ id }) => id === wanted);
  if (known !== undefined) return { address: known.address, channel: known.id };
  if (origin === undefined) throw new Error('there is no chat to show it in');
  return origin;
}

/** What ends takes the offers of it along: it is no longer there to be handed over. */
const endOffers = (of: Thing, quiet: Quiet): Write[] => [
  { do: 'endOffer', ...of, giver: quietly(quiet), taker: quietly({ line: 'offerOver' }) },
];

/** What follows from an effect that is about handing over. */
function handOverWrites(effect: Effect, { colleagues = [] }: Places): Write[] {
  switch (effect.do) {
    case 'offer':
      return [offerWrite(effect)];
    case 'endOffer':
      return [{ do: 'endOffer', ...effect.of, giver: quietly(effect.giver), taker: quietly(effect.taker) }];
    case 'pass':
      return [{ do: 'pass', ...effect.of, to: effect.to, subject: quietly(effect.quiet) }];
    case 'postTo': {
      const { subject, to } = effect;
      const address = colleagues.find(({ user }) => user === to)?.address;
      if (address === undefined) throw new Error('there is no chat to show it in');
      const shown = { subject: JSON.stringify(subject), ...offerShown(subject) };
      return [{ do: 'message', id: randomUUID(), address, to, ...shown }];
    }
    default:
      return [];
  }
}

/** Messages, kept content, what becomes of reminders and log lines that follow from the engine's effects. */
export function effectWrites(
  catalogue: Catalogue,
  effects: readonly Effect[],
  places: Places,
  turned: Between,
  at: Temporal.Instant,
): Write[] {
  const writes = effects.flatMap((effect): Write[] => {
    switch (effect.do) {
      case 'keep':
        return [{ do: 'edition', hash: effect.edition.hash, body: editionBody(effect.edition) }];
      case 'forget':
        return [
          ...endOffers({ draft: effect.draft }, effect.quiet),
          { do: 'forget', draft: effect.draft, subject: quietly(effect.quiet) },
        ];
      case 'show':
      case 'post':
        return messageWrites(effect, placeOf(effect, places), turned);
      case 'over': {
        const { reminder, quiet, gone } = effect;
        const ended = gone ? endOffers({ reminder }, quiet) : [];
        return [...ended, { do: 'over', reminder, subject: quietly(quiet), gone }];
      }
      case 'due': {
        const reminder = turned.after.reminders?.find(({ id }) => id === effect.reminder);
        const due = reminder && dueOf(reminder, catalogue.settings.retention);
        return [{ do: 'ringAt', reminder: effect.reminder, ...(due === undefined ? {} : { due }) }];
      }
      case 'overview': {
        const due = 'at' in effect ? effect.at : overviewDue(catalogue, turned.after, at);
        return [{ do: 'overview', ...(due === undefined ? {} : { due }) }];
      }
      default:
        return handOverWrites(effect, places);
    }
  });
  return [...writes, ...loggedOf(effects)];
}

/** The state as it is after a turn, where it is another than before. */
export function stateWrites(catalogue: Catalogue, between: Between, at: Temporal.Instant): Write[] {
  const { before, after } = between;
  const { desk, draft } = after;
  const writes: Write[] = desk === before.desk ? [] : [{ do: 'desk', state: encode(desk) }];
  if (draft !== undefined && draft !== before.draft) {
    const due = dueAt(desk.drafts.find((head) => head.id === draft.id) ?? draft, catalogue.settings, at);
    writes.push({ do: 'draft', id: draft.id, content: draft.content, state: encode(draft), due });
  }
  return [...writes, ...reminderWrites(catalogue, between, at)];
}
