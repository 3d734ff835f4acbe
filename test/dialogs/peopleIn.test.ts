import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { peopleIn } from '../../dialogs/engine/peopleIn.ts';
import { conversationOf } from './given.ts';

describe('Words for those who take part', () => {
  it('are those of the participants and of who does what that are no roles', () => {
    const conversation = conversationOf('jobsamtale');
    const { draft } = draftFrom(conversation, {
      answers: { deltagere: 'borgeren, Mette Holm og virksomhedskonsulent' },
      items: { siden_sidst: { note: 'Har talt med Karla.' } },
      rows: { aftaler: [{ who: 'mentor Bo', what: 'ringer til Karla' }] },
      at: '2026-11-23T09:00:00Z',
    });
    expect(peopleIn(conversation, draft)).toEqual(expect.arrayContaining(['Mette', 'Holm', 'Bo']));
    expect(peopleIn(conversation, draft)).not.toEqual(expect.arrayContaining(['borgeren']));
    expect(peopleIn(conversation, draft)).not.toContain('Karla');
    expect(peopleIn(conversation, draft)).not.toContain('virksomhedskonsulent');
  });
});
