/** What somebody is to this bot. Nobody in particular may do nothing. */
export type Role = 'nobody' | 'guest' | 'caseworker' | 'lead' | 'admin';

/**
 * What there is to do: ask for pages, begin a draft, and with a draft read, change, end and hand it over; take one over that is offered; and
 * give away what belongs to somebody who is not there.
 */
export type Action = 'ask' | 'begin' | 'read' | 'change' | 'end' | 'handOver' | 'take' | 'assign';

/**
 * Whose draft it is: one's own, a colleague's who has offered it, a colleague's to whom one has handed it over, or somebody else's. What is
 * handed over belongs to whoever took it on, and no longer to whoever gave it.
 */
export type Relation = 'own' | 'offered' | 'handedOver' | 'others' | 'otherTenant';

const NOTHING: readonly Action[] = [];
const OWN: readonly Action[] = ['ask', 'begin', 'read', 'change', 'end', 'handOver'];

/**
 * Who may do what with which drafts; what does not stand here is refused. Nobody reads or changes a draft of somebody else's: the store does
 * not even open it. A draft that is offered can be taken over, unseen. A lead may give away what somebody else has, unseen as well. An admin
 * runs the program and sees no citizen's talk.
 */
const MAY: Record<Role, Partial<Record<Relation, readonly Action[]>>> = {
  nobody: {},
  guest: {},
  caseworker: { own: OWN, offered: ['take'] },
  lead: { own: OWN, offered: ['take'], others: ['assign'] },
  admin: { own: ['ask'] },
};

/** Whether somebody of a role may do something with a draft of theirs, or of somebody else's. */
export function may(role: Role, action: Action, relation: Relation): boolean {
  return (MAY[role][relation] ?? NOTHING).includes(action);
}

/** Whose draft an action is about: an offer is a colleague's, what a lead gives away is somebody else's, all else is one's own. */
export function relationOf(action: Action): Relation {
  if (action === 'take') return 'offered';
  return action === 'assign' ? 'others' : 'own';
}

/** Object ids of each role's people; `everyone` makes a caseworker of each member of an allowed tenant. */
export type Roles = {
  caseworkers: ReadonlySet<string> | 'everyone';
  leads: ReadonlySet<string>;
  admins: ReadonlySet<string>;
};

/** The role of a person, the widest first; object ids are compared without regard to case. */
export function roleOf({ caseworkers, leads, admins }: Roles, user: string): Role {
  const id = user.toLowerCase();
  if (leads.has(id)) return 'lead';
  if (caseworkers === 'everyone' || caseworkers.has(id)) return 'caseworker';
  return admins.has(id) ? 'admin' : 'nobody';
}
