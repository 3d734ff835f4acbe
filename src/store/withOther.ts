import { type OfferRow, offerIn } from './handoverWork.ts';
import type { PersonKey, TurnPlan } from './store.ts';
import { type Row, rows, type Work } from './work.ts';

/** Who is on the other side of a turn of two: the giver of an offer to this person, or somebody by their id. Undefined where there is none. */
export function* otherOf(key: PersonKey, plan: TurnPlan<unknown>['with']): Work<PersonKey | undefined> {
  if (plan === undefined) return undefined;
  if ('person' in plan) return plan.person === key.user ? undefined : { ...key, user: plan.person };
  const offer = yield* offerIn(key, plan.offer);
  return offer?.taker === key.user ? { tenant: key.tenant, user: offer.giver } : undefined;
}

/** Somebody's row, held as their own turn would hold it. */
function* holdOf({ tenant, user }: PersonKey): Work<Row> {
  const [row] = yield* rows(
    `UPDATE person SET turned_at = turned_at WHERE tenant = $1 AND person = $2
     RETURNING desk_key, version, state, address, name`,
    tenant,
    user,
  );
  return row ?? {};
}

/**
 * Holds two persons of a tenant, always in the same order, so that two turns that cross never wait for each other. `own` holds the one whose
 * turn it is.
 */
export function* holdBoth(
  key: PersonKey,
  other: PersonKey,
  own: () => Work<Row>,
): Work<{ person: Row; other: Row }> {
  if (other.user < key.user) {
    const held = yield* holdOf(other);
    return { person: yield* own(), other: held };
  }
  const person = yield* own();
  return { person, other: yield* holdOf(other) };
}

/** The draft an offer is about. */
export const draftOffered = ({ row }: OfferRow): string | undefined =>
  typeof row.draft === 'string' ? row.draft : undefined;
