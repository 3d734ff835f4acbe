import { Temporal } from 'temporal-polyfill';
import { type Desk, deskSchema } from '../../dialogs/engine/desk.ts';
import { dueAt } from '../../dialogs/engine/keeping.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { catalogue, noted, REFERENCE, settings, Talk } from './given.ts';

/** Begun Monday 23 November 2026 at ten. */
const begun = () => new Talk().start('visitation', REFERENCE).answer({ under_30: 'ja' });
const WARNING = { of: 'page', page: { page: 'expiring', draft: 'draft-1' } } as const;
const EVENING = '2026-11-30T20:00';
const warned = () => begun().sweep('2026-11-27T08:00');
const shownNow = (talk: Talk) => viewOf({ catalogue }, { desk: talk.desk }, WARNING, talk.now.toString());

describe('A sweep', () => {
  it('before there is anything to do changes nothing, not even the object', () => {
    const { desk } = begun();
    const state = { desk };
    const at = Temporal.Instant.from('2026-11-24T09:00:00Z');
    const turned = turn({ catalogue }, state, { type: 'sweep', draft: 'draft-1' }, at);
    expect(turned.effects).toEqual([]);
    expect(turned.state).toBe(state);
  });

  it('warns the working day before, once', () => {
    const talk = begun().sweep('2026-11-27T07:59');
    expect(talk.effects).toEqual([]);
    talk.sweep('2026-11-27T08:00');
    expect(talk.effects).toEqual([{ do: 'post', subject: WARNING }]);
    expect(talk.desk.drafts).toMatchObject([{ id: 'draft-1', warnedAt: '2026-11-27T07:00:00Z' }]);
    expect(talk.shows('expiring')).toEqual({
      show: 'expiring',
      draft: 'draft-1',
      title: 'Visitation',
      reference: REFERENCE,
      until: 'mandag den 30. november 2026 kl. 20.00',
      finished: false,
    });
    expect(talk.sweep('2026-11-27T08:01').effects).toEqual([]);
  });

  it('ends a draft in the evening of its last day, and leaves one quiet line', () => {
    const talk = warned().sweep('2026-11-30T19:59');
    expect(Object.keys(talk.drafts)).toEqual(['draft-1']);
    talk.sweep(EVENING);
    expect(talk.state).toMatchObject({ desk: { drafts: [] }, drafts: {} });
    expect(talk.desk).not.toHaveProperty('current');
    const quiet = { line: 'expired', title: 'Visitation', at: '2026-11-30T19:00:00Z' };
    expect(talk.effects[0]).toEqual({ do: 'forget', draft: 'draft-1', quiet });
    expect(talk.effects.some((it) => it.do === 'show' || it.do === 'post')).toBe(false);
  });

  it('leaves the other drafts alone', () => {
    const talk = begun().start('jobsamtale', '2026-2').sweep('2026-11-27T08:00');
    const [first, other] = talk.desk.drafts;
    expect(first).toHaveProperty('warnedAt');
    expect(other).not.toHaveProperty('warnedAt');
    expect(talk.desk.current).toBe('draft-2');
    expect(talk.sweep(EVENING).desk).toMatchObject({ drafts: [{ id: 'draft-2' }], current: 'draft-2' });
  });

  it('ends one that waits for its case without a warning or a trace in the log', () => {
    const talk = new Talk().start('visitation').sweep('2026-11-27T08:00');
    expect(talk.effects).toEqual([]);
    const forget = { do: 'forget', draft: 'draft-1', quiet: expect.objectContaining({ line: 'expired' }) };
    expect(talk.sweep(EVENING).effects).toEqual([forget]);
  });

  it('has a draft that is on no desk forgotten', () => {
    const talk = begun();
    const before = talk.state;
    talk.sweep(EVENING, 'lost');
    expect(talk.state).toEqual(before);
    expect(talk.effects).toEqual([{ do: 'forget', draft: 'lost', quiet: { line: 'gone' } }]);
  });
});

describe('A touch', () => {
  it.each<[string, (talk: Talk) => Talk]>([
    ['taking it up from the warning', (talk) => talk.send({ type: 'open', draft: 'draft-1' })],
    ['starting it again', (talk) => talk.start('visitation', REFERENCE)],
    [
      'beginning another on its case',
      (talk) => talk.start('visitation').press('begin', { inputs: { sag: REFERENCE } }),
    ],
    [
      'a press on its card',
      (talk) => talk.press('back', { card: { draft: 'draft-1', place: 'step:uddannelse', rev: 2 } }),
    ],
  ])('after the warning makes it void: %s', (_name, touch) => {
    const talk = touch(warned());
    expect(talk.desk.drafts.find((it) => it.id === 'draft-1')).not.toHaveProperty('warnedAt');
    expect(shownNow(talk)).toEqual({ show: 'quiet', line: 'inUse', title: 'Visitation' });
    expect(talk.sweep(EVENING).desk.drafts.map((it) => it.id)).toContain('draft-1');
  });

  it('is not that the draft was shown again unchanged', () => {
    const talk = warned().send({ type: 'other' });
    expect(talk.desk.drafts[0]).toHaveProperty('warnedAt');
    expect(shownNow(talk).show).toBe('expiring');
  });

  it('is moving to another edition', () => {
    const talk = warned().loseEditions().send({ type: 'open', draft: 'draft-1' });
    const before = talk.draft.touchedAt;
    expect(talk.press('newEdition').draft.touchedAt > before).toBe(true);
  });
});

describe('The warning', () => {
  it('tells that the note is finished', () => {
    const talk = noted().press('finish').sweep('2026-11-27T08:00');
    expect(talk.shows('expiring').finished).toBe(true);
  });

  it('is one quiet line when the draft is gone', () => {
    expect(shownNow(warned().sweep(EVENING))).toEqual({ show: 'quiet', line: 'gone' });
  });

  it('that came late gives the working day after it', () => {
    const talk = begun().sweep('2026-12-04T11:30');
    expect(talk.shows('expiring').until).toBe('mandag den 7. december 2026 kl. 20.00');
    expect(talk.sweep('2026-12-07T19:59').effects).toEqual([]);
    expect(talk.sweep('2026-12-07T20:00').state.drafts).toEqual({});
  });
});

describe('The last day', () => {
  const DAY = 'mandag den 30. november 2026';

  it('stands on the card put away, on the finished note and in the list', () => {
    const talk = noted().press('finish');
    expect(talk.shows('finished').lastDay).toBe(DAY);
    expect(talk.press('pause').shows('paused').lastDay).toBe(DAY);
    expect(talk.send({ type: 'drafts' }).shows('drafts').drafts).toMatchObject([{ lastDay: DAY }]);
  });

  it('is a later one where the warning came late', () => {
    const talk = begun().press('pause').sweep('2026-12-04T11:30').send({ type: 'drafts' });
    expect(talk.shows('drafts').drafts).toMatchObject([{ lastDay: 'mandag den 7. december 2026' }]);
  });

  it('is counted as the municipality has set, and the page about the bot says how', () => {
    const retention = { workdays: 2, closedDays: [] };
    const talk = new Talk({ ...catalogue, settings: { ...settings, retention, backupDays: 14 } });
    talk.start('visitation', REFERENCE).press('pause');
    expect(talk.shows('paused').lastDay).toBe('onsdag den 25. november 2026');
    expect(talk.send({ type: 'about' }).shows('about').keeps).toEqual({ workdays: 2, backupDays: 14 });
  });
});

describe('When a draft is due', () => {
  const due = (talk: Talk, now: string) => {
    const [head] = talk.desk.drafts;
    if (head === undefined) throw new Error('no draft');
    return new Date(dueAt(head, settings, Temporal.Instant.from(now))).toISOString();
  };

  it('is told in milliseconds: the warning, then the end, and now when it should have been', () => {
    expect(due(begun(), '2026-11-26T10:00:00Z')).toBe('2026-11-27T07:00:00.000Z');
    expect(due(warned(), '2026-11-30T08:00:00Z')).toBe('2026-11-30T19:00:00.000Z');
    expect(due(warned(), '2026-12-01T08:00:00Z')).toBe('2026-12-01T08:00:00.000Z');
  });

  it('is never more than a day ahead, since the settings may be others by then', () => {
    expect(due(begun(), '2026-11-23T10:00:00Z')).toBe('2026-11-24T10:00:00.000Z');
  });
});

describe('A desk from before there were warnings', () => {
  it('is read as it stands', () => {
    const { desk } = begun();
    expect(desk.drafts[0]).not.toHaveProperty('warnedAt');
    const read: Desk = deskSchema.parse(JSON.parse(JSON.stringify(desk)));
    expect(read).toEqual(desk);
  });
});
