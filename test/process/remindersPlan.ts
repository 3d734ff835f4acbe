import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import type { PersonKey, Store, Write } from '../../src/store/store.ts';
import type { Chance } from './chance.ts';

/** A reminder that was set: on which case, whose, when it is due, in milliseconds since 1970, and whether it is a deadline. */
export type Planned = { reference: string; key: PersonKey; due: number; deadline: boolean };

/** How many reminders are set for how many persons, each in one of so many tenants; between which moments they are due; and where messages go. */
export type Wanted = {
  reminders: number;
  tenants: number;
  persons: number;
  from: number;
  until: number;
  serviceUrl: string;
};

/** One in so many comes in a channel, and one in so many is a deadline. */
const IN_CHANNEL = 5;
const DEADLINE = 3;
const CHANNELS = 4;
const FIRST_CASE = 10_000;

export const tenantOf = (n: number) => `kommune-${n}`;
export const channelOf = (n: number) => `19:kanal-${n}@thread.tacv2`;
export const chatOf = ({ user }: PersonKey) => `a:${user}`;

const addressOf = (serviceUrl: string, conversation: string, channel = false) =>
  JSON.stringify({ serviceUrl, conversation, bot: { id: '28:bot' }, ...(channel ? { channel } : {}) });

/** A reminder as the engine keeps it, at the minute it is due in. */
export function reminderAt(due: number, reference: string, channel?: string): Reminder {
  const local = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(ZONE);
  return {
    id: randomUUID(),
    rev: 1,
    title: 'formøde',
    reference,
    timing: { on: local.toPlainDate().toString(), at: local.toPlainTime().toString().slice(0, 5) },
    closedDay: 'after',
    madeAt: Temporal.Instant.fromEpochMilliseconds(due - 3_600_000).toString(),
    by: 'Kirsten',
    ...(channel === undefined ? {} : { channel, neutral: 'moede' }),
  };
}

/** Writes some of a person's reminders in one turn of the store's, as the engine would have them written. */
export async function writeReminders(
  store: Store,
  key: PersonKey,
  serviceUrl: string,
  reminders: readonly { reminder: Reminder; due: number }[],
): Promise<void> {
  const writes = reminders.map(({ reminder, due }): Write => {
    const state = new TextEncoder().encode(JSON.stringify(reminder));
    const { id, channel } = reminder;
    return { do: 'reminder', id, state, due, ...(channel === undefined ? {} : { channel }) };
  });
  await store.turn(key, {
    address: addressOf(serviceUrl, chatOf(key)),
    name: 'Kirsten',
    choose: () => undefined,
    knows: () => true,
    decide: () => ({ writes, answer: undefined }),
  });
}

/** Makes known the channels of a tenant. */
export async function learnChannels(store: Store, tenant: string, serviceUrl: string): Promise<void> {
  const channels = Array.from({ length: CHANNELS }, (_, n) => {
    const id = channelOf(n);
    return { id, name: `Kanal ${n}`, address: addressOf(serviceUrl, `${id}:${tenant}`, true) };
  });
  const overview = Date.parse('2030-01-01T08:00:00Z');
  await store.changeChannels(tenant, { do: 'learn', team: 't1', teamName: 'Unge', channels, overview });
}

/** Sets reminders at moments of chance, a few of them in channels. */
export async function setReminders(store: Store, wanted: Wanted, chance: Chance): Promise<Planned[]> {
  const { reminders, tenants, persons, from, until, serviceUrl } = wanted;
  for (let n = 0; n < tenants; n += 1) await learnChannels(store, tenantOf(n), serviceUrl);
  const planned: Planned[] = [];
  for (let n = 0; n < persons; n += 1) {
    const key = { tenant: tenantOf(n % tenants), user: `person-${n}` };
    const many = Math.floor(((n + 1) * reminders) / persons) - planned.length;
    const own = Array.from({ length: many }, (_, at) => {
      const due = from + chance.below(until - from);
      const reference = `2026-${FIRST_CASE + planned.length + at}`;
      const channel = chance.onceIn(IN_CHANNEL) ? channelOf(chance.below(CHANNELS)) : undefined;
      const deadline = chance.onceIn(DEADLINE);
      const reminder = reminderAt(due, reference, channel);
      return {
        reminder: deadline ? { ...reminder, closedDay: 'before' as const } : reminder,
        due,
        reference,
        deadline,
      };
    });
    await writeReminders(store, key, serviceUrl, own);
    planned.push(...own.map(({ due, reference, deadline }) => ({ due, reference, deadline, key })));
  }
  return planned;
}
