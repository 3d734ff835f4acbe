import { overwrite, queue } from './outboxWork.ts';
import type { PersonKey, Write } from './store.ts';
import type { Opened } from './turnWork.ts';
import { sealNext, type Vault } from './vault.ts';
import { type Row, rows, type Work } from './work.ts';

/** What is written about handing over. */
export type OfHandovers = Write & { do: 'offer' | 'endOffer' | 'pass' };

/** An offer as it is stored. */
export type OfferRow = { giver: string; taker: string; row: Row };

/** An offer, as one of the two it is between may see it. */
export function* offerIn({ tenant, user }: PersonKey, id: string): Work<OfferRow | undefined> {
  const [row] = yield* rows(
    `SELECT h.giver, h.taker, h.draft, h.version, h.state, k.master, k.wrapped
     FROM handover h LEFT JOIN data_key k ON k.id = h.id
     WHERE h.id = $1 AND h.tenant = $2 AND (h.giver = $3 OR h.taker = $3)`,
    id,
    tenant,
    user,
  );
  return row && { giver: String(row.giver), taker: String(row.taker), row };
}

/** The state of an offer, which is sealed for its giver. */
export const openOffer = (vault: Vault, tenant: string, id: string, { giver, row }: OfferRow): Uint8Array =>
  vault.open({ tenant, user: giver }, id, row).state;

/** The draft or the reminder meant, as a column and its value. */
const meant = ({ draft, reminder }: { draft?: string; reminder?: string }): [string, string] =>
  draft === undefined ? ['reminder', reminder ?? ''] : ['draft', draft];

/** An offer of something of this person's, or of the other one's whose turn it is with. */
function* writeOffer(vault: Vault, { key }: Opened, it: Write & { do: 'offer' }): Work<void> {
  const { id, taker, until, draft, reminder } = it;
  const giver: PersonKey = { tenant: key.tenant, user: it.giver };
  const { version, state } = sealNext(giver, yield* vault.make(id), it.state);
  yield* rows(
    `INSERT INTO handover (id, tenant, giver, taker, draft, reminder, until, version, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    id,
    giver.tenant,
    giver.user,
    taker,
    draft ?? null,
    reminder ?? null,
    until,
    version,
    state,
  );
}

/** Every open offer of a thing of this person's gone with its key; both sides' cards of it become a line. */
function* endOffer(of: Opened, it: Write & { do: 'endOffer' }): Work<void> {
  const { tenant, user } = of.key;
  const [column, value] = meant(it);
  const ended = yield* rows(
    `DELETE FROM handover WHERE tenant = $1 AND giver = $2 AND ${column} = $3 RETURNING id, taker`,
    tenant,
    user,
    value,
  );
  for (const row of ended) {
    const id = String(row.id);
    const taker: PersonKey = { tenant, user: String(row.taker) };
    yield* rows('DELETE FROM data_key WHERE id = $1', id);
    yield* overwrite(of, it.giver, 'handover = $4', id);
    yield* overwrite({ ...of, key: taker }, it.taker, 'handover = $4', id);
    // From here on these messages tell of no offer: what is shown in them next is left alone.
    yield* rows('UPDATE message SET handover = NULL WHERE handover = $1 AND tenant = $2', id, tenant);
  }
}

/**
 * Whatever showed a thing of this person's becomes a line, and tells of it no more, so that it stays one whatever becomes of the thing.
 * Cards in channels go along with their reminder, and are drawn anew.
 */
function* pass(of: Opened, it: Write & { do: 'pass' }): Work<void> {
  const { tenant, user } = of.key;
  const [column, value] = meant(it);
  const taker: PersonKey = { tenant, user: it.to };
  if (it.draft === undefined) {
    yield* rows(
      'UPDATE message SET person = $1 WHERE tenant = $2 AND person = $3 AND reminder = $4 AND channel IS NOT NULL',
      it.to,
      tenant,
      user,
      value,
    );
    yield* queue({ ...of, key: taker }, 'reminder = $4 AND channel IS NOT NULL', value);
  }
  yield* overwrite(of, it.subject, `${column} = $4`, value);
  yield* rows(
    `UPDATE message SET ${column} = NULL, lost = NULL WHERE tenant = $1 AND person = $2 AND ${column} = $3`,
    tenant,
    user,
    value,
  );
}

/** Offers that nobody has answered by now, and whose they are. */
export function* dueOffers(now: number, most: number): Work<{ key: PersonKey; offer: string }[]> {
  const found = yield* rows(
    'SELECT id, tenant, giver FROM handover WHERE until <= $1 ORDER BY until, id LIMIT $2',
    now,
    most,
  );
  return found.map((row) => ({
    key: { tenant: String(row.tenant), user: String(row.giver) },
    offer: String(row.id),
  }));
}

/** One write about handing over. */
export function* writeOfHandovers(vault: Vault, opened: Opened, it: OfHandovers): Work<void> {
  switch (it.do) {
    case 'offer':
      return yield* writeOffer(vault, opened, it);
    case 'endOffer':
      return yield* endOffer(opened, it);
    case 'pass':
      return yield* pass(opened, it);
  }
}
