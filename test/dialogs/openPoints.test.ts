import { carriedId } from '../../dialogs/engine/carried.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { withPrevious } from '../../dialogs/engine/previous.ts';
import { conversationOf, type Talk } from './given.ts';
import { fieldWith, note, pasted } from './pasted.ts';

describe('A point the last note left open, which the agenda has too,', () => {
  const left = (state: string) =>
    note().replace(
      'MANGLER OG AFVENTER\n',
      `MANGLER OG AFVENTER\nSiden sidst: ${state}\nVejledning: Ikke drøftet\n`,
    );
  const opened = (state = 'Tages op senere: Venter på lægen.') =>
    pasted('jobsamtale', left(state)).goTo('item:siden_sidst');
  const noteOf = (talk: Talk) => talk.goTo('end').through({}).press('finish').shows('finished').text;
  const fieldOf = (talk: Talk) =>
    talk.shows('agenda').open?.fields.find(({ id }) => id === 'siden_sidst_note');

  it('is asked about there alone, with what was said then', () => {
    const talk = pasted('jobsamtale', left('Tages op senere: Venter på lægen.'));
    expect(talk.shows('agenda').open?.fields.map(({ above }) => above ?? '')).not.toEqual(
      expect.arrayContaining([expect.stringContaining('Siden sidst')]),
    );
    expect(talk.shows('agenda').news).toContainEqual(expect.objectContaining({ open: 3, onAgenda: true }));
    talk.goTo('item:siden_sidst');
    expect(fieldOf(talk)?.above).toBe('Åbent fra sidst: Venter på lægen.');
    const row = talk.shows('agenda').items.find(({ title }) => title === 'Vejledning');
    expect(row).toMatchObject({ state: 'open', stateText: 'Åbent fra sidst' });
  });

  it('is named where nothing was said then', () => {
    expect(fieldOf(opened('Ikke drøftet'))?.above).toBe('Åbent fra sidst: Siden sidst');
  });

  it('is told once, at its own point, when it was talked about', () => {
    const text = noteOf(opened().answer({ siden_sidst_note: 'Lægen har svaret.' }));
    expect(text).toContain('Siden sidst: Lægen har svaret.');
    expect(text).not.toContain('Venter på lægen');
    expect(pasted('jobsamtale', text).draft.previous?.open).not.toContain('Siden sidst');
  });

  it('goes on with the same words when nobody came to it, or put it off once more', () => {
    for (const [chosen, state] of [
      ['', 'ikke drøftet'],
      ['tages_op_senere', 'stadig åbent'],
    ] as const) {
      const text = noteOf(opened().answer(chosen === '' ? {} : { siden_sidst_tilstand: chosen }));
      expect(text).toContain(`Åbent fra sidst: Siden sidst: Venter på lægen.: ${state}`);
      expect(text).not.toMatch(/^Siden sidst/m);
      const { previous } = pasted('jobsamtale', text).draft;
      expect(previous?.open).toContain('Siden sidst: Venter på lægen.');
      expect(previous?.altered).toBeUndefined();
    }
  });

  it('goes on with the new words when it was put off with some', () => {
    const text = noteOf(
      opened().answer({ siden_sidst_tilstand: 'tages_op_senere', siden_sidst_note: 'Lægen er på ferie.' }),
    );
    expect(text).toContain('Siden sidst: Tages op senere: Lægen er på ferie.');
    expect(text).not.toContain('Venter på lægen');
    expect(pasted('jobsamtale', text).draft.previous?.open).toContain('Siden sidst: Lægen er på ferie.');
  });

  it('is asked about as before in another conversation', () => {
    const talk = pasted('visitation', left('Tages op senere: Venter på lægen.'));
    expect(talk.shows('step').fields.map(({ above }) => above)).toContain(
      'Åbent fra sidst: Siden sidst: Venter på lægen.',
    );
  });

  it('keeps an answer where it was given before the point was known to be the same', () => {
    const talk = pasted('jobsamtale', left('Ikke drøftet'));
    const { draft } = talk;
    const answers = { ...draft.answers, [carriedId('Siden sidst')]: { value: 'klaret', rev: 1 } };
    const answered = { ...draft, answers };
    const talked = withPrevious(conversationOf('jobsamtale'), answered);
    const text = noteText(talked, answered, '2026-11-23');
    expect(text).toContain('Åbent fra sidst: Siden sidst: klaret');
  });

  it('needs no card of its own where everything is on the agenda', () => {
    const text = left('Ikke drøftet')
      .replace(/AFTALER\n[\s\S]*?\n\n/, '')
      .replace('Mangler at blive oplyst: Svar fra lægen\n', '');
    const talk = pasted('jobsamtale', text);
    expect(talk.shows('agenda').open).toBeUndefined();
    expect(talk.shows('agenda').items.map(({ title }) => title)).not.toContain(
      'Det, I aftalte sidst (21. oktober 2026)',
    );
    expect(talk.shows('agenda').news).toContainEqual(expect.objectContaining({ kind: 'noteRead', open: 2 }));
    talk.goTo('item:siden_sidst').answer({ siden_sidst_note: 'Noget' });
    expect(talk.goTo('agenda').shows('agenda').news).not.toContainEqual(
      expect.objectContaining({ kind: 'noteRead' }),
    );
  });

  it('opens no heading that the conversation itself never asks about', () => {
    const onlyOpen = note().replace(/AFTALER\n[\s\S]*?\n\n/, '');
    const talk = pasted('samtale-foer-praktik', onlyOpen);
    talk.answer({ [fieldWith(talk, 'Svar fra lægen')]: 'klaret' });
    const { text } = talk.goTo('end').through({}).press('finish').shows('finished');
    expect(text).toContain('Åbent fra sidst: Svar fra lægen: klaret');
    expect(text).not.toContain('OPFØLGNING');
  });
});
