import { z } from 'zod';
import { commandOf } from '../../dialogs/engine/command.ts';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { cardRef, cardVerb, type Event } from '../../dialogs/engine/event.ts';
import type { Incoming, PersonKey } from '../store/store.ts';

/** No control characters, which one of the databases cannot keep, and no halves of characters. */
const id = z
  .string()
  .min(1)
  .max(512)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));

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
  from: z.object({ id, aadObjectId: id.optional() }),
  recipient: z.object({ id, name: z.string().max(200).optional() }),
  conversation: z.object({ id, conversationType: z.string().optional(), tenantId: id.optional() }),
  channelData: z.object({ tenant: z.object({ id }).optional() }).optional(),
});

const message = z.string().max(64);
const pressed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), conversation: z.string().max(100), message }),
  z.object({ do: z.literal('open'), draft: z.string().max(64), message }),
  z.object({ do: z.enum(['menu', 'more', 'drafts', 'about']), message }),
  z.object({
    do: cardVerb,
    to: z.string().max(200).optional(),
    fields: z.boolean(),
    message,
    ...cardRef.shape,
  }),
]);
type Pressed = z.infer<typeof pressed>;

/** Fields of a card: their ids and what stood in them. Anything that is not text is not ours. */
const fieldId = /^[A-Za-z0-9_]{1,80}(\.[A-Za-z0-9_]{1,40})?$/;

/** Where answers to an activity are sent. */
export type Reply = { serviceUrl: string; conversation: string; bot: { id: string; name?: string } };

/** What a press carries: what was pressed, and the fields of its card. */
export type Press = { _: Pressed; fields: Record<string, string> };

/** An activity as our own small type: who, where, which, and what was done. */
export type Inbound = {
  key: PersonKey;
  /** The person's id in the roster. */
  member: string;
  incoming: Incoming;
  reply: Reply;
  personal: boolean;
  /** An invoke waits for its answer; anything else is answered by messages of its own. */
  invoke: boolean;
  /** The message that was pressed, and the channel's id of it where that is told. */
  message?: string;
  activity?: string;
  /** The very data of the press, so that it can be offered once more when it came to nothing. */
  press?: Press;
  event: Event;
};

/** What came of parsing: ours to answer, nothing to do, or not an activity at all. */
export type Parsed = { kind: 'ours'; inbound: Inbound } | { kind: 'ignored' } | { kind: 'malformed' };

type Activity = z.infer<typeof activity>;
type Act = Pick<Inbound, 'event' | 'invoke' | 'message' | 'press'>;

function fieldsOf(data: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      fieldId.test(name) && (typeof value === 'string' || typeof value === 'number')
        ? [[name, String(value)]]
        : [],
    ),
  );
}

function eventOf(press: Pressed, data: Record<string, unknown>, draft: string): Event {
  switch (press.do) {
    case 'start':
      return { type: 'start', conversation: press.conversation, draft };
    case 'open':
      return { type: 'open', draft: press.draft };
    case 'menu':
    case 'more':
    case 'drafts':
    case 'about':
      return { type: press.do };
    default: {
      const { draft: id, place, rev, row, to } = press;
      const card = { draft: id, place, rev, ...(row === undefined ? {} : { row }) };
      const inputs = press.fields ? { inputs: fieldsOf(data) } : {};
      return { type: 'card', verb: press.do, card, ...(to === undefined ? {} : { to }), ...inputs };
    }
  }
}

/** A press, as Action.Execute (invoke) or Action.Submit (message) brings it. */
function actOfPress(data: unknown, invoke: boolean, draft: string): Act | undefined {
  const fields = z.record(z.string(), z.unknown()).safeParse(data);
  const press = pressed.safeParse(fields.data?._);
  if (!fields.success || !press.success) return undefined;
  const { message } = press.data;
  const again = { _: press.data, fields: fieldsOf(fields.data) };
  return { event: eventOf(press.data, fields.data, draft), invoke, message, press: again };
}

function actOf(it: Activity, catalogue: Catalogue, draft: string): Act | 'ignored' | undefined {
  if (it.type === 'invoke') {
    if (it.name !== 'adaptiveCard/action') return 'ignored';
    const action = z.object({ action: z.object({ data: z.unknown() }) }).safeParse(it.value);
    return actOfPress(action.data?.action.data, true, draft);
  }
  if (it.type === 'installationUpdate')
    return it.action === 'add' ? { event: { type: 'menu' }, invoke: false } : 'ignored';
  if (it.type !== 'message') return 'ignored';
  if (it.value !== undefined && it.value !== null) return actOfPress(it.value, false, draft);
  return { event: commandOf(catalogue, it.text ?? '', draft), invoke: false };
}

/** Parses an activity's JSON into an event. `draft` is a fresh id for a draft the event may start. */
export function parseActivity(body: unknown, catalogue: Catalogue, draft: string): Parsed {
  const parsed = activity.safeParse(body);
  if (!parsed.success) return { kind: 'malformed' };
  const it = parsed.data;
  const act = actOf(it, catalogue, draft);
  if (act === 'ignored') return { kind: 'ignored' };
  if (act === undefined) return { kind: 'malformed' };
  const { name } = it.recipient;
  const inbound: Inbound = {
    key: {
      tenant: it.conversation.tenantId ?? it.channelData?.tenant?.id ?? '',
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
    personal: it.conversation.conversationType === 'personal',
    ...(act.message !== undefined && it.replyToId !== undefined ? { activity: it.replyToId } : {}),
    ...act,
  };
  return { kind: 'ours', inbound };
}
