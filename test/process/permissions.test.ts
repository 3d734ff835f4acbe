import { randomUUID } from 'node:crypto';
import { type Action, may, type Relation, type Role } from '../../src/auth/permission.ts';
import type { Caseworker } from '../conversations/caseworker.ts';
import { Handing } from '../conversations/handing.ts';
import { Served } from './served.ts';

const ROLES: Role[] = ['nobody', 'guest', 'caseworker', 'lead', 'admin'];
const ACTIONS = ['ask', 'begin', 'read', 'change', 'end'] as const satisfies Action[];
/** What is offered is tried in test/conversations/handover, and what a lead gives away in assign. */
const RELATIONS: Relation[] = ['own', 'handedOver', 'others', 'otherTenant'];
const people = Object.fromEntries(ROLES.map((role) => [role, randomUUID()])) as Record<Role, string>;
const owner = randomUUID();
const secret = 'Kun for den, det vedrører';

const served = new Served();
const handing = new Handing(served);
beforeAll(async () => {
  served.connector.roster = (member) => ({ userRole: member.includes(people.guest) ? 'guest' : 'user' });
  await served.start({
    CASEWORKERS: [owner, people.caseworker, people.guest].join(),
    LEADS: people.lead,
    ADMINS: people.admin,
  });
});
afterAll(() => served.stop());

/** The verb that stands for an action on a draft's card. */
const VERB = { read: 'back', change: 'answer', end: 'discard' } as const;

let n = 0;
const reference = () => {
  n += 1;
  return `2026-${9000 + n}`;
};

/** Tries an action as somebody of a role; whether it was let through, told by what they see. */
async function tries(role: Role, action: (typeof ACTIONS)[number], relation: Relation): Promise<boolean> {
  const worker = served.caseworker(people[role]);
  if (relation === 'otherTenant') worker.tenant = served.scene.otherTenant;
  if (action === 'ask') return (await worker.types('hej')).includes('Hvad skal du i gang med?');
  if (action === 'begin') return (await worker.types(`visitation ${reference()}`)).includes('Trin 1 af 6');
  const mine = ['own', 'handedOver'].includes(relation) && may(role, 'begin', 'own');
  const press = await cardOf(mine ? worker : served.caseworker(owner), VERB[action]);
  if (mine && relation === 'handedOver') await handOver(worker);
  const { from, conversation } = worker.activity({});
  const { text } = await worker.answerTo({
    ...press,
    from,
    conversation,
    channelData: { tenant: { id: worker.tenant } },
  });
  return /Trin|Slet kladden/.test(text);
}

/** A press on the second step of a fresh draft of somebody's, not yet sent. */
async function cardOf(worker: Caseworker, verb: string) {
  await worker.types(`visitation ${reference()}`);
  await worker.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: secret });
  const press = worker.pressOf('back') as { value: { action: { data: { _: { do: string } } } } };
  press.value.action.data._.do = verb;
  return press;
}

/** The draft at hand handed over to its new owner. */
async function handOver(worker: Caseworker): Promise<void> {
  const taker = served.caseworker(owner);
  await taker.types('hej');
  await handing.offer(worker, taker, `2026-${9000 + n}`);
  await taker.presses('accept');
}

describe('over the wire', () => {
  const cells = ROLES.flatMap((role) =>
    ACTIONS.flatMap((action) =>
      RELATIONS.filter((relation) => relation === 'own' || !['ask', 'begin'].includes(action)).map(
        (relation) => ({ role, action, relation }),
      ),
    ),
  );

  it.each(cells)('$role may $action what is $relation exactly where the table says so', async ({
    role,
    action,
    relation,
  }) => {
    expect(await tries(role, action, relation)).toBe(may(role, action, relation));
  });

  it.each([
    ['lead', true],
    ['caseworker', false],
  ] as const)('the lists for leads are shown to a %s: %s', async (role, shown) => {
    const worker = served.caseworker(people[role]);
    expect((await worker.types('flere')).includes('Ledelse: aktivitetsparate')).toBe(shown);
    expect((await worker.types('leder aktivitetsparat')).includes('0 af 11 gjort')).toBe(shown);
  });
});
