import { emptyDesk } from '../../dialogs/engine/desk.ts';
import type { State } from '../../dialogs/engine/state.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { View } from '../../dialogs/engine/view.ts';
import type { AssignEvent } from '../../dialogs/handover/handOverEvent.ts';
import type { Handover } from '../../dialogs/handover/handover.ts';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import { CPR, catalogue } from './given.ts';
import { danish } from './reminding.ts';

const now = danish('2026-11-23T10:14');
const reminder: Reminder = {
  id: 'r1',
  rev: 1,
  title: 'Opfølgning',
  closedDay: 'after',
  madeAt: now.toString(),
  by: 'Kirsten',
  timing: { on: '2026-11-20' },
};
const people = Array.from({ length: 120 }, (_, n) => ({ user: `u${n}`, name: `Anders ${n}` }));
const named = [...people, { user: 'åse', name: 'Åse Lund' }];

/** What a lead sees after an event, with a hundred and twenty colleagues called Anders, and Åse, each with something overdue. */
function sees<S extends View['show']>(event: AssignEvent, show: S): View & { show: S } {
  const state: State = {
    desk: emptyDesk,
    me: 'lis',
    team: named.map((it) => ({ ...it, drafts: 1, reminders: [reminder] })),
    colleagues: named,
    theirs: { desk: emptyDesk, reminders: [reminder], name: 'Kirsten' },
  };
  const { view } = turn({ catalogue }, state, event, now);
  if (view.show !== show) throw new Error(`shows ${view.show}, not ${show}`);
  return view as View & { show: S };
}

describe('a lead who looks for somebody', () => {
  it('sees everybody, and those alone whose name has what is looked for', () => {
    expect(sees({ type: 'team' }, 'team').members).toHaveLength(121);
    const found = sees({ type: 'team', inputs: { navn: 'åse' } }, 'team');
    expect(found).toMatchObject({ search: 'åse', members: [{ person: 'åse', name: 'Åse Lund' }] });
  });

  it('is told that there are more colleagues than are listed, and finds the last of them', () => {
    const all = sees({ type: 'member', person: 'kirsten' }, 'member');
    expect([all.colleagues.length, all.more, all.search]).toEqual([100, true, undefined]);
    const found = sees({ type: 'member', person: 'kirsten', inputs: { navn: 'LUND' } }, 'member');
    expect(found).toMatchObject({ more: false, search: 'LUND', colleagues: [{ user: 'åse' }] });
  });

  it('sees the same colleagues when something is missing', () => {
    const inputs = { navn: 'Lund', kollega: 'åse', begrundelse: 'syg' };
    const again = sees({ type: 'assign', handover: 'o1', person: 'kirsten', inputs }, 'member');
    expect(again).toMatchObject({ problem: 'thing', search: 'Lund', colleagues: [{ user: 'åse' }] });
  });

  it('does not have a CPR number looked for', () => {
    expect(sees({ type: 'team', inputs: { navn: CPR } }, 'team').search).not.toContain(CPR);
  });
});

describe('a reminder taken back', () => {
  const back = (reminders: Reminder[]) => {
    const handover: Handover = {
      id: 'o1',
      of: { reminder: 'r1' },
      title: 'Opfølgning',
      reminders: 0,
      giver: 'kirsten',
      taker: 'mette',
      giverName: 'Kirsten',
      takerName: 'Mette',
      at: now.toString(),
    };
    const event = { type: 'offered', verb: 'takeBack', handover: 'o1' } as const;
    return turn({ catalogue }, { desk: emptyDesk, reminders, handover }, event, now);
  };

  it('is shown again', () => {
    expect(back([reminder]).view).toMatchObject({ show: 'reminder', id: 'r1' });
  });

  it('is a line where it is done with', () => {
    expect(back([]).view).toMatchObject({ show: 'quiet', line: 'offerKept' });
  });
});
