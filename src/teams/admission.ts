import { type Action, may, type Role, type Roles, relationOf, roleOf } from '../auth/permission.ts';
import type { Connector } from './connector.ts';
import type { From } from './inbound.ts';

/** Says what somebody may do here. */
export type Admitted = { role: Role; may(action: Action): boolean };

/** Asks who somebody is, before anything is done for them. */
export type Admit = (from: From) => Promise<Admitted>;

const DAY_MS = 24 * 60 * 60_000;
/** More people than this are not remembered at once. */
const MOST = 20_000;
const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const as = (role: Role): Admitted => ({ role, may: (action) => may(role, action, relationOf(action)) });

/** In local mode everybody is a caseworker. */
export const everyone: Admit = async () => as('caseworker');

/** Guests as the roster tells, each asked about once a day. Throws when the roster cannot be had: nobody is let in on a guess. */
function guests(connector: Connector, now: () => number): (from: From) => Promise<boolean> {
  const known = new Map<string, { guest: boolean; until: number }>();
  return async ({ key, reply, member }) => {
    const id = JSON.stringify(key);
    const told = known.get(id);
    if (told !== undefined && told.until > now()) return told.guest;
    const guest = !(await connector.isMember(reply, member, key.tenant));
    if (known.size >= MOST) known.clear();
    known.set(id, { guest, until: now() + DAY_MS });
    return guest;
  };
}

/** Admits by the role lists; whoever has no role is not asked about further. */
export function admission(roles: Roles, connector: Connector, now: () => number): Admit {
  const isGuest = guests(connector, now);
  return async (from) => {
    const { user } = from.key;
    const role = OBJECT_ID.test(user) ? roleOf(roles, user) : 'nobody';
    if (role === 'nobody') return as(role);
    return as((await isGuest(from)) ? 'guest' : role);
  };
}
