import { commandOf } from '../../dialogs/engine/command.ts';
import { seenBy } from '../../dialogs/engine/content.ts';
import { catalogue, conversationOf, listed, Talk } from './given.ts';

const LIST = 'leder-aabenlyst';

describe('What is for leads', () => {
  it('is listed and begun by a lead', () => {
    const talk = new Talk(seenBy(catalogue, true));
    expect(listed(talk)).toContain(LIST);
    expect(talk.start(LIST).shows('agenda').kind).toBe('checklist');
  });

  it('is neither listed, nor told of, nor begun by anybody else', () => {
    const talk = new Talk(seenBy(catalogue, false));
    expect(listed(talk)).toEqual(
      expect.not.arrayContaining(['leder-aabenlyst', 'leder-uddannelsesparate', 'leder-aktivitetsparate']),
    );
    const { title } = conversationOf(LIST);
    expect(JSON.stringify(talk.send({ type: 'about' }).view)).not.toContain(title);
    expect(talk.send({ type: 'suggest', conversation: LIST }).view.show).toBe('other');
    expect(talk.send(commandOf(catalogue, 'leder åbenlyst', 'ny')).view.show).toBe('menu');
    expect(talk.drafts).toEqual({});
  });

  it('can be ended by somebody who is no lead any longer', () => {
    const talk = new Talk(seenBy(catalogue, true)).start(LIST);
    talk.catalogue = seenBy(catalogue, false);
    expect(talk.goTo('item:antal').answer({ antal_tilstand: 'gjort' }).shows('agenda').done).toBe(1);
  });
});

describe('What is about no case', () => {
  it('begins at once, under a number of the bot’s own that is not among the recent cases', () => {
    const talk = new Talk().start('virksomhedscentre');
    expect(talk.shows('agenda').top.reference).toBe('K-1');
    expect(talk.desk).toMatchObject({ recent: [], nextNumber: 2 });
    expect(talk.start('virksomhedscentre').draft.reference).toBe('K-2');
  });

  it('names no case in its note', () => {
    const talk = new Talk().start('virksomhedscentre').goTo('end').through();
    const { text } = talk.press('finish').shows('finished');
    expect(text.startsWith('Overblik over virksomhedscentre, ')).toBe(true);
  });
});
