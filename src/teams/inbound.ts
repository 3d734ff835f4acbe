import { z } from 'zod';
import { commandOf } from '../../dialogs/engine/command.ts';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import type { Event } from '../../dialogs/engine/event.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import type { ReminderPress } from '../../dialogs/reminders/reminderEvent.ts';
import type { Incoming, PersonKey } from '../store/store.ts';
import { type Ask, readAnswerPress, readRating, readSearch } from './ask.ts';
import { checked, keepable } from './checked.ts';
import { type Consent, FILE_CONSENT, readConsent } from './consent.ts';
import { type Press, readPress } from './press.ts';

const id = keepable(512).min(1);

/** As much of a Bot Framework activity as we read; the rest is not looked at. */
const activity = z.object({
  type: z.string(),
  id: id.optional(),
  replyToId: id.optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(200).optional(),
  text: z.string().max(100_000).optional(),
  value: z.unknown().optional(),
  serviceUrl: z.url(),
  from: z.object({
    id,
    aadObjectId: id.optional(),
    tenantId: id.optional(),
    name: z.string().max(200).optional().catch(undefined),
  }),
  recipient: z.object({ id, name: z.string().max(200).optional() }),
  conversation: z.object({ id, conversationType: z.string().optional(), tenantId: id.optional() }),
  channelData: z.object({ tenant: z.object({ id }).optional() }).optional(),
});

/** Where answers to an activity are sent. */
export type Reply = {
  serviceUrl: string;
  conversation: string;
  bot: { id: string; name?: string };
  /** It is a channel, not somebody's own chat. */
  channel?: true;
};

/** Who sent an activity, where, and which it was. */
export type From = {
  key: PersonKey;
  /** The person's id in the roster. */
  member: string;
  incoming: Incoming;
  reply: Reply;
  /** The person's name as Teams has it; absent where it has none. */
  name?: string;
  personal: boolean;
  /** An invoke waits for its answer; anything else is answered by messages of its own. */
  invoke: boolean;
};

/** An activity as our own small type: whom it is from and what was done. */
export type Inbound = From & {
  /** The message that was pressed, and the channel's id of it where that is told. */
  message?: string;
  activity?: string;
  /** What was typed, where it was; the event is what it comes to as a command. */
  typed?: string;
  /** The very data of the press, so that it can be offered once more when it came to nothing. */
  press?: Press;
  event: Event;
};

/** What came of parsing: ours to answer, nothing to do, or not an activity at all. */
export type Parsed =
  | { kind: 'ours'; inbound: Inbound }
  /** `activity` is the channel's id of the message that was pressed. */
  | { kind: 'asked'; from: From; ask: Ask; activity?: string }
  /** An answer to the question about a file; `activity` is the channel's id of the message that asked. */
  | { kind: 'consent'; from: From; consent: Consent; activity?: string }
  | { kind: 'ignored' }
  | { kind: 'malformed' };

type Activity = z.infer<typeof activity>;
type Act = Pick<Inbound, 'event' | 'invoke' | 'message' | 'press' | 'typed'>;
type Asked = { ask: Ask; invoke: boolean };
type Agreed = { consent: Consent; invoke: boolean };

const invoked = z.object({ action: z.object({ data: z.unknown() }) });

/** A press, as Action.Execute (invoke) or Action.Submit (message) brings it. */
function actOfPress(data: unknown, invoke: boolean, draft: string): Act | Asked | undefined {
  const ask = readAnswerPress(data);
  if (ask !== undefined) return { ask, invoke };
  const read = readPress(data, draft);
  return read && { ...read, invoke, message: read.press._.message };
}

/** Who is addressed stands in the text itself outside the personal chat. */
const ADDRESSED = /<at(?:\s[^>]{0,100})?>[^<]{0,200}<\/at>/gi;

/** A card somebody put into their own message stands in its text as a mark of Teams' own, and says nothing. */
const CARD = /<(span|attachment)\b[^<>]{0,300}>[^<>]{0,100}<\/\1>/gi;

/** "slå op mentor", "slå mentor op", "søg efter mentor". */
const LOOK_UP = /^(?:slå\s+op\b|søg(?:\s+efter)?\b)[\s:]*(.*)$|^slå\s(.*)\sop$/isu;

/** Typed text as a command, or as what is asked about where it says so itself. */
function saidIn(text: string, catalogue: Catalogue, draft: string): Pick<Inbound, 'event' | 'typed'> {
  const typed = plainText(text.replace(ADDRESSED, ' '));
  const event = commandOf(catalogue, typed, draft);
  const found = event.type === 'cprInChat' ? null : LOOK_UP.exec(typed);
  if (found === null) return { event, typed };
  return { event: { type: 'other' }, typed: (found[1] ?? found[2] ?? '').trim() };
}

function actOf(
  it: Activity,
  catalogue: Catalogue,
  draft: string,
): Act | Asked | Agreed | 'ignored' | undefined {
  if (it.type === 'invoke') {
    if (it.name === FILE_CONSENT) {
      const consent = readConsent(it.value);
      return consent && { consent, invoke: true };
    }
    if (it.name === 'composeExtension/query') {
      const ask = readSearch(it.value);
      return ask && { ask, invoke: true };
    }
    if (it.name === 'message/submitAction') {
      const ask = readRating(it.value);
      return ask && { ask, invoke: true };
    }
    if (it.name !== 'adaptiveCard/action') return 'ignored';
    return actOfPress(checked(invoked, it.value)?.action.data, true, draft);
  }
  if (it.type === 'installationUpdate') {
    const type = it.conversation.conversationType === 'personal' ? 'menu' : 'channel';
    return it.action === 'add' ? { event: { type }, invoke: false } : 'ignored';
  }
  if (it.type !== 'message') return 'ignored';
  if (it.value !== undefined && it.value !== null) return actOfPress(it.value, false, draft);
  const text = it.text ?? '';
  const words = text.replace(CARD, ' ');
  if (words !== text && plainText(words) === '') return 'ignored';
  return { ...saidIn(words, catalogue, draft), invoke: false };
}

/** A person's name is cut here, in characters. */
const LONGEST_NAME = 100;

/** A press on a reminder outside the personal chat: in the channel itself, whichever of its threads. No list is ever shown there. */
function inChannel(
  { list: _, inList: __, ...event }: ReminderPress,
  { conversation }: Activity,
): ReminderPress {
  return { ...event, channel: conversation.id.split(';')[0] ?? '' };
}

/** Parses an activity's JSON into an event. `draft` is a fresh id for a draft the event may start. */
export function parseActivity(body: unknown, catalogue: Catalogue, draft: string): Parsed {
  const it = checked(activity, body);
  if (it === undefined) return { kind: 'malformed' };
  const act = actOf(it, catalogue, draft);
  if (act === 'ignored') return { kind: 'ignored' };
  if (act === undefined) return { kind: 'malformed' };
  const { name } = it.recipient;
  const personal = it.conversation.conversationType === 'personal';
  const person = plainText(it.from.name ?? '').slice(0, LONGEST_NAME);
  const from: From = {
    ...(person === '' ? {} : { name: person }),
    key: {
      tenant: it.conversation.tenantId ?? it.channelData?.tenant?.id ?? it.from.tenantId ?? '',
      user: it.from.aadObjectId?.toLowerCase() ?? it.from.id,
    },
    member: it.from.id,
    // An activity without an id cannot come twice by it; what it does is told apart by the card's revision.
    incoming: { conversation: it.conversation.id, activity: it.id ?? `uden-id-${draft}` },
    reply: {
      serviceUrl: it.serviceUrl,
      conversation: it.conversation.id,
      bot: { id: it.recipient.id, ...(name ? { name } : {}) },
    },
    personal,
    invoke: act.invoke,
  };
  const replied = it.replyToId === undefined ? {} : { activity: it.replyToId };
  if ('ask' in act) return { kind: 'asked', from, ask: act.ask, ...replied };
  if ('consent' in act) return { kind: 'consent', from, consent: act.consent, ...replied };
  const pressed = act.message === undefined ? {} : replied;
  const event = act.event.type === 'reminder' && !personal ? inChannel(act.event, it) : act.event;
  return { kind: 'ours', inbound: { ...from, ...pressed, ...act, event } };
}
