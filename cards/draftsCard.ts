import type { IAdaptiveCard, IColumnSet } from '@microsoft/teams.cards';
import type { DraftsView } from '../dialogs/engine/view.ts';
import { ask } from './action.ts';
import { frame } from './frame.ts';
import { handOverLink } from './handOverLink.ts';
import { labels } from './labels.ts';
import { linkColumn, links } from './link.ts';
import { heading, line, run, written } from './text.ts';

const words = labels.drafts;
/** How many drafts one card lists, so that it can be looked over. */
const LISTED = 20;

/** The drafts that are open, the one last touched first. */
export function draftsCard({ drafts }: DraftsView, message: string): IAdaptiveCard {
  const rest = drafts.length - LISTED;
  return frame([
    heading(words.title),
    ...(drafts.length === 0 ? [written(words.none)] : []),
    ...drafts.slice(0, LISTED).map((draft) => draftRow(draft, message)),
    ...(rest > 0 ? [written(words.more(rest), { subtle: true })] : []),
    links([
      ask(labels.menu.show, { do: 'menu', message }),
      ...(drafts.length === 0 ? [] : [handOverLink(message)]),
    ]),
  ]);
}

function draftRow(
  { id, reference, title, days, finished, lastDay }: DraftsView['drafts'][number],
  message: string,
): IColumnSet {
  const open = ask(
    words.open,
    { do: 'open', draft: id, message },
    { tooltip: words.openThis(reference, title) },
  );
  const small = [words.about(title, days, finished), labels.kept(lastDay)].map((text) =>
    written(text, { subtle: true, size: 'Small' }, 'None'),
  );
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      { type: 'Column', width: 'stretch', items: [line([run(reference, { bold: true })]), ...small] },
      linkColumn(open),
    ],
  };
}
