import { card } from '../../cards/card.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { drawnStates, partsOf } from './drawn.ts';

const states = drawnStates().map(({ view }) => view);
const shown = <S extends View['show']>(show: S): View & { show: S } => {
  const view = states.find((it) => it.show === show);
  if (view === undefined) throw new Error(`no card is ${show}`);
  return view as View & { show: S };
};
const textsOf = (view: View) =>
  partsOf(card(view, 'message-1')).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));

describe('the card of a reminder', () => {
  const ahead = { ...shown('reminder'), stands: 'ahead' } as const;
  const CLOSED = 'Den dag er der lukket.';

  it('says of a closed day that it is one, and of no other', () => {
    expect(textsOf({ ...ahead, closed: true })).toContain(CLOSED);
    expect(textsOf(ahead)).not.toContain(CLOSED);
  });

  it('says which day was chosen where that is closed', () => {
    const from = 'fredag den 27. november 2026 kl. 09.00';
    const wanted = 'lørdag den 28. november 2026';
    expect(textsOf({ ...ahead, moved: { from, why: 'putOff', wanted } })).toContain(
      `Udsat fra ${from}. Der er lukket ${wanted}.`,
    );
    expect(textsOf({ ...ahead, moved: { from, why: 'putOff' } })).toContain(`Udsat fra ${from}.`);
  });
});

describe('the card of the overview', () => {
  const list = '2026-11-23';
  const overview = { ...shown('reminders'), list, day: 'mandag den 23. november 2026' };
  const { late: _, ...morning } = overview;

  it('says good morning while it is one, and then what it is', () => {
    expect(textsOf(morning)[0]).toBe('God morgen');
    expect(textsOf({ ...overview, late: true })[0]).toBe('Dagens overblik');
  });

  it('counts what waits for a day', () => {
    const waiting = { id: 'husk-1', rev: 1, title: 'Formøde', when: '' };
    expect(textsOf({ ...overview, groups: [{ group: 'undated', lines: [waiting] }] })).toContain(
      'Uden dato 1',
    );
  });
});
