import type { CardElement } from '@microsoft/teams.cards';
import type { FinishedView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { box, buttons } from './frame.ts';
import { written } from './text.ts';
import { versionLabels as words } from './versionLabels.ts';

/** The choice of whose version stands in the field, where there is one to make; the one that stands there is marked. */
export function versionChoice({ card, versions, reader }: FinishedView, message: string): CardElement[] {
  if (versions.length === 0) return [];
  const choices = versions.map((it) =>
    press(card, message, 'showFor', it.reader === reader ? words.chosen(it.name) : it.name, it.reader, {
      fields: false,
      tooltip: words.show(it.name),
    }),
  );
  return [
    written(words.versions, { subtle: true, size: 'Small' }),
    { ...buttons(choices), spacing: 'Small' },
  ];
}

/** What to know before a version is given to somebody else: read it, and what of the note it does not have. */
export function versionAdvice({ reader, reworded, unfit }: FinishedView): CardElement[] {
  if (reader === 'sag') return [];
  const lost = reworded.length > 0 ? [box([written(words.reworded(reworded))])] : [];
  const meant = unfit.length > 0 ? [box([written(words.unfit[reader](unfit))], 'warning')] : [];
  return [...lost, ...meant, written(words.readIt)];
}
