import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { mayBeInChannel } from '../../dialogs/reminders/channels.ts';
import type { NeutralKind, Reminder } from '../../dialogs/reminders/reminder.ts';
import { isStillTold, nextWeek, weekCounts } from '../../dialogs/reminders/week.ts';

const closing = { closedDays: ['juleaften', 'nytaarsaften'] } as const;
const instant = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const of = (
  on: string | undefined,
  neutral: NeutralKind = 'moede',
  more: Partial<Reminder> = {},
): Reminder => ({
  id: `r-${on}-${neutral}`,
  rev: 1,
  title: 'Noget',
  closedDay: 'after',
  madeAt: '2026-11-01T00:00:00Z',
  by: 'Kirsten',
  neutral,
  ...(on === undefined ? {} : { timing: { on } }),
  ...more,
});
const places = of('2026-11-30', 'opfoelgning', { kind: 'pladsoverblik' });

describe('The week of a channel', () => {
  it('counts what is to come from today to Sunday by its word, and what is over time', () => {
    const all = [
      of('2026-11-20', 'frist'),
      of('2026-11-30', 'moede'),
      of('2026-12-01', 'moede'),
      of('2026-12-06', 'opfoelgning'),
      of('2026-12-07', 'frist'),
      of(undefined, 'frist'),
    ];
    expect(weekCounts(all, day('2026-12-01'))).toEqual({
      moede: 1,
      opfoelgning: 1,
      frist: 0,
      overdue: 2,
      places: false,
    });
  });

  it('goes by the day a reminder was put off to', () => {
    const moved = of('2026-11-20', 'frist', { movedTo: { on: '2026-12-03', why: 'putOff' } });
    expect(weekCounts([moved], day('2026-11-30'))).toMatchObject({ frist: 1, overdue: 0 });
  });

  it('asks for the overview of places by itself, without counting it', () => {
    expect(weekCounts([places], day('2026-11-30'))).toEqual({
      moede: 0,
      opfoelgning: 0,
      frist: 0,
      overdue: 0,
      places: true,
    });
  });

  it('is nothing where nothing comes', () => {
    expect(weekCounts([], day('2026-11-30'))).toBeUndefined();
    expect(weekCounts([of('2026-12-07')], day('2026-11-30'))).toBeUndefined();
  });

  it.each([
    ['before eight on a Monday', '2026-11-23T06:59:00Z', '2026-11-23T07:00:00Z'],
    ['at eight on a Monday', '2026-11-23T07:00:00Z', '2026-11-30T07:00:00Z'],
    ['on a Sunday', '2026-11-29T20:00:00Z', '2026-11-30T07:00:00Z'],
    ['before a Monday that is closed', '2026-04-01T12:00:00Z', '2026-04-07T06:00:00Z'],
    ['over the night the clock is put forward', '2026-03-28T12:00:00Z', '2026-03-30T06:00:00Z'],
    ['before a Monday that is Boxing Day', '2022-12-23T12:00:00Z', '2022-12-27T07:00:00Z'],
  ])('comes at eight on the first working day: %s', (_when, now, next) => {
    expect(nextWeek(instant(now), closing).toString()).toBe(next);
  });

  it('is always ahead, at most two weeks and a day, and never on a closed day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 2_500_000_000 }), (seconds) => {
        const now = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000);
        const next = nextWeek(now, closing);
        expect(Temporal.Instant.compare(next, now)).toBe(1);
        expect(next.since(now).total('hours')).toBeLessThan(15 * 24);
        expect(isStillTold(next, next, closing)).toBe(true);
      }),
    );
  });

  it('is told late in its own week, on a working day, and no later', () => {
    const due = instant('2026-11-23T07:00:00Z');
    expect(isStillTold(due, instant('2026-11-26T15:00:00Z'), closing)).toBe(true);
    expect(isStillTold(due, instant('2026-11-28T15:00:00Z'), closing)).toBe(false);
    expect(isStillTold(due, instant('2026-11-30T07:00:00Z'), closing)).toBe(false);
  });
});

describe('What may come in a channel', () => {
  it('is a kind that has a neutral word, also one about no case, and by hand only what is on a case', () => {
    expect(mayBeInChannel(places)).toBe(true);
    const { neutral: _, ...worry } = of('2026-11-30', 'frist', { kind: 'x', reference: '2026-1' });
    expect(mayBeInChannel(worry)).toBe(false);
    expect(mayBeInChannel(of('2026-11-30'))).toBe(false);
    expect(mayBeInChannel(of('2026-11-30', 'moede', { reference: '2026-1' }))).toBe(true);
    expect(mayBeInChannel(of('2026-11-30', 'moede', { reference: '2026-1', title: 'Sanktion' }))).toBe(false);
  });
});
