import { Reminding, TEAM } from './reminding.ts';

const set = (text = '2026-114 om formøde på fredag kl 9') => new Reminding().typed(text);

describe('What was perhaps meant', () => {
  it('says of a series that it is one', () => {
    const it = set('2026-114 om møde hver mandag og torsdag kl 9');
    expect(it.shows('reminder').choices).toEqual([
      {
        to: 'valg0',
        when: 'mandag den 30. november 2026 kl. 09.00',
        series: { every: { unit: 'weeks', n: 1 } },
      },
      {
        to: 'valg1',
        when: 'torsdag den 26. november 2026 kl. 09.00',
        series: { every: { unit: 'weeks', n: 1 } },
      },
    ]);
  });

  it('says nothing of the kind about a single day', () => {
    const [one] = set('2026-114 om møde næste fredag').shows('reminder').choices;
    expect(one).toEqual({ to: 'valg0', when: 'fredag den 27. november 2026' });
  });
});

describe('The line in the chat when a reminder is done', () => {
  it('says what it was, by the content’s own word', () => {
    const it = set().press('done');
    expect(it.shows('quiet')).toEqual({ show: 'quiet', line: 'reminderDone', title: 'Formøde' });
  });

  it('says of a series when it comes next', () => {
    const it = set('2026-114 om opfølgning hver uge kl 9').ring('2026-11-30T09:00').press('done');
    expect(it.shows('quiet')).toMatchObject({
      title: 'Opfølgning',
      next: 'mandag den 7. december 2026 kl. 09.00',
    });
  });

  it('says of the last of a series that it was', () => {
    const it = set('2026-114 om opfølgning').press('setTime', {
      inputs: { dato: '2026-11-30', hver: 'uge', til: '2026-12-01' },
    });
    expect(it.press('done').shows('quiet')).toMatchObject({ title: 'Opfølgning', last: true });
  });

  it('keeps neither what was typed nor the case number, since nothing of a reminder outlives it', () => {
    const it = set('2026-114 om at ringe til lægen på fredag').press('done');
    expect(it.shows('quiet')).toMatchObject({ line: 'reminderDone', by: 'Kirsten' });
    expect(JSON.stringify(it.effects)).not.toMatch(/lægen|2026-114/);
  });

  it('is told on the pressed card alone: any other may be in a channel', () => {
    const done = set('2026-114 om opfølgning hver uge kl 9').press('done');
    const bare = { line: 'reminderDone', by: 'Kirsten', at: '2026-11-23T09:00:00Z' };
    expect(done.effects[0]).toEqual({ do: 'over', reminder: 'p1', quiet: bare, gone: false });
  });

  it('says nothing more in a channel than that it was done', () => {
    const it = set('2026-114 om opfølgning hver uge').press('place', {
      inputs: { kanal: TEAM.id, slags: 'opfoelgning' },
    });
    expect(it.press('done', { channel: TEAM.id }).shows('quiet')).toEqual({
      show: 'quiet',
      line: 'reminderDone',
      by: 'Kirsten',
      when: '23. november 2026 kl. 10.00',
    });
  });
});

describe('The line when a reminder is let go', () => {
  it('says which it was', () => {
    expect(set().press('drop').shows('quiet')).toEqual({
      show: 'quiet',
      line: 'reminderDropped',
      title: 'Formøde',
    });
  });
});

describe('A card opened from a list', () => {
  it('becomes the list again when its reminder has gone meanwhile', () => {
    const it = set();
    it.press('done');
    const late = it.send({ type: 'reminder', verb: 'done', reminder: 'p1', rev: 1, list: 'all', inputs: {} });
    expect(late.shows('reminders').list).toBe('all');
  });

  it('is no way for a channel to see whose list it was', () => {
    const it = set('2026-114 om opfølgning').press('place', {
      inputs: { kanal: TEAM.id, slags: 'opfoelgning' },
    });
    const forged = { channel: TEAM.id, list: 'all', inList: true } as const;
    expect(it.press('done', forged).shows('quiet').line).toBe('reminderDone');
    expect(it.press('done', forged).shows('quiet').line).toBe('reminderGone');
  });
});
