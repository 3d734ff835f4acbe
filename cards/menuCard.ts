import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { MenuEntry, MenuView, MoreView } from '../dialogs/engine/view.ts';
import { ask } from './action.ts';
import { buttons, frame } from './frame.ts';
import { labels } from './labels.ts';
import { link, links } from './link.ts';
import { reminderLabels } from './reminderLabels.ts';
import { heading, written } from './text.ts';

const words = labels.menu;

/** What the bot can be asked for, as buttons. */
export function menuCard(view: MenuView, message: string): IAdaptiveCard {
  const starts = view.entries.map(({ conversation, title }) =>
    ask(title, { do: 'start', conversation, message }),
  );
  const more = view.more ? [ask(words.more, { do: 'more', message })] : [];
  const drafts =
    view.drafts > 0
      ? [ask(words.drafts(view.drafts), { do: 'drafts', message }, { tooltip: labels.drafts.show })]
      : [];
  const { short, show } = reminderLabels.list;
  const reminders = ask(short, { do: 'reminders', list: 'all', message }, { tooltip: show });
  return frame([
    heading(words.title),
    buttons([...starts, ...more]),
    written(words.words, { subtle: true, size: 'Small' }, 'Medium'),
    written(words.bot, { subtle: true, size: 'Small' }, 'None'),
    links([...drafts, reminders, ask(words.about, { do: 'about', message })]),
  ]);
}

/** Every conversation with one line about it, under the heading of its kind. */
export function moreCard({ groups }: MoreView, message: string): IAdaptiveCard {
  const listed = groups.flatMap(({ kind, entries }): CardElement[] => [
    { ...heading(words.groups[kind], 'Medium'), spacing: 'Large' },
    ...entries.flatMap((entry) => entryLines(entry, message)),
  ]);
  return frame([heading(words.moreTitle), ...listed, links([ask(words.show, { do: 'menu', message })])]);
}

function entryLines({ conversation, title, about }: MenuEntry, message: string): CardElement[] {
  const start = ask(title, { do: 'start', conversation, message }, { tooltip: words.begin(title) });
  return [{ ...link(start), spacing: 'Medium' }, written(about, { subtle: true, size: 'Small' }, 'None')];
}
