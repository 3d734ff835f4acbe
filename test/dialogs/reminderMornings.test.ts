import { emptyDesk, withDraft } from '../../dialogs/engine/desk.ts';
import { newDraft } from '../../dialogs/engine/draft.ts';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import { danish, Reminding } from './reminding.ts';

const FRIDAY = '2026-11-27T14:00';

/** A desk with a draft that was touched then. */
const sitting = (touchedAt: string) => {
  const draft = { ...newDraft('d1', 'jobsamtale', 'x', danish(touchedAt).toString()), reference: '2026-1' };
  return withDraft(emptyDesk, draft, 'Jobsamtale');
};

/** One that was taken from a finished note. */
const taken = (id: string, on: string, more: Partial<Reminder> = {}): Reminder => ({
  id,
  rev: 1,
  title: 'Aftale',
  closedDay: 'after',
  madeAt: '2026-11-20T09:00:00Z',
  by: 'Kirsten',
  timing: { on },
  ...more,
});

const holding = (...reminders: Reminder[]) => {
  const it = new Reminding();
  it.reminders = reminders;
  return it;
};

const overviewSet = (it: Reminding) => it.effects.find((effect) => effect.do === 'overview');

describe('A reminder that was never given a day', () => {
  const undated = () => new Reminding().at(FRIDAY).typed('2026-114 om formøde snart');

  it('is told of in the next overview, and there until the working day after', () => {
    const it = undated().ring('2026-11-28T14:00');
    expect(it.reminders).toHaveLength(1);
    expect(it.effects).toEqual([{ do: 'due', reminder: 'p1' }]);
    expect(it.morning('2026-11-30T08:00').posted).toEqual(['reminders']);
    expect(it.effects).toContainEqual({ do: 'due', reminder: 'p1' });
    expect(it.send({ type: 'reminders', list: '2026-11-30' }).shows('reminders').groups).toMatchObject([
      { group: 'undated', lines: [{ title: 'Formøde', reference: '2026-114' }] },
    ]);
    expect(it.ring('2026-12-01T07:59').reminders).toHaveLength(1);
    expect(it.ring('2026-12-01T08:00').reminders).toEqual([]);
    expect(it.effects).toEqual([{ do: 'over', reminder: 'p1', quiet: { line: 'reminderGone' }, gone: true }]);
  });

  it('is not forgotten over a weekend, nor told of twice', () => {
    const it = undated().morning('2026-12-04T08:00');
    expect(it.morning('2026-12-04T08:05').posted).toEqual([]);
    expect(it.ring('2026-12-06T12:00').reminders).toHaveLength(1);
    expect(it.ring('2026-12-07T08:00').reminders).toEqual([]);
  });

  it('comes on the day it is given after all', () => {
    const it = undated().morning('2026-11-30T08:00').press('setTime', { to: 'uger2' });
    expect(it.only).not.toHaveProperty('rungAt');
    expect(it.morning('2026-12-14T08:00').posted).toEqual(['p1 chat']);
  });
});

describe('The hour of the overview, when it is changed', () => {
  const due = () => holding(taken('p1', '2026-11-23'));
  const hour = (it: Reminding, local: string, to: string) => {
    const found = overviewSet(it.at(local).send({ type: 'hour', hour: to }));
    return found && 'at' in found ? found.at : undefined;
  };
  const at = (local: string) => danish(local).epochMilliseconds;

  it('to one that has just passed brings today’s at once', () => {
    expect(hour(due(), '2026-11-23T07:30', '07:00')).toBe(at('2026-11-23T07:30'));
  });

  it('to a later one the same morning brings it then', () => {
    expect(hour(due(), '2026-11-23T07:30', '10:00')).toBe(at('2026-11-23T10:00'));
  });

  it('when today’s has come brings the next tomorrow', () => {
    const it = due().morning('2026-11-23T08:00');
    expect(it.posted).toEqual(['p1 chat']);
    expect(hour(it, '2026-11-23T08:30', '10:00')).toBe(at('2026-11-24T10:00'));
    expect(hour(it, '2026-11-23T08:31', '07:00')).toBe(at('2026-11-24T07:00'));
  });

  it('while today’s waits for somebody with a citizen does not skip it', () => {
    const it = due();
    it.desk = sitting('2026-11-23T07:50');
    it.morning('2026-11-23T08:00');
    expect(hour(it, '2026-11-23T08:10', '07:00')).toBe(at('2026-11-23T08:10'));
  });

  it('on a closed day is that of the next working day', () => {
    expect(hour(due(), '2026-11-28T07:30', '07:00')).toBe(at('2026-11-30T07:00'));
  });
});

describe('A second look at a morning', () => {
  it('brings what is new for today, and repeats neither the overview nor what is overdue', () => {
    const it = holding(taken('p1', '2026-11-20'), taken('p2', '2026-11-23')).morning('2026-11-23T08:00');
    expect(it.posted).toEqual(['p2 chat', 'reminders']);
    it.reminders.push(taken('p3', '2026-11-23'));
    expect(it.morning('2026-11-23T10:00').posted).toEqual(['p3 chat']);
    expect(it.morning('2026-11-23T10:00').posted).toEqual([]);
    expect(it.morning('2026-11-24T08:00').posted).toEqual(['reminders']);
  });

  it('does not bring again what stood in the overview of many', () => {
    const many = ['p1', 'p2', 'p3', 'p4'].map((id) => taken(id, '2026-11-23'));
    const it = holding(...many).morning('2026-11-23T08:00');
    expect(it.posted).toEqual(['reminders']);
    expect(it.morning('2026-11-23T10:00').posted).toEqual([]);
  });

  it('leaves one that was typed for today where its card already is', () => {
    const it = new Reminding().typed('2026-114 om møde i dag');
    expect(it.morning('2026-11-23T10:01').posted).toEqual([]);
    expect(it.morning('2026-11-24T08:00').posted).toEqual(['reminders']);
  });
});

describe('The morning', () => {
  const waiting = (reminder: Reminder, touched: string) => {
    const it = holding(reminder);
    it.desk = sitting(touched);
    return it;
  };

  it('waits for nobody with a deadline for today', () => {
    const it = waiting(taken('p1', '2026-11-23', { closedDay: 'before' }), '2026-11-23T07:50');
    expect(it.morning('2026-11-23T08:00').posted).toEqual(['p1 chat']);
  });

  it('waits with a deadline for another day', () => {
    const it = waiting(taken('p1', '2026-11-24', { closedDay: 'before' }), '2026-11-23T07:50');
    it.reminders.push(taken('p2', '2026-11-23'));
    expect(it.morning('2026-11-23T08:00').posted).toEqual([]);
  });

  it('waits until noon at the most', () => {
    const it = waiting(taken('p1', '2026-11-23'), '2026-11-23T11:50');
    expect(it.morning('2026-11-23T11:55').effects).toEqual([
      { do: 'overview', at: danish('2026-11-23T12:00').epochMilliseconds },
    ]);
    expect(it.morning('2026-11-23T12:00').posted).toEqual(['p1 chat']);
  });

  it('of an afternoon hour waits two hours at the most', () => {
    const it = waiting(taken('p1', '2026-11-23'), '2026-11-23T14:50');
    it.desk = { ...it.desk, hour: '13:00' };
    expect(overviewSet(it.morning('2026-11-23T14:50'))).toEqual({
      do: 'overview',
      at: danish('2026-11-23T15:00').epochMilliseconds,
    });
  });

  it.each([
    ['08:00', undefined],
    ['09:59', undefined],
    ['10:00', true],
    ['15:00', true],
  ])('is wished for at %s as long as it is one', (clock, late) => {
    const it = holding(taken('p1', '2026-11-23')).at(`2026-11-23T${clock}`);
    expect(it.send({ type: 'reminders', list: '2026-11-23' }).shows('reminders').late).toBe(late);
  });
});
