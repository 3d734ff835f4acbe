import { channelsIn } from './channelWork.ts';
import { overwrite, type Queueing } from './outboxWork.ts';
import type { Loaded, PersonKey, Write } from './store.ts';
import type { Opened } from './turnWork.ts';
import { type Sealed, sealNext, type Vault } from './vault.ts';
import { type Row, rows, type Work } from './work.ts';

/** Which reminders are read: one, or all of the person's. */
export type Which = { reminder: string } | 'all';

/** What is written about reminders. */
export type OfReminders = Write & { do: 'reminder' | 'ringAt' | 'over' | 'overview' };

/** A reminder whose newest card was given up without having been sent. */
const LOST = `EXISTS (SELECT 1 FROM message m WHERE m.reminder = r.id AND m.lost IS NOT NULL AND m.activity IS NULL)`;

/** Reminders of this person, opened, with the channels they may come in. One of all that cannot be opened is counted; the one asked for is a StoreError. */
export function* remindersOf(
  vault: Vault,
  key: PersonKey,
  which: Which | undefined,
): Work<{ things: Map<string, Sealed>; loaded: Pick<Loaded, 'reminders' | 'channels' | 'unread'> }> {
  const things = new Map<string, Sealed>();
  if (which === undefined) return { things, loaded: {} };
  const one = which === 'all' ? [] : [which.reminder];
  const found = yield* rows(
    `SELECT r.id, r.version, r.state, k.master, k.wrapped, ${LOST} AS lost
     FROM reminder r LEFT JOIN data_key k ON k.id = r.id
     WHERE r.tenant = $1 AND r.person = $2${one.length > 0 ? ' AND r.id = $3' : ''} ORDER BY r.id`,
    key.tenant,
    key.user,
    ...one,
  );
  const reminders = found.flatMap((row) => {
    const id = String(row.id);
    const opened = which === 'all' ? vault.openAmong(key, id, row) : vault.open(key, id, row);
    if (opened === undefined) return [];
    things.set(id, opened.thing);
    return { id, state: opened.state, lost: Boolean(row.lost) };
  });
  const unread = found.length - reminders.length;
  return {
    things,
    loaded: { reminders, channels: yield* channelsIn(key.tenant), ...(unread > 0 ? { unread } : {}) },
  };
}

/** A reminder as it now is. */
function* writeReminder(
  vault: Vault,
  opened: Opened,
  { id, state: plain, due, channel, taken }: Write & { do: 'reminder' },
): Work<void> {
  const { tenant, user } = opened.key;
  const known = opened.reminders.get(id) ?? (taken ? opened.other?.reminders.get(id) : undefined);
  const thing = known ?? (yield* vault.make(id));
  const { version, state } = sealNext(opened.key, thing, plain);
  opened.reminders.set(id, { ...thing, version });
  if (known === undefined)
    yield* rows(
      'INSERT INTO reminder (id, tenant, person, channel, due, version, state) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      id,
      tenant,
      user,
      channel ?? null,
      due ?? null,
      version,
      state,
    );
  else
    yield* rows(
      'UPDATE reminder SET channel = $1, due = $2, version = $3, state = $4, person = $5 WHERE id = $6',
      channel ?? null,
      due ?? null,
      version,
      state,
      user,
      id,
    );
}

/** Every card of a reminder overwritten; the reminder itself gone with its key where it is done with. */
function* endReminder(of: Queueing, { reminder, subject, gone }: Write & { do: 'over' }): Work<void> {
  const { key } = of;
  yield* overwrite(of, subject, 'reminder = $4', reminder);
  // From here on these messages tell of a reminder no more: what is told of it next is told in another.
  yield* rows(
    'UPDATE message SET reminder = NULL, lost = NULL WHERE reminder = $1 AND tenant = $2 AND person = $3',
    reminder,
    key.tenant,
    key.user,
  );
  if (!gone) return;
  const deleted = yield* rows(
    'DELETE FROM reminder WHERE id = $1 AND tenant = $2 AND person = $3 RETURNING id',
    reminder,
    key.tenant,
    key.user,
  );
  // One that has gone to a colleague keeps the key it has there.
  if (deleted.length > 0) yield* rows('DELETE FROM data_key WHERE id = $1', reminder);
}

/** When a reminder's card is to be asked for. */
function* writeDue({ tenant, user }: PersonKey, { reminder, due }: Write & { do: 'ringAt' }): Work<void> {
  yield* rows(
    'UPDATE reminder SET due = $1 WHERE id = $2 AND tenant = $3 AND person = $4',
    due ?? null,
    reminder,
    tenant,
    user,
  );
}

/** When a person's morning is next to be looked after; `unlessSet` leaves a moment that stands, but for a later one: that is of a clock that ran ahead. */
function* writeOverview(
  { tenant, user }: PersonKey,
  { due, unlessSet }: Write & { do: 'overview' },
): Work<void> {
  yield* rows(
    `UPDATE person SET overview = $1 WHERE tenant = $2 AND person = $3${unlessSet ? ' AND (overview IS NULL OR overview > $1)' : ''}`,
    due ?? null,
    tenant,
    user,
  );
}

const keyIn = (row: Row): PersonKey => ({ tenant: String(row.tenant), user: String(row.person) });

/** Reminders whose card is to be asked for by now, those that waited longest first. Those for a chat nothing can be sent to wait. */
export function* dueReminders(now: number, most: number): Work<{ key: PersonKey; reminder: string }[]> {
  const found = yield* rows(
    `SELECT id, tenant, person FROM reminder r WHERE due <= $1 AND (channel IS NOT NULL OR NOT EXISTS (
       SELECT 1 FROM person p WHERE p.tenant = r.tenant AND p.person = r.person AND p.closed IS NOT NULL))
     ORDER BY due, id LIMIT $2`,
    now,
    most,
  );
  return found.map((row) => ({ key: keyIn(row), reminder: String(row.id) }));
}

/** Persons whose morning is to be looked after by now. */
export function* dueOverviews(now: number, most: number): Work<PersonKey[]> {
  const found = yield* rows(
    `SELECT tenant, person FROM person WHERE overview <= $1 AND closed IS NULL
     ORDER BY overview, tenant, person LIMIT $2`,
    now,
    most,
  );
  return found.map(keyIn);
}

/** Whose reminder a message in a channel tells of, or told of; undefined for a message that is in no channel. */
export function* ownerIn(tenant: string, channel: string, message: string): Work<PersonKey | undefined> {
  const [row] = yield* rows(
    'SELECT tenant, person FROM message WHERE id = $1 AND tenant = $2 AND channel = $3',
    message,
    tenant,
    channel,
  );
  return row && keyIn(row);
}

/** One write about reminders. */
export function* writeOfReminders(vault: Vault, opened: Opened, it: OfReminders): Work<void> {
  switch (it.do) {
    case 'reminder':
      return yield* writeReminder(vault, opened, it);
    case 'ringAt':
      return yield* writeDue(opened.key, it);
    case 'over':
      return yield* endReminder(opened, it);
    case 'overview':
      return yield* writeOverview(opened.key, it);
  }
}
