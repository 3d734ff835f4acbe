/** What somebody is to this bot. Nobody in particular may do nothing. */
export type Role = 'nobody' | 'guest' | 'caseworker' | 'lead' | 'admin';

/** What there is to do: ask for pages, begin a draft, and with a draft read, change and end it. */
export type Action = 'ask' | 'begin' | 'read' | 'change' | 'end';

/** Whose draft it is. What is handed over belongs to whoever took it on, and no longer to whoever gave it. */
export type Relation = 'own' | 'handedOver' | 'others' | 'otherTenant';

const NOTHING: readonly Action[] = [];
const ALL: readonly Action[] = ['ask', 'begin', 'read', 'change', 'end'];

/**
 * Who may do what with which drafts; what does not stand here is refused. Nobody does anything with a draft of somebody else's: the store
 * does not even open it. An admin runs the program and sees no citizen's talk.
 */
const MAY: Record<Role, Partial<Record<Relation, readonly Action[]>>> = {
  nobody: {},
  guest: {},
  caseworker: { own: ALL },
  lead: { own: ALL },
  admin: { own: ['ask'] },
};

/** Whether somebody of a role may do something with a draft of theirs, or of somebody else's. */
export function may(role: Role, action: Action, relation: Relation): boolean {
  return (MAY[role][relation] ?? NOTHING).includes(action);
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
