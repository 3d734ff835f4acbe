import type { CardElement, IExecuteAction } from '@microsoft/teams.cards';
import type { CardRef } from '../dialogs/engine/event.ts';
import type { NoteView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { fold } from './fold.ts';
import { box, buttons } from './frame.ts';
import { labels } from './labels.ts';
import { headingRow } from './link.ts';
import { cut, written } from './text.ts';

const words = labels.note;
/** How much of a section the card shows, so that the longest note keeps within a card. */
const SHOWN = 1200;
const NEWS_SHOWN = 600;

/** One section of the note: heading, text, the way to reword it, and news of what has changed beneath a reworded one. */
export function noteSection(
  card: CardRef,
  message: string,
  section: NoteView['sections'][number],
): CardElement[] {
  const { text, edited, news } = section;
  return [
    headingRow(section.heading, section.fixed ? [] : changes(card, message, section)),
    written(cut(text, SHOWN)),
    ...(text.length > SHOWN ? [written(words.rest, { subtle: true, size: 'Small' }, 'None')] : []),
    ...(edited ? [written(words.edited, { subtle: true, size: 'Small' }, 'None')] : []),
    ...(news === undefined ? [] : [changedBeneath(card, message, section, news)]),
  ];
}

/**
 * The ways to put a section right: where its values are keyed in, if that is one place, and otherwise the section's own card, which has the
 * ways to each of them.
 */
function changes(
  card: CardRef,
  message: string,
  { id, heading, edited, behind }: NoteView['sections'][number],
): IExecuteAction[] {
  const tooltip = labels.changeThis(heading);
  const [only, ...more] = behind;
  if (only === undefined || more.length > 0 || edited)
    return [press(card, message, 'edit', labels.change, id, { tooltip })];
  return [
    press(card, message, 'goTo', labels.change, only.to, { tooltip }),
    press(card, message, 'edit', words.reword, id, { tooltip: words.rewordThis(heading) }),
  ];
}

function changedBeneath(
  card: CardRef,
  message: string,
  { id, heading: name }: NoteView['sections'][number],
  news: string,
): CardElement {
  const use = press(card, message, 'useNews', words.useNews, id, { tooltip: words.useNewsFor(name) });
  return box([
    written(words.news),
    ...fold(`nyt-${id}`, words.newText, [written(cut(news, NEWS_SHOWN))]),
    buttons([use]),
  ]);
}
