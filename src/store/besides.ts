import { deskIn } from './deskIn.ts';
import { offerIn, openOffer } from './handoverWork.ts';
import { remindersOf } from './reminderWork.ts';
import type { Loaded, PersonKey } from './store.ts';
import type { Vault } from './vault.ts';
import { rows, type Work } from './work.ts';

/**
 * What is read beside desk, draft and reminders: an offer by its id, those a thing can be handed over to, how much everybody has, and what
 * somebody has, by their id.
 */
export type Besides = {
  offer?: string | undefined;
  colleagues?: true | undefined;
  team?: true | undefined;
  person?: string | undefined;
};

/** No municipality has more caseworkers than this; were there more, the rest would be found by none. */
const MOST_COLLEAGUES = 5_000;

/** Everybody else of the tenant who has written to the bot and can be written to. */
function* colleaguesOf({ tenant, user }: PersonKey): Work<NonNullable<Loaded['colleagues']>> {
  const found = yield* rows(
    `SELECT person, name, address FROM person
     WHERE tenant = $1 AND person <> $2 AND name IS NOT NULL AND address IS NOT NULL AND closed IS NULL ORDER BY name, person LIMIT $3`,
    tenant,
    user,
    MOST_COLLEAGUES,
  );
  return found.map((row) => ({
    user: String(row.person),
    name: String(row.name),
    address: String(row.address),
  }));
}

/** How much everybody of the tenant has who has written to the bot; no draft is opened, and no desk. */
function* teamOf(vault: Vault, tenant: string): Work<NonNullable<Loaded['team']>> {
  const people = yield* rows(
    `SELECT person, name, (SELECT count(*) FROM draft d WHERE d.tenant = p.tenant AND d.person = p.person) AS drafts
     FROM person p WHERE tenant = $1 AND name IS NOT NULL AND address IS NOT NULL ORDER BY name, person LIMIT $2`,
    tenant,
    MOST_COLLEAGUES,
  );
  const held = yield* rows(
    `SELECT r.id, r.person, r.version, r.state, k.master, k.wrapped
     FROM reminder r LEFT JOIN data_key k ON k.id = r.id WHERE r.tenant = $1`,
    tenant,
  );
  const reminders = new Map<string, Uint8Array[]>();
  for (const row of held) {
    const user = String(row.person);
    // One that cannot be opened is told of to whose it is, and in the log.
    const opened = vault.openAmong({ tenant, user }, String(row.id), row);
    if (opened !== undefined) reminders.set(user, [...(reminders.get(user) ?? []), opened.state]);
  }
  return people.map((row) => ({
    user: String(row.person),
    name: String(row.name),
    drafts: Number(row.drafts),
    reminders: reminders.get(String(row.person)) ?? [],
  }));
}

/** Somebody's desk and reminders, looked at without being held. */
function* personOf(vault: Vault, key: PersonKey): Work<Loaded['other']> {
  const [row] = yield* rows(
    'SELECT desk_key, version, state, name FROM person WHERE tenant = $1 AND person = $2',
    key.tenant,
    key.user,
  );
  if (row === undefined) return undefined;
  const desk = yield* deskIn(vault, key, row);
  const { loaded } = yield* remindersOf(vault, key, 'all');
  return {
    user: key.user,
    ...(typeof row.name === 'string' ? { name: row.name } : {}),
    ...(desk ? { desk: desk.state } : {}),
    ...(loaded.reminders ? { reminders: loaded.reminders } : {}),
  };
}

/** What is read beside the rest. */
export function* besidesOf(
  vault: Vault,
  key: PersonKey,
  { offer, colleagues, team, person }: Besides,
): Work<Pick<Loaded, 'offer' | 'colleagues' | 'team' | 'other'>> {
  const { tenant } = key;
  const found = offer === undefined ? undefined : yield* offerIn(key, offer);
  const other = person === undefined ? undefined : yield* personOf(vault, { tenant, user: person });
  return {
    ...(found && offer !== undefined ? { offer: openOffer(vault, tenant, offer, found) } : {}),
    ...(colleagues ? { colleagues: yield* colleaguesOf(key) } : {}),
    ...(team ? { team: yield* teamOf(vault, tenant) } : {}),
    ...(other ? { other } : {}),
  };
}
