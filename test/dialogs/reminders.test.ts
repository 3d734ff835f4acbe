import { commandOf } from '../../dialogs/engine/command.ts';
import { emptyDesk, withDraft } from '../../dialogs/engine/desk.ts';
import { newDraft } from '../../dialogs/engine/draft.ts';
import { reminderSchema } from '../../dialogs/reminders/reminder.ts';
import { dueOf } from '../../dialogs/reminders/schedule.ts';
import { CPR, catalogue } from './given.ts';
import { danish, Reminding, TEAM } from './reminding.ts';

const set = (text = '2026-114 om formøde på fredag kl 9') => new Reminding().typed(text);
const whenOf = (it: Reminding) => it.shows('reminder').when;
const day = (it: Reminding, at = 'p1') =>
  it.reminders.find(({ id }) => id === at)?.movedTo?.on ??
  it.reminders.find(({ id }) => id === at)?.timing?.on;

describe('A reminder set by hand', () => {
  it.each([
    ['påmind 2026-114 om formøde på fredag', '2026-114 om formøde på fredag'],
    ['Påmindelse: møde i morgen', 'møde i morgen'],
    ['mind mig om mentor hver måned', 'om mentor hver måned'],
    ['husk mig på at ringe i morgen', 'på at ringe i morgen'],
    ['paamind 2026-114 om 14 dage', '2026-114 om 14 dage'],
    ['påmind', ''],
  ])('is asked for as "%s"', (typed, text) => {
    expect(commandOf(catalogue, typed, 'ny')).toEqual({ type: 'remind', text, reminder: 'ny' });
  });

  it.each(['påmindelser', 'mine påmindelser', 'Mine paamindelser'])('is listed by "%s"', (typed) => {
    expect(commandOf(catalogue, typed, 'ny')).toEqual({ type: 'reminders' });
  });

  it('is not set where a CPR number is typed', () => {
    expect(commandOf(catalogue, `påmind ${CPR} om møde i morgen`, 'ny')).toEqual({ type: 'cprInChat' });
  });

  it('is told back with its whole date, at once', () => {
    const it = set();
    expect(it.shows('reminder')).toMatchObject({
      title: 'Formøde',
      reference: '2026-114',
      when: 'fredag den 27. november 2026 kl. 09.00',
      stands: 'ahead',
      starts: { conversation: 'formoede' },
    });
    expect(reminderSchema.parse(it.only)).toEqual(it.only);
    expect(it.effects).toEqual([{ do: 'show', subject: { of: 'reminder', reminder: 'p1' } }]);
  });

  it('is set once, however often the message comes', () => {
    const it = set();
    it.send({ type: 'remind', text: '2026-114 om formøde på fredag kl 9', reminder: 'p1' });
    expect(it.only.rev).toBe(1);
  });

  it('comes on the next working day when its day is closed, and says so', () => {
    const it = set('2026-114 om møde 25. december');
    expect(it.shows('reminder')).toMatchObject({
      when: 'mandag den 28. december 2026',
      moved: { from: 'fredag den 25. december 2026', why: 'closed' },
    });
  });

  it('asks which day was meant, and never guesses', () => {
    const it = set('2026-114 om møde næste fredag');
    expect(it.shows('reminder')).toMatchObject({
      stands: 'undated',
      choices: [
        { to: 'valg0', when: 'fredag den 27. november 2026' },
        { to: 'valg1', when: 'fredag den 4. december 2026' },
      ],
    });
    expect(whenOf(it.press('setTime', { to: 'valg1' }))).toBe('fredag den 4. december 2026');
    expect(it.only).not.toHaveProperty('choices');
  });

  it.each([
    ['uger2', 'mandag den 7. december 2026'],
    ['uger4', 'mandag den 21. december 2026'],
    ['uger12', 'mandag den 15. februar 2027'],
  ])('without a day is given one by a press: %s', (to, when) => {
    expect(whenOf(set('2026-114').press('setTime', { to }))).toBe(when);
  });

  it('takes day, time and how often from the fields, and ends a series after a year', () => {
    const it = set('2026-114').press('setTime', {
      inputs: { dato: '2026-12-01', tid: '10:30', hver: 'maaned' },
    });
    expect(it.shows('reminder')).toMatchObject({
      when: 'tirsdag den 1. december 2026 kl. 10.30',
      series: { every: { unit: 'months', n: 1 }, until: '1. december 2027' },
      fields: { date: '2026-12-01', time: '10:30', every: 'maaned', until: '2027-12-01' },
    });
  });

  it.each([
    [{ dato: '2026-11-22' }, 'past'],
    [{ dato: '2026-11-23', tid: '09:00' }, 'past'],
    [{ dato: '2026-02-30' }, 'noDate'],
    [{}, 'noDate'],
    [{ dato: '2026-12-01', tid: '25:00' }, 'noDate'],
  ])('is asked again when the fields hold %j', (inputs, notice) => {
    const it = set('2026-114').press('setTime', { inputs: inputs as Record<string, string> });
    expect(it.shows('reminder')).toMatchObject({ stands: 'undated', notice });
    expect(it.press('setTime', { to: 'uger2' }).shows('reminder')).not.toHaveProperty('notice');
  });
});

describe('A reminder done with', () => {
  it('is gone, and its cards tell who did it', () => {
    const it = set().press('done');
    const quiet = { line: 'reminderDone', by: 'Kirsten', at: '2026-11-23T09:00:00Z' };
    expect(it.reminders).toEqual([]);
    expect(it.effects[0]).toEqual({ do: 'over', reminder: 'p1', quiet, gone: true });
    expect(it.press('done').shows('quiet').line).toBe('reminderGone');
  });

  it('of a series comes again next time, and no month drifts', () => {
    const it = set('2026-114 om mentor').press('setTime', {
      inputs: { dato: '2027-01-31', tid: '09:00', hver: 'maaned', til: '2027-04-30' },
    });
    const next = () => it.reminders[0]?.timing?.on;
    const days = [next()];
    for (const on of ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']) {
      it.ring(`${on}T09:00`).press('done');
      days.push(next());
    }
    expect(days).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', undefined]);
  });

  it('ahead of its time goes on from that time, not from today', () => {
    const it = set('2026-114 om mentor hver måned').press('done');
    expect(day(it)).toBe('2027-01-25');
    expect(it.only.timing?.on).toBe('2027-01-23');
  });

  it('late does not ring for every time that was missed', () => {
    const it = set('2026-114 om mentor hver uge kl 9').at('2026-12-16T12:00').press('done');
    expect(day(it)).toBe('2026-12-21');
  });

  it('in a list leaves the list standing', () => {
    const it = set().press('done', { inList: true, list: 'all' });
    expect(it.shows('reminders').groups).toEqual([]);
  });

  it('can be dropped instead', () => {
    const it = set().press('drop');
    expect(it.reminders).toEqual([]);
    expect(it.shows('quiet').line).toBe('reminderDropped');
  });

  it('a press on a card from before it changed does nothing', () => {
    const it = set();
    const old = it.only.rev;
    it.press('setTime', { inputs: { dato: '2026-12-01' } });
    const before = structuredClone(it.reminders);
    expect(it.press('done', { rev: old }).shows('reminder').when).toBe('tirsdag den 1. december 2026');
    expect(it.reminders).toEqual(before);
  });
});

describe('A reminder put off', () => {
  const rung = (local = '2026-11-27T09:00') => set().ring(local);

  it.each([
    ['afternoon', 'fredag den 27. november 2026 kl. 13.00'],
    ['tomorrow', 'mandag den 30. november 2026 kl. 09.00'],
    ['week', 'fredag den 4. december 2026 kl. 09.00'],
  ])('to %s comes then', (to, when) => {
    const it = rung().press('putOff', { to });
    expect(whenOf(it)).toBe(when);
    expect(it.only).not.toHaveProperty('rungAt');
    expect(it.shows('reminder').moved).toEqual({
      from: 'fredag den 27. november 2026 kl. 09.00',
      why: 'putOff',
    });
  });

  it('this afternoon means an hour from now when it is afternoon, and is not offered late', () => {
    expect(whenOf(rung('2026-11-27T13:10').press('putOff', { to: 'afternoon' }))).toBe(
      'fredag den 27. november 2026 kl. 14.30',
    );
    expect(
      rung('2026-11-27T16:00')
        .press('see', { to: 'putOff' })
        .shows('reminder')
        .putOff.map(({ to }) => to),
    ).toEqual(['tomorrow', 'week']);
  });

  it('to a day that is chosen comes then, and no day that has passed is taken', () => {
    expect(whenOf(rung().press('putOff', { inputs: { dato: '2026-12-10' } }))).toBe(
      'torsdag den 10. december 2026 kl. 09.00',
    );
    const it = rung().press('putOff', { inputs: { dato: '2026-11-20' } });
    expect(it.shows('reminder')).toMatchObject({ notice: 'past', mode: 'putOff' });
  });

  it('keeps its series on its own days', () => {
    const it = set('2026-114 om mentor hver uge kl 9')
      .ring('2026-11-30T09:00')
      .press('putOff', { to: 'tomorrow' });
    expect(day(it)).toBe('2026-12-01');
    expect(day(it.ring('2026-12-01T09:00').press('done'))).toBe('2026-12-07');
  });
});

describe('Where a reminder comes', () => {
  const placed = (text = '2026-114 om formøde på fredag') =>
    set(text).press('place', { inputs: { kanal: TEAM.id, slags: 'moede' } });

  it('is the channel that was picked, with a word and no more', () => {
    const it = placed();
    expect(it.only).toMatchObject({ channel: TEAM.id, neutral: 'moede' });
    expect(dueOf(it.only, { closedDays: [] })).toBe(danish('2026-11-27T08:00').epochMilliseconds);
    expect(it.ring('2026-11-27T08:00').posted).toEqual([`p1 ${TEAM.id}`]);
  });

  it.each([
    ['an unknown channel', '2026-114 om møde', { kanal: '19:andet', slags: 'moede' }, 'noChannel'],
    ['no word', '2026-114 om møde', { kanal: TEAM.id }, 'noWord'],
    ['no case', 'om møde i morgen', { kanal: TEAM.id, slags: 'moede' }, 'noChannel'],
    ['a worry', '2026-114 om bekymringssag', { kanal: TEAM.id, slags: 'opfoelgning' }, 'noChannel'],
    ['a sanction', '2026-114 om Sanktion', { kanal: TEAM.id, slags: 'frist' }, 'noChannel'],
  ])('is not a channel with %s', (_, text, inputs, notice) => {
    const it = set(text).press('place', { inputs: inputs as Record<string, string> });
    expect(it.only).not.toHaveProperty('channel');
    expect(it.shows('reminder').notice).toBe(notice);
  });

  it('is the chat again when that is picked, and when the bot is in the channel no longer', () => {
    expect(placed().press('place', { inputs: { kanal: '' } }).only).not.toHaveProperty('channel');
    const it = placed();
    it.channels = [];
    expect(it.ring('2026-11-27T08:00').posted).toEqual(['p1 chat']);
  });

  it('lets anybody in that channel mark it done or put it off, and nothing else', () => {
    const it = placed();
    it.name = 'Mette';
    expect(it.press('place', { channel: TEAM.id, inputs: { kanal: '' } }).shows('quiet').line).toBe(
      'reminderGone',
    );
    expect(it.press('drop', { channel: TEAM.id }).only.channel).toBe(TEAM.id);
    expect(it.press('done', { channel: '19:andet' }).reminders).toHaveLength(1);
    expect(it.press('see', { channel: TEAM.id, to: 'putOff' }).shows('channelReminder')).toEqual({
      show: 'channelReminder',
      id: 'p1',
      rev: it.only.rev,
      reference: '2026-114',
      word: 'moede',
      when: 'fredag den 27. november 2026',
      by: 'Kirsten',
      stands: 'ahead',
      deadline: false,
      mode: 'putOff',
      putOff: expect.any(Array),
    });
    expect(it.press('done', { channel: TEAM.id }).shows('quiet')).toMatchObject({
      line: 'reminderDone',
      by: 'Mette',
    });
  });
});

describe('The program', () => {
  it('rings a reminder at its time, once', () => {
    const it = set().ring('2026-11-27T08:59');
    expect(it.effects).toEqual([{ do: 'due', reminder: 'p1' }]);
    expect(it.ring('2026-11-27T09:00').posted).toEqual(['p1 chat']);
    expect(it.ring('2026-11-27T09:00').posted).toEqual([]);
    expect(it.ring('2026-11-28T09:00').posted).toEqual([]);
  });

  it('rings late what came due while it was away', () => {
    const it = set().ring('2026-11-29T12:00');
    expect(it.posted).toEqual(['p1 chat']);
    expect(
      it.send({ type: 'reminder', verb: 'see', reminder: 'p1', rev: 1, inputs: {} }).shows('reminder').stands,
    ).toBe('overdue');
  });

  const due = (many: number) => {
    const it = new Reminding();
    for (let at = 0; at < many; at += 1) it.typed(`2026-${at + 1} om møde i morgen`);
    return it;
  };

  it('brings a few without a time on cards of their own in the morning', () => {
    expect(due(3).morning('2026-11-24T08:00').posted).toEqual(['p1 chat', 'p2 chat', 'p3 chat']);
  });

  it('gathers many on one overview', () => {
    const it = due(4).morning('2026-11-24T08:00');
    expect(it.posted).toEqual(['reminders']);
    expect(it.send({ type: 'reminders', list: '2026-11-24' }).shows('reminders')).toMatchObject({
      day: 'tirsdag den 24. november 2026',
      groups: [{ group: 'today', lines: [{}, {}, {}, {}] }],
    });
  });

  it('brings what is overdue once each working day', () => {
    const it = due(1).morning('2026-11-24T08:00');
    expect(it.posted).toEqual(['p1 chat']);
    expect(it.morning('2026-11-24T08:00').posted).toEqual([]);
    for (const on of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'])
      expect(it.morning(`${on}T08:00`).posted).toEqual(['reminders']);
    for (const on of ['2026-11-28', '2026-11-29']) expect(it.morning(`${on}T08:00`).posted).toEqual([]);
  });

  it('tells of what may not have arrived', () => {
    const it = due(1);
    it.undelivered = new Set(['p1']);
    expect(it.morning('2026-11-24T08:00').posted).toEqual(['reminders']);
    expect(it.send({ type: 'reminders' }).shows('reminders').groups[0]?.group).toBe('undelivered');
  });

  it('tells each morning of one that cannot be read, and beside those that can', () => {
    const it = new Reminding();
    it.unread = 1;
    expect(it.morning('2026-11-24T08:00').posted).toEqual(['reminders']);
    expect(it.morning('2026-11-24T09:00').posted).toEqual([]);
    expect(it.morning('2026-11-25T08:00').posted).toEqual(['reminders']);
    expect(it.send({ type: 'reminders' }).shows('reminders')).toMatchObject({ unread: 1, groups: [] });
  });

  it('says nothing on a morning without anything', () => {
    expect(due(1).morning('2026-11-23T10:30').posted).toEqual([]);
  });

  it('waits half an hour from the last touch of a draft', () => {
    const it = due(1);
    const draft = {
      ...newDraft('d1', 'jobsamtale', 'x', danish('2026-11-24T07:45').toString()),
      reference: '2026-1',
    };
    it.desk = withDraft(emptyDesk, draft, 'Jobsamtale');
    expect(it.morning('2026-11-24T08:00').effects).toEqual([
      { do: 'overview', at: danish('2026-11-24T08:15').epochMilliseconds },
    ]);
    expect(it.morning('2026-11-24T08:15').posted).toEqual(['p1 chat']);
  });

  it('takes another hour for the overview, within a working day', () => {
    const it = due(1).send({ type: 'hour', hour: '07:30' });
    expect(it.shows('reminders').hour).toBe('07:30');
    expect(it.effects[0]).toEqual({ do: 'overview', at: danish('2026-11-24T07:30').epochMilliseconds });
    expect(it.send({ type: 'hour', hour: '23:00' }).desk.hour).toBe('07:30');
  });
});
