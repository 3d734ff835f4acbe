import { card } from '../../cards/card.ts';
import { labels } from '../../cards/labels.ts';
import { REFERENCE, Talk } from '../dialogs/given.ts';
import { partsOf } from './drawn.ts';

const { closed, current } = labels.agenda.arrow;

/** The signs that a row can be pressed, in the order of the rows. */
function arrows(talk: Talk): unknown[] {
  return [...partsOf(card(talk.view, 'm1'))]
    .filter((part) => part.type === 'TextRun' && [closed, current].includes(String(part.text)))
    .map((part) => (part.color === 'Accent' ? part.text : 'not in the colour of a link'));
}

describe.each(['opfoelgning', 'mentor'])('A row of %s', (conversation) => {
  it('looks like something that opens, and when it is open like something that closes', () => {
    const talk = new Talk().start(conversation, REFERENCE);
    const { items } = talk.shows('agenda');
    expect(arrows(talk)).toEqual(items.map(() => closed));
    talk.press('goTo', { to: items[1]?.to ?? '' });
    expect(arrows(talk)).toEqual(items.map((_item, n) => (n === 1 ? current : closed)));
  });
});
