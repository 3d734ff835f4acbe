import { card } from '../../cards/card.ts';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { openContent } from '../content/openContent.ts';
import { cardStates } from './cardStates.ts';
import { lookupExhibits } from './galleryLookup.ts';
import { type Exhibit, unfolded } from './galleryPage.ts';

/** States that are shown once more with everything folded out. */
const UNFOLDED = ['about', 'step, second', 'outcome, another reading', 'note, reworded with news', 'answer'];

/** Every card in every state. What is folded out is `shown` of some, and the `rest` is checked without being shown. */
export function galleryExhibits(): { shown: Exhibit[]; rest: Exhibit[] } {
  const content = openContent({ ...usualSettings, referencePattern: '\\d{4}-\\d{1,6}|K-\\d+' });
  const states = cardStates(content.catalogue).map(({ name, view }) => ({
    name,
    card: card(view, 'message'),
  }));
  const all: Exhibit[] = [...states, ...lookupExhibits(content)];
  const isShown = ({ name }: Exhibit) => UNFOLDED.includes(name);
  return {
    shown: all.flatMap((it) => (isShown(it) ? [it, unfolded(it) ?? []].flat() : [it])),
    rest: all.filter((it) => !isShown(it)).flatMap((it) => unfolded(it) ?? []),
  };
}
