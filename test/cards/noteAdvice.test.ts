import { frame } from '../../cards/frame.ts';
import { noteAdvice } from '../../cards/noteAdvice.ts';
import type { Advice } from '../../dialogs/engine/advice.ts';
import { ofType, partsOf } from './drawn.ts';

const REF = { draft: 'kladde-1', place: 'note', rev: 3 };
const advice = (n: number, more: Partial<Advice> = {}): Advice => ({
  id: `vurderingsord:section:${n}`,
  text: `Råd ${n}.`,
  list: [],
  why: 'Fordi.',
  source: 'Forvaltningsloven, § 9',
  verb: 'edit',
  to: 'borgeren',
  ...more,
});
const drawn = (shown: Advice[], unfolded = false) => frame(noteAdvice(REF, 'm', { shown, unfolded }));
const texts = (shown: Advice[]) => ofType(drawn(shown), 'TextRun').map(({ text }) => text);
const isShown = (shown: Advice[], unfolded: boolean) =>
  partsOf(drawn(shown, unfolded)).find(({ id }) => id === 'raad')?.isVisible;

describe('The advice on the note’s card', () => {
  it('is not there where there is none', () => {
    expect(drawn([]).body).toEqual([]);
  });

  it('is folded under one line that says how much there is', () => {
    expect(texts([advice(1)])[0]).toBe('▸ 1 ting at kigge på');
    expect(texts([advice(1), advice(2)])[0]).toBe('▸ 2 ting at kigge på');
    expect(isShown([advice(1)], false)).toBe(false);
  });

  it('names what is missing one by one, and quotes the sentence to look for', () => {
    const said = texts([advice(1, { list: ['regler', 'partshøring'], quote: 'Virker umotiveret.' })]);
    expect(said).toEqual(expect.arrayContaining(['– regler', '– partshøring', '»Virker umotiveret.«']));
  });

  it('stays unfolded once something was waved away', () => {
    expect(isShown([advice(1)], true)).toBe(true);
  });

  it('has what, why, source, and two presses that send no fields and are named for a screen reader', () => {
    expect(texts([advice(1)])).toEqual(
      expect.arrayContaining(['Råd 1.', 'Fordi.', 'Kilde: Forvaltningsloven, § 9']),
    );
    expect(ofType(drawn([advice(1)]), 'Action.Execute')).toMatchObject([
      { title: 'Ret: Råd 1.', data: { _: { do: 'edit', to: 'borgeren', fields: false } } },
      {
        title: 'Det er fint sådan: Råd 1.',
        data: { _: { do: 'wave', to: 'vurderingsord:section:1', fields: false } },
      },
    ]);
  });

  it('leads to a step or a point where that is the way', () => {
    const [way] = ofType(drawn([advice(1, { verb: 'goTo', to: 'step:aftaler' })]), 'Action.Execute');
    expect(way).toMatchObject({ data: { _: { do: 'goTo', to: 'step:aftaler' } } });
  });

  it('shows a few at a time, and how many there are besides', () => {
    const many = texts(Array.from({ length: 8 }, (_, n) => advice(n + 1)));
    expect(many).toContain('Råd 5.');
    expect(many).not.toContain('Råd 6.');
    expect(many).toContain('Og tre til, når du har kigget på disse.');
  });

  it('needs no source', () => {
    expect(texts([advice(1, { source: '' })]).some((text) => String(text).startsWith('Kilde'))).toBe(false);
  });
});
