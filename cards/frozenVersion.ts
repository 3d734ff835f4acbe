import type { CardElement } from '@microsoft/teams.cards';
import type { FinishedView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { documentLabels as words } from './documentLabels.ts';
import { box } from './frame.ts';
import { link } from './link.ts';
import { written } from './text.ts';

/** Whether the card shows a version that a later one has taken the place of. */
export const isEarlier = ({ frozen }: FinishedView): boolean => frozen !== undefined && frozen.n < frozen.of;

/** Which version of the note this is and why it was made, once it has been corrected, and the way to the others. */
export function frozenVersion(view: FinishedView, message: string): CardElement[] {
  const { card, frozen } = view;
  if (frozen === undefined || frozen.of < 2) return [];
  const { n, of, when, reason, full } = frozen;
  const others = Array.from({ length: of }, (_, at) => at + 1).filter((it) => it !== n);
  const ways = others.reverse().map((it) =>
    link(
      press(card, message, 'showVersion', words.showVersion(it, it === of), String(it - 1), {
        fields: false,
      }),
    ),
  );
  return [
    ...(isEarlier(view) ? [box([written(words.earlier)], 'warning')] : []),
    written(words.version(n, when, reason)),
    ...(full && !isEarlier(view) ? [written(words.full, { subtle: true, size: 'Small' })] : []),
    ...ways,
  ];
}
