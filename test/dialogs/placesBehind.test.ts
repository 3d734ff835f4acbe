import { placesBehind } from '../../dialogs/engine/placesBehind.ts';
import { conversationOf, noted, REFERENCE, STRONG, Talk } from './given.ts';

const sectionOf = (talk: Talk, id: string) => talk.shows('note').sections.find((it) => it.id === id);

describe('A section of the note made of rows or chosen values', () => {
  it('is put right where they are keyed in, and leads back to the note', () => {
    const talk = noted();
    expect(sectionOf(talk, 'aftaler')?.behind).toEqual([{ to: 'step:aftaler', name: 'Aftaler' }]);
    talk.goTo('step:aftaler');
    expect(talk.shows('step').next).toBe('noteAgain');
    talk.answer({ 'aftaler.who': 'borgeren', 'aftaler.what': 'ringer til lægen' });
    expect(sectionOf(talk, 'aftaler')).toMatchObject({
      text: '– borgeren · ringer til lægen',
      edited: false,
    });
  });

  it('names every card it is made on, the decision among them, which leads back too', () => {
    const talk = noted(STRONG);
    const behind = sectionOf(talk, 'vurdering')?.behind.map(({ to }) => to);
    expect(behind).toEqual(expect.arrayContaining(['step:noeglevurdering', 'outcome']));
    talk.goTo('outcome').press('decide', { inputs: {} });
    expect(talk.view.show).toBe('note');
  });

  it('may be reworded all the same, and says so on its own card', () => {
    const talk = noted().press('edit', { to: 'aftaler' });
    expect(talk.shows('note').open).toMatchObject({ behind: [{ to: 'step:aftaler', name: 'Aftaler' }] });
  });

  it('is no section of words alone', () => {
    const talk = new Talk().start('opfoelgning', REFERENCE);
    const behind = placesBehind(conversationOf('opfoelgning'), talk.draft);
    expect([behind.has('vejledning'), behind.has('andre'), behind.has('aftaler')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is a checklist’s list itself', () => {
    const talk = new Talk().start('virksomheden-klar', REFERENCE);
    const behind = placesBehind(conversationOf('virksomheden-klar'), talk.draft);
    expect(behind.get('tjekliste')).toEqual([
      { to: 'agenda', name: conversationOf('virksomheden-klar').title },
    ]);
  });
});
