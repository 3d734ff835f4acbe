import { z } from 'zod';
import { cardRef, cardVerb, type Event } from '../../dialogs/engine/event.ts';
import { FIELD, reminderList, reminderVerb } from '../../dialogs/reminders/reminderEvent.ts';
import { checked, keepable } from './checked.ts';

const draft = keepable(64);
const message = keepable(64);
const pressed = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('start'),
    conversation: keepable(100),
    reference: keepable(64).optional(),
    beside: z.literal(true).optional(),
    message,
  }),
  z.object({
    do: z.literal('remind'),
    verb: reminderVerb,
    reminder: keepable(200),
    rev: z.int().min(0),
    to: keepable(40).optional(),
    list: reminderList.optional(),
    inList: z.literal(true).optional(),
    message,
  }),
  z.object({ do: z.enum(['reminders', 'hour']), list: reminderList.optional(), message }),
  z.object({ do: z.literal('open'), draft, message }),
  z.object({
    do: z.enum(['handOver', 'offer']),
    of: z.union([z.strictObject({ draft }), z.strictObject({ reminder: keepable(200) })]).optional(),
    message,
  }),
  z.object({ do: z.literal('team'), message }),
  z.object({ do: z.enum(['member', 'assign']), person: keepable(200), message }),
  z.object({ do: z.enum(['accept', 'decline', 'takeBack']), handover: keepable(64), message }),
  z.object({ do: z.enum(['menu', 'more', 'drafts', 'about']), message }),
  z.object({
    do: cardVerb,
    to: z.string().max(200).optional(),
    fields: z.boolean(),
    message,
    ...cardRef.shape,
    draft,
  }),
]);
type Pressed = z.infer<typeof pressed>;

/** What a press carries: what was pressed, and the fields of its card. */
export type Press = { _: Pressed; fields: Record<string, string> };

const anyData = z.record(z.string(), z.unknown());
/** Fields of a card: their ids and what stood in them. Anything that is not text is not ours. */
const fieldId = /^[A-Za-z0-9_]{1,80}(\.[A-Za-z0-9_]{1,40})?$/;

function fieldsOf(data: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      fieldId.test(name) && (typeof value === 'string' || typeof value === 'number')
        ? [[name, String(value)]]
        : [],
    ),
  );
}

/** An object without the fields that are undefined. */
const defined = <T extends object>(it: T) =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function eventOf(press: Pressed, fields: Press['fields'], draft: string): Event {
  switch (press.do) {
    case 'start': {
      const { do: _, message: __, ...start } = press;
      return { type: 'start', draft, ...defined(start) };
    }
    case 'remind': {
      const { do: _, message: __, ...pressed } = press;
      return { type: 'reminder', ...defined(pressed), inputs: fields };
    }
    case 'reminders':
      return { type: 'reminders', ...(press.list ? { list: press.list } : {}) };
    case 'hour':
      return { type: 'hour', hour: fields[FIELD.hour] ?? '', ...(press.list ? { list: press.list } : {}) };
    case 'open':
      return { type: 'open', draft: press.draft };
    case 'handOver':
      return { type: 'handOver', ...(press.of ? { of: press.of } : {}), inputs: fields };
    case 'offer':
      return { type: 'offer', handover: draft, ...(press.of ? { of: press.of } : {}), inputs: fields };
    case 'team':
      return { type: 'team', inputs: fields };
    case 'member':
      return { type: 'member', person: press.person, inputs: fields };
    case 'assign':
      return { type: 'assign', handover: draft, person: press.person, inputs: fields };
    case 'accept':
    case 'decline':
    case 'takeBack':
      return { type: 'offered', verb: press.do, handover: press.handover };
    case 'menu':
    case 'more':
    case 'drafts':
    case 'about':
      return { type: press.do };
    default: {
      const { draft: id, place, rev, row, to } = press;
      const card = { draft: id, place, rev, ...(row === undefined ? {} : { row }) };
      const inputs = press.fields ? { inputs: fields } : {};
      return { type: 'card', verb: press.do, card, ...(to === undefined ? {} : { to }), ...inputs };
    }
  }
}

/** The data of a pressed button as what was pressed and the event that is; undefined for data that is not ours. `draft` is a fresh id for a draft it may start. */
export function readPress(data: unknown, draft: string): { press: Press; event: Event } | undefined {
  const record = checked(anyData, data);
  const _ = checked(pressed, record?._);
  if (record === undefined || _ === undefined) return undefined;
  const fields = fieldsOf(record);
  return { press: { _, fields }, event: eventOf(_, fields, draft) };
}
