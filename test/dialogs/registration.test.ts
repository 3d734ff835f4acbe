import { noteText } from '../../dialogs/engine/note.ts';
import { sheetOf } from '../../dialogs/engine/registration.ts';
import { conversationOf, noted, STRONG, suggested, type Talk } from './given.ts';

const AGREED = {
  'aftaler.who': 'den unge',
  'aftaler.what': 'ringer til skolen',
  'aftaler.when': '2026-12-04',
};

/** A visitation finished, its registration sheet open. */
const opened = (answers: Record<string, string> = { ...STRONG, ...AGREED, moedeform: 'telefon' }): Talk =>
  noted(answers).press('finish').press('sheet');
const lineOf = (talk: Talk, id: string) => talk.shows('sheet').lines.find((line) => line.id === id);
const tick = (talk: Talk, id: string, card = talk.card): Talk =>
  talk.send({ type: 'card', verb: 'tick', card, to: `${id}:${lineOf(talk, id)?.mark}` });

describe('The registration sheet', () => {
  it('has its lines in the order of the content', () => {
    const talk = opened();
    const entries = conversationOf('visitation').registration?.entries.map((entry) => entry.id);
    expect(talk.shows('sheet').lines.map((line) => line.id)).toEqual(entries?.filter((id) => id !== 'vej'));
    expect(entries?.length).toBeGreaterThan(4);
  });

  it('asks for the way forward where the choice has ways, and not where it has none', () => {
    expect(lineOf(opened(), 'vej')).toBeUndefined();
    const answers = { ...STRONG, start_horisont: 'ca_et_aar' };
    const inputs = { vurdering: 'uddannelsesparat', vurdering_begrundelse: 'Kan begynde til sommer.' };
    const talk = suggested(answers).press('decide', { inputs }).through(answers);
    expect(lineOf(talk.press('finish').press('sheet'), 'vej')).toMatchObject({ state: 'empty' });
  });

  it('has the very values of the note', () => {
    const talk = opened();
    const note = noteText(conversationOf('visitation'), talk.draft, '2026-11-23');
    const values = talk.shows('sheet').lines.filter((line) => line.state !== 'empty');
    expect(values.length).toBeGreaterThan(4);
    for (const { value } of values) for (const row of value.split('\n')) expect(note).toContain(row);
    expect(lineOf(talk, 'gruppe')?.value).toBe('åbenlyst uddannelsesparat');
    expect(lineOf(talk, 'dato')?.value).toBe('23. november 2026');
  });

  it('says of what was not given that it is not told, and does not count it', () => {
    const talk = opened({ ...STRONG, ...AGREED });
    expect(lineOf(talk, 'form')).toMatchObject({ value: 'ikke oplyst', state: 'empty' });
    const { done, of, lines } = talk.shows('sheet');
    expect([done, of]).toEqual([0, lines.filter((line) => line.state !== 'empty').length]);
    talk.press('tick', { to: 'form:0000000000000000' });
    expect(talk.shows('sheet').done).toBe(0);
  });

  it('is ticked off and opened again, and counts; the same press twice is one', () => {
    const talk = tick(opened(), 'dato');
    expect(talk.shows('sheet').done).toBe(1);
    const card = talk.card;
    tick(talk, 'form');
    tick(talk, 'form', card);
    expect(talk.shows('sheet').done).toBe(2);
    talk.press('untick', { to: 'dato' }).press('untick', { to: 'dato' });
    expect(lineOf(talk, 'dato')?.state).toBe('open');
    expect(talk.shows('sheet').done).toBe(1);
  });

  it('keeps a tick from an older card, unless the line was pressed since', () => {
    const talk = opened();
    const old = talk.card;
    tick(talk, 'dato');
    tick(talk, 'form', old);
    expect(talk.shows('sheet').done).toBe(2);
    talk.send({ type: 'card', verb: 'untick', card: old, to: 'dato' });
    expect(lineOf(talk, 'dato')?.state).toBe('keyed');
  });

  it('shows a value that changed after it was keyed in, and a tick on the old value is not one on the new', () => {
    const talk = tick(opened(), 'form');
    const [old, mark] = [talk.card, lineOf(talk, 'form')?.mark];
    talk.press('reopen').press('reopen', { inputs: { rettelse: 'Det var på video.' } });
    talk.goTo('step:rammer').answer({ moedeform: 'video' }).through();
    talk.press('finish').press('sheet');
    expect(lineOf(talk, 'form')).toMatchObject({ state: 'changed', value: 'video' });
    talk.send({ type: 'card', verb: 'tick', card: old, to: `form:${mark}` });
    expect(lineOf(talk, 'form')?.state).toBe('changed');
    expect(lineOf(tick(talk, 'form'), 'form')?.state).toBe('keyed');
  });

  it.each([
    'dato',
    'dato:',
    'dato:x',
    'findes_ikke:0000000000000000',
    '__proto__:0000000000000000',
    '',
  ])('takes no tick it cannot read: %s', (to) => {
    const talk = opened().press('tick', { to });
    expect(talk.draft.registered).toBeUndefined();
  });

  it('tells where the note was reworded, since the sheet holds the answers', () => {
    const talk = noted({ ...STRONG, ...AGREED }).press('edit', { to: 'aftaler' });
    talk
      .press('saveEdit', { inputs: { afsnit: 'Mine ord.' } })
      .press('finish')
      .press('sheet');
    expect(talk.shows('sheet').reworded).toEqual(['Aftaler']);
  });

  it('leads back to the finished note, which counts too', () => {
    const talk = tick(opened(), 'dato').press('sheet');
    expect(talk.shows('finished').sheet).toMatchObject({ open: 'Registrér i fagsystemet', done: 1 });
  });

  it('has one column of rows a line a row', () => {
    const conversation = conversationOf('formoede');
    const rows = [{ what: 'møder', when: '2026-12-18' }, { what: 'laver salat' }];
    const answers = { delmaal_aftalt: { value: rows, rev: 1 } };
    const lines = sheetOf(conversation, { ...noted().draft, answers });
    const value = (id: string) => lines?.find((line) => line.id === id)?.value;
    expect(value('delmaal')).toBe('møder\nlaver salat');
    expect(value('delmaal_dato')).toBe('18. december 2026\n–');
  });
});
