import { CPR, REFERENCE, reviewed, Talk } from './given.ts';

/** A visitation at the step of its agreements, two of them made. */
function withTwo(): Talk {
  const talk = reviewed({ under_30: 'nej' }).answer().press('decide');
  talk.press('addRow', {
    inputs: { 'aftaler.who': 'borgeren', 'aftaler.what': 'søger ind', 'aftaler.when': '2026-12-04' },
  });
  return talk.press('addRow', { inputs: { 'aftaler.who': 'mentor', 'aftaler.what': 'ringer' } });
}

const rows = (talk: Talk) => {
  const [field] = talk.shows('step').fields;
  if (field?.type !== 'rows') throw new Error('no rows on the card');
  return field;
};

describe('Rows', () => {
  it('are added one by one, shown in words, and the fields are empty again', () => {
    const field = rows(withTwo());
    expect(field.rows).toEqual([
      { to: 'aftaler:0', text: 'borgeren · søger ind · 4. december 2026' },
      { to: 'aftaler:1', text: 'mentor · ringer' },
    ]);
    expect(field.columns.every((column) => !('value' in column))).toBe(true);
  });

  it('are kept, with the one being written, by "Næste"', () => {
    const talk = withTwo().answer({ 'aftaler.what': 'skriver referat' });
    expect(talk.draft.answers.aftaler?.value).toHaveLength(3);
    expect(talk.shows('step').title).toBe('Vejledning og det, der mangler');
  });

  it('are edited in place', () => {
    const talk = withTwo().press('editRow', { to: 'aftaler:0' });
    expect(rows(talk)).toMatchObject({
      editing: 0,
      columns: [{ value: 'borgeren' }, { value: 'søger ind' }, { value: '2026-12-04' }],
    });
    talk.press('addRow', { inputs: { 'aftaler.what': 'søger ind på eud', 'aftaler.when': '' } });
    expect(rows(talk).rows[0]?.text).toBe('borgeren · søger ind på eud');
    expect(rows(talk)).not.toHaveProperty('editing');
    expect(rows(talk).rows).toHaveLength(2);
  });

  it('are saved when another is taken up', () => {
    const talk = withTwo().press('editRow', { to: 'aftaler:0' });
    talk.press('editRow', { to: 'aftaler:1', inputs: { 'aftaler.who': 'den unge' } });
    expect(rows(talk)).toMatchObject({
      editing: 1,
      rows: [{ text: 'den unge · søger ind · 4. december 2026' }, {}],
    });
  });

  it('are removed one at a time', () => {
    const talk = withTwo().press('removeRow', { to: 'aftaler:0' });
    expect(talk.draft.answers.aftaler?.value).toEqual([{ who: 'mentor', what: 'ringer' }]);
    expect(rows(talk.press('removeRow', { to: 'aftaler:7' })).rows).toHaveLength(1);
  });

  it('are full at twelve, and say so', () => {
    const talk = withTwo();
    for (let n = 3; n <= 12; n += 1) talk.press('addRow', { inputs: { 'aftaler.what': `nummer ${n}` } });
    expect(rows(talk).full).toBe(true);
    talk.press('addRow', { inputs: { 'aftaler.what': 'nummer 13' } });
    expect(rows(talk).rows).toHaveLength(12);
    expect(talk.shows('step').news).toContainEqual({ kind: 'problems', codes: ['full'] });
  });

  it('with a CPR number in a cell keep the other cells, stay open, and give the text back cut', () => {
    const talk = withTwo();
    talk.press('answer', {
      inputs: {
        'aftaler.who': 'sagsbehandler',
        'aftaler.what': `skriver til ${CPR}`,
        'aftaler.when': '2026-12-24',
      },
    });
    expect(rows(talk)).toMatchObject({
      editing: 2,
      rows: [{}, {}, { text: 'sagsbehandler · 24. december 2026' }],
    });
    expect(rows(talk).columns[1]).toMatchObject({ error: 'cpr', value: 'skriver til [fjernet]' });
    talk.answer();
    expect(talk.draft.answers.aftaler?.value).toHaveLength(3);
    expect(talk.draft.answers.aftaler?.value).toContainEqual({
      who: 'sagsbehandler',
      what: 'skriver til [fjernet]',
      when: '2026-12-24',
    });
  });

  it('without what they are about stay open, whatever is pressed, and keep what was written', () => {
    for (const verb of ['addRow', 'answer', 'pause'] as const) {
      const talk = withTwo().press(verb, { inputs: { 'aftaler.who': 'mentor', 'aftaler.what': '' } });
      expect(rows(talk)).toMatchObject({
        editing: 2,
        columns: [{ value: 'mentor' }, { error: 'missing' }, {}],
      });
      expect(talk.shows('step').news).toContainEqual({ kind: 'problems', codes: ['missing'] });
      talk.answer({ 'aftaler.what': 'ringer igen' });
      expect(talk.draft.answers.aftaler?.value).toContainEqual({ who: 'mentor', what: 'ringer igen' });
      expect(talk.draft.answers.aftaler?.value).toHaveLength(3);
    }
  });

  it('without what they are about are gone once emptied or taken away', () => {
    const inputs = { 'aftaler.who': 'mentor' };
    const emptied = withTwo()
      .press('addRow', { inputs })
      .press('answer', { inputs: { 'aftaler.who': '' } });
    const removed = withTwo().press('addRow', { inputs }).press('removeRow', { to: 'aftaler:2', inputs });
    for (const talk of [emptied, removed]) {
      expect(talk.draft.answers.aftaler?.value).toHaveLength(2);
      expect(talk.draft.notice).toBeUndefined();
    }
  });

  it('with a date that is none keep the other cells', () => {
    const talk = withTwo().press('addRow', {
      inputs: { 'aftaler.what': 'mødes', 'aftaler.when': '2026-02-30' },
    });
    expect(rows(talk)).toMatchObject({ editing: 2 });
    expect(rows(talk).columns[2]).toMatchObject({ error: 'date' });
    expect(talk.draft.answers.aftaler?.value).toContainEqual({ what: 'mødes' });
  });

  it('written on an older card join the others where those are unchanged, and are offered otherwise', () => {
    const talk = withTwo();
    const { card } = talk;
    talk.press('addRow', { inputs: { 'aftaler.what': 'tredje' } });
    talk.press('addRow', { card, inputs: { 'aftaler.what': 'gammel' } });
    talk.press('addRow', { card, inputs: { 'aftaler.what': 'ældre' } });
    expect(talk.draft.answers.aftaler?.value).toHaveLength(3);
    expect(talk.shows('step').offers).toEqual([{ id: 'aftaler', label: 'Aftaler', text: 'gammel\nældre' }]);
    talk.press('useOffer', { to: 'aftaler' });
    expect(talk.draft.answers.aftaler?.value).toHaveLength(5);
    expect(talk.shows('step').offers).toEqual([]);
  });

  it('stand in the note, and without any the heading says so', () => {
    const talk = withTwo().through();
    expect(talk.shows('note').sections.find((it) => it.id === 'aftaler')?.text).toBe(
      '– borgeren · søger ind · 4. december 2026\n– mentor · ringer',
    );
    const none = reviewed({ under_30: 'nej' }).answer().press('decide').through();
    expect(none.shows('note').sections.find((it) => it.id === 'aftaler')?.text).toBe('Ikke drøftet');
    expect(none.draft.reference).toBe(REFERENCE);
  });

  it('say before each column what it is, where the content has words for it', () => {
    const talk = new Talk().start('smart-delmaal', REFERENCE).answer();
    const cells = {
      'delmaal.what': 'møder kl. 9',
      'delmaal.sign': 'mødeskemaet',
      'delmaal.when': '2026-12-18',
    };
    expect(rows(talk.press('addRow', { inputs: cells })).rows[0]?.text).toBe(
      'møder kl. 9 · ses ved: mødeskemaet · senest 18. december 2026',
    );
  });
});
