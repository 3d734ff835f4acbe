import type { CardElement } from '@microsoft/teams.cards';
import type { Help } from '../dialogs/engine/view.ts';
import { fold } from './fold.ts';
import { labels } from './labels.ts';
import { line, run, written } from './text.ts';

/** Why the questions of a card are asked, folded under one line. */
export function helpFold(help: readonly Help[]): CardElement[] {
  if (help.length === 0) return [];
  const items = help.flatMap(({ label, text, source }) => [
    line([run(label, { bold: true })]),
    written(text, {}, 'None'),
    written(labels.source(source), { subtle: true, size: 'Small' }, 'None'),
  ]);
  return fold('hvorfor', labels.whyAsk, items);
}
