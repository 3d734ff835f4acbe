import { type Action, may, type Relation, type Role, relationOf, roleOf } from '../../src/auth/permission.ts';

const ROLES: Role[] = ['nobody', 'guest', 'caseworker', 'lead', 'admin'];
const ACTIONS: Action[] = ['ask', 'begin', 'read', 'change', 'end', 'handOver', 'take', 'assign'];
const OWN: Action[] = ['ask', 'begin', 'read', 'change', 'end', 'handOver'];
const RELATIONS: Relation[] = ['own', 'offered', 'handedOver', 'others', 'otherTenant'];

/** Every cell that is allowed; a new role, action or relation is refused until it is written here too. */
const ALLOWED = new Set([
  ...OWN.flatMap((action) => [`caseworker ${action} own`, `lead ${action} own`]),
  'caseworker take offered',
  'lead take offered',
  'lead assign others',
  'admin ask own',
]);
const cells = ROLES.flatMap((role) =>
  ACTIONS.flatMap((action) => RELATIONS.map((relation) => ({ role, action, relation }))),
);

describe('the table of permissions', () => {
  it.each(cells)('for $role, to $action what is $relation', ({ role, action, relation }) => {
    expect(may(role, action, relation)).toBe(ALLOWED.has(`${role} ${action} ${relation}`));
  });

  it('has a cell for everything', () => {
    expect(cells).toHaveLength(200);
  });

  it('takes an action for one about one’s own, but for what a colleague offers and what a lead gives away', () => {
    expect(ACTIONS.filter((action) => relationOf(action) === 'own')).toEqual(OWN);
    expect([relationOf('take'), relationOf('assign')]).toEqual(['offered', 'others']);
  });
});

describe('a role', () => {
  const roles = { caseworkers: new Set(['c']), leads: new Set(['l']), admins: new Set(['a', 'c2']) };

  it.each([
    ['c', 'caseworker'],
    ['C', 'caseworker'],
    ['l', 'lead'],
    ['a', 'admin'],
    ['x', 'nobody'],
    ['', 'nobody'],
    ['toString', 'nobody'],
  ])('of %s is %s', (user, role) => {
    expect(roleOf(roles, user)).toBe(role);
  });

  it('is caseworker for everyone where that is set, and lead for the leads still', () => {
    const open = { ...roles, caseworkers: 'everyone' } as const;
    expect([roleOf(open, 'x'), roleOf(open, 'l'), roleOf(open, 'a')]).toEqual([
      'caseworker',
      'lead',
      'caseworker',
    ]);
  });
});
