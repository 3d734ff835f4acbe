import { takenReminder } from '../../dialogs/handover/moves.ts';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import { Reminding, TEAM } from './reminding.ts';

const set = (text = '2026-114 om formøde på fredag kl 9') => new Reminding().typed(text);
const shown = (it: Reminding) => it.shows('reminder');

describe('A reminder put off to a date', () => {
  const rung = () => set().ring('2026-11-27T09:00');
  const to = (it: Reminding, dato: string) => it.press('putOff', { inputs: { dato } });

  it('keeps its time, goes off a closed day, and says so', () => {
    const it = to(rung(), '2026-11-28');
    expect(shown(it)).toMatchObject({
      when: 'mandag den 30. november 2026 kl. 09.00',
      moved: {
        from: 'fredag den 27. november 2026 kl. 09.00',
        why: 'putOff',
        wanted: 'lørdag den 28. november 2026',
      },
    });
    expect(it.ring('2026-11-30T08:59').posted).toEqual([]);
    expect(it.ring('2026-11-30T09:00').posted).toEqual(['p1 chat']);
  });

  it('that is open says nothing of closed days', () => {
    expect(shown(to(rung(), '2026-12-10')).moved).not.toHaveProperty('wanted');
  });

  it('is asked again where its time has passed that day, and where the day has, closed or not', () => {
    expect(shown(to(rung().at('2026-11-27T10:00'), '2026-11-27')).notice).toBe('past');
    expect(shown(to(rung().at('2026-11-30T08:00'), '2026-11-29')).notice).toBe('past');
  });
});

describe('A time on a closed day', () => {
  it.each([
    ['2026-114 om møde om 12 dage kl 9', 'mandag den 7. december 2026 kl. 09.00'],
    ['2026-114 om møde dagen før 31. januar 2027 kl 9', 'mandag den 1. februar 2027 kl. 09.00'],
    ['2026-114 om møde hver måned kl 9', 'mandag den 25. januar 2027 kl. 09.00'],
  ])('goes to an open one where the day was reckoned: %s', (text, when) => {
    const it = set(text);
    if (text.includes('hver')) it.press('done').press('see');
    expect(shown(it)).toMatchObject({ when, moved: { why: 'closed' } });
    expect(shown(it)).not.toHaveProperty('closed');
  });

  it('goes there too when only the time of a counted day is changed', () => {
    const it = set('2026-114 om møde om 12 dage kl 9').press('setTime', {
      inputs: { dato: '2026-12-05', tid: '10:00' },
    });
    expect(shown(it).when).toBe('mandag den 7. december 2026 kl. 10.00');
  });

  it.each([
    ['2026-114 om møde på lørdag kl 9', 'lørdag den 28. november 2026 kl. 09.00'],
    ['2026-114 om møde 28. november kl 9', 'lørdag den 28. november 2026 kl. 09.00'],
    ['2026-114 om møde hver lørdag kl 9', 'lørdag den 28. november 2026 kl. 09.00'],
  ])('stays where it was named, and says that it is closed: %s', (text, when) => {
    expect(shown(set(text))).toMatchObject({ when, closed: true });
  });

  it('is not remarked on where the day is open', () => {
    expect(shown(set())).not.toHaveProperty('closed');
  });
});

describe('The 31st of a series', () => {
  const fields = (more: Record<string, string> = {}) => ({
    dato: '2027-01-31',
    hver: 'maaned',
    til: '2027-12-31',
    ...more,
  });
  const inFebruary = () =>
    set('2026-114 om mentor')
      .press('setTime', { inputs: fields() })
      .at('2027-02-01T09:00')
      .press('done')
      .press('setTime', { inputs: fields({ dato: '2027-02-28', tid: '10:00' }) });

  it('stays the 31st when only the time is changed in February', () => {
    const it = inFebruary();
    expect(it.only.timing).toMatchObject({ on: '2027-02-28', at: '10:00', first: '2027-01-31' });
    expect(it.at('2027-03-01T10:00').press('done').only.timing?.on).toBe('2027-03-31');
  });

  it('is counted anew when the day or how often is changed', () => {
    const other = (more: Record<string, string>) =>
      inFebruary().press('setTime', { inputs: fields({ dato: '2027-02-28', ...more }) }).only.timing;
    expect(other({ dato: '2027-02-27' })).not.toHaveProperty('first');
    expect(other({ hver: 'uge' })).not.toHaveProperty('first');
  });
});

describe('A reminder that is late', () => {
  const late = (it: Reminding) =>
    it.send({ type: 'reminder', verb: 'see', reminder: 'p1', rev: it.only.rev, inputs: {} }).shows('reminder')
      .late;

  it('says so, and not once it is put off', () => {
    const it = set().ring('2026-11-27T12:00');
    expect(late(it)).toBe(true);
    expect(late(it.press('putOff', { to: 'tomorrow' }))).toBeUndefined();
  });

  it('is not one that came in time and went to a channel and back, and it does not come once more', () => {
    const it = set().ring('2026-11-27T09:00');
    it.at('2026-11-27T12:00').press('place', { inputs: { kanal: TEAM.id, slags: 'moede' } });
    expect(it.ring('2026-11-27T12:00').posted).toEqual([`p1 ${TEAM.id}`]);
    it.press('place', { inputs: { kanal: '' } });
    expect(it.only.rungAt).toBeDefined();
    expect(it.ring('2026-11-27T12:01').posted).toEqual([]);
    expect(late(it)).toBeUndefined();
  });

  it('does not come once more where the place it has is picked again', () => {
    const it = set()
      .ring('2026-11-27T09:00')
      .press('place', { inputs: { kanal: '' } });
    expect(it.ring('2026-11-27T09:01').posted).toEqual([]);
  });

  it('is not one that came in time and a colleague takes over later', () => {
    const given = set().ring('2026-11-27T09:00').only;
    const it = new Reminding();
    it.reminders = [takenReminder(given, 'Mette')];
    expect(it.ring('2026-11-27T12:00').posted).toEqual(['p1 chat']);
    expect(late(it)).toBeUndefined();
  });

  it('may be one that had not come before a colleague took it over', () => {
    const it = new Reminding();
    it.reminders = [takenReminder(set().only as Reminder, 'Mette')];
    expect(late(it.ring('2026-11-27T12:00'))).toBe(true);
  });
});

describe('A card that may not have arrived', () => {
  it('has, when its reminder is opened: its other cards become a line, and it is told of no more', () => {
    const it = set().ring('2026-11-27T09:00');
    it.undelivered = new Set(['p1']);
    it.press('see', { list: '2026-11-27' });
    expect(it.effects[0]).toEqual({
      do: 'over',
      reminder: 'p1',
      quiet: { line: 'reminderNew' },
      gone: false,
    });
    it.undelivered = new Set();
    expect(it.press('see').effects).toHaveLength(1);
  });
});
