import { type Besides, besidesOf } from './besides.ts';
import { deskIn } from './deskIn.ts';
import { offerIn, openOffer } from './handoverWork.ts';
import { queue } from './outboxWork.ts';
import { remindersOf, type Which } from './reminderWork.ts';
import type { Loaded, PersonKey, TurnPlan } from './store.ts';
import type { Sealed, Vault } from './vault.ts';
import { draftOffered, holdBoth, otherOf } from './withOther.ts';
import { type Row, rows, type Work } from './work.ts';

/** What a turn has open: whose it is, and the sealed things it read. */
export type Opened = {
  key: PersonKey;
  desk?: Sealed;
  draft?: Sealed;
  reminders: Map<string, Sealed>;
  /** Nobody waits for what the turn sends. */
  patient: boolean;
  /** The other one's side of a turn of two. */
  other?: Opened;
};

const text = (value: unknown) => String(value);

/** A chat that was closed to the bot and no longer is: cards that could not be overwritten meanwhile are, and what was missed is told of at once. */
function* reopen(key: PersonKey, now: number): Work<void> {
  const opened = yield* rows(
    `UPDATE person SET closed = NULL, overview = CASE WHEN overview IS NULL THEN overview ELSE $3 END
     WHERE tenant = $1 AND person = $2 AND closed IS NOT NULL RETURNING person`,
    key.tenant,
    key.user,
    now,
  );
  if (opened.length === 0) return;
  const refused = yield* rows(
    `UPDATE message SET lost = NULL
     WHERE tenant = $1 AND person = $2 AND lost IS NOT NULL AND activity IS NOT NULL RETURNING id`,
    key.tenant,
    key.user,
  );
  for (const { id } of refused) yield* queue({ key, patient: true }, 'id = $4', String(id));
}

/**
 * The person's own row, made the first time, held against every other turn of the person until this one ends: the one statement is
 * a row lock in PostgreSQL, and in SQLite the transaction is.
 */
function* hold(
  { tenant, user }: PersonKey,
  now: number,
  { incoming, address, name }: Pick<TurnPlan<unknown>, 'incoming' | 'address' | 'name'>,
): Work<Row> {
  // Whoever writes in their own chat can be written to there.
  if (incoming !== undefined && address !== undefined) yield* reopen({ tenant, user }, now);
  const [row] = yield* rows(
    `INSERT INTO person (tenant, person, turned_at, address, name) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant, person) DO UPDATE SET turned_at = excluded.turned_at,
       address = coalesce(excluded.address, person.address), name = coalesce(excluded.name, person.name)
     RETURNING desk_key, version, state, address, overview`,
    tenant,
    user,
    now,
    address ?? null,
    name ?? null,
  );
  return row ?? {};
}

/** A draft of this person, opened, with its edition unless that is at hand. Another's is not opened. */
function* draftOf(
  vault: Vault,
  key: PersonKey,
  id: string | undefined,
  knows: (hash: string) => boolean,
): Work<{ thing?: Sealed; loaded: Pick<Loaded, 'draft' | 'edition' | 'foreign'> }> {
  if (id === undefined) return { loaded: {} };
  const [row] = yield* rows(
    `SELECT d.person, d.content, d.version, d.state, k.master, k.wrapped
     FROM draft d LEFT JOIN data_key k ON k.id = d.id WHERE d.id = $1 AND d.tenant = $2`,
    id,
    key.tenant,
  );
  if (row === undefined) return { loaded: {} };
  if (row.person !== key.user) return { loaded: { foreign: true } };
  const content = text(row.content);
  const { thing, state } = vault.open(key, id, row);
  const draft = { id, content, state };
  if (knows(content)) return { thing, loaded: { draft } };
  const [edition] = yield* rows('SELECT body FROM edition WHERE hash = $1', content);
  return { thing, loaded: { draft, ...(edition ? { edition: text(edition.body) } : {}) } };
}

/** Whether an activity is new; it is known from now on. */
function* takeIn({ tenant }: PersonKey, incoming: TurnPlan<unknown>['incoming'], now: number): Work<boolean> {
  if (incoming === undefined) return true;
  const taken = yield* rows(
    `INSERT INTO incoming (tenant, conversation, activity, at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant, conversation, activity) DO NOTHING RETURNING at`,
    tenant,
    incoming.conversation,
    incoming.activity,
    now,
  );
  return taken.length > 0;
}

/** What the pressed message shows, or that it is somebody else's. */
function* shownBy(
  { tenant, user }: PersonKey,
  message: string | undefined,
): Work<Pick<Loaded, 'subject' | 'strange'>> {
  if (message === undefined) return {};
  const [row] = yield* rows('SELECT tenant, person, subject FROM message WHERE id = $1', message);
  if (row === undefined) return {};
  return row.tenant === tenant && row.person === user ? { subject: text(row.subject) } : { strange: true };
}

const addressIn = ({ address }: Row): Pick<Loaded, 'address'> =>
  typeof address === 'string' ? { address } : {};

/** The other one's side of a turn of two, under their lock; nothing where the offer has been answered meanwhile. */
function* otherSide<T>(
  vault: Vault,
  key: PersonKey,
  other: PersonKey,
  row: Row,
  { with: asked, knows }: TurnPlan<T>,
): Work<{ opened?: Opened; loaded: Pick<Loaded, 'offer' | 'other'> }> {
  const offer = asked && 'offer' in asked ? yield* offerIn(key, asked.offer) : undefined;
  if (asked === undefined || ('offer' in asked && offer === undefined)) return { loaded: {} };
  const opens = offer !== undefined && 'opens' in asked && asked.opens ? draftOffered(offer) : undefined;
  const desk = yield* deskIn(vault, other, row);
  const { thing, loaded } = yield* draftOf(vault, other, opens, knows);
  const held = yield* remindersOf(vault, other, 'all');
  return {
    opened: {
      key: other,
      ...(desk ? { desk: desk.thing } : {}),
      ...(thing ? { draft: thing } : {}),
      reminders: held.things,
      patient: false,
    },
    loaded: {
      ...(offer && 'offer' in asked ? { offer: openOffer(vault, key.tenant, asked.offer, offer) } : {}),
      other: {
        user: other.user,
        ...addressIn(row),
        ...(typeof row.name === 'string' ? { name: row.name } : {}),
        ...(desk ? { desk: desk.state } : {}),
        ...loaded,
        ...held.loaded,
      },
    },
  };
}

/** Everything a turn needs, read under the person's lock, and the other one's where it is a turn of two. */
export function* openTurn<T>(
  vault: Vault,
  key: PersonKey,
  plan: TurnPlan<T>,
  now: number,
): Work<{ opened: Opened; loaded: Loaded }> {
  const other = yield* otherOf(key, plan.with);
  const own = () => hold(key, now, plan);
  const held = other === undefined ? { person: yield* own() } : yield* holdBoth(key, other, own);
  const isNew = yield* takeIn(key, plan.incoming, now);
  const { opened, loaded } = yield* openOwn(vault, key, plan, held.person);
  const theirs =
    other === undefined || !('other' in held)
      ? { loaded: {} }
      : yield* otherSide(vault, key, other, held.other, plan);
  return {
    opened: { ...opened, ...('opened' in theirs && theirs.opened ? { other: theirs.opened } : {}) },
    loaded: { ...loaded, ...theirs.loaded, repeated: !isNew },
  };
}

/** The person's own side of a turn. */
function* openOwn<T>(
  vault: Vault,
  key: PersonKey,
  plan: TurnPlan<T>,
  person: Row,
): Work<{ opened: Opened; loaded: Omit<Loaded, 'repeated'> }> {
  const desk = yield* deskIn(vault, key, person);
  const shown = yield* shownBy(key, plan.message);
  const { thing, loaded } = yield* draftOf(vault, key, plan.choose(desk?.state, shown.subject), plan.knows);
  const held = yield* remindersOf(vault, key, plan.reminders?.(shown.subject));
  const besides = yield* besidesOf(vault, key, plan.besides?.(shown.subject) ?? {});
  return {
    opened: {
      key,
      ...(desk ? { desk: desk.thing } : {}),
      ...(thing ? { draft: thing } : {}),
      reminders: held.things,
      patient: plan.patient ?? false,
    },
    loaded: {
      ...addressIn(person),
      ...(person.overview === null || person.overview === undefined
        ? {}
        : { overview: Number(person.overview) }),
      ...(desk ? { desk: desk.state } : {}),
      ...loaded,
      ...held.loaded,
      ...besides,
      ...shown,
    },
  };
}

/** What is needed to draw a message of a person. */
export function* look(
  vault: Vault,
  key: PersonKey,
  draft: string | undefined,
  knows: (hash: string) => boolean,
  reminders?: Which,
  besides: Besides = {},
): Work<Loaded> {
  const [person = {}] = yield* rows(
    'SELECT desk_key, version, state, address FROM person WHERE tenant = $1 AND person = $2',
    key.tenant,
    key.user,
  );
  const desk = yield* deskIn(vault, key, person);
  const { loaded } = yield* draftOf(vault, key, draft, knows);
  const held = yield* remindersOf(vault, key, reminders);
  return {
    repeated: false,
    ...addressIn(person),
    ...(desk ? { desk: desk.state } : {}),
    ...loaded,
    ...held.loaded,
    ...(yield* besidesOf(vault, key, besides)),
  };
}
