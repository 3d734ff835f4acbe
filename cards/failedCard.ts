import type { CardElement, IAdaptiveCard } from '@microsoft/teams.cards';
import type { FailedView } from '../dialogs/engine/view.ts';
import { repeat } from './action.ts';
import { buttons, frame } from './frame.ts';
import { labels } from './labels.ts';
import { cut, written } from './text.ts';

const words = labels.failed;
/** More characters than this may not fit a message in Teams. */
const LONGEST_CARD = 33_000;
/** Of each text written, so much is shown however little room there is; the button sends it whole. */
const LEAST_SHOWN = 500;

/** A turn failed and left nothing behind: why, the code found in the log, and the press that failed, to be made again. */
export function failedCard({ why, reference, again }: FailedView): IAdaptiveCard {
  return frame([written(words.why(why, reference)), ...(again ? onceMore(again) : [])]);
}

function onceMore({ data, written: texts }: NonNullable<FailedView['again']>): CardElement[] {
  const room = (LONGEST_CARD - JSON.stringify(data).length) / Math.max(texts.length, 1);
  const shown = texts.map((text) => written(cut(text, Math.max(room, LEAST_SHOWN))));
  return [
    ...(texts.length > 0 ? [written(words.written, { subtle: true }, 'Medium'), ...shown] : []),
    buttons([repeat(words.again, data)]),
  ];
}
