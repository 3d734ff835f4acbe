import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type {
  ExpiringView,
  LineView,
  OffView,
  QuietView,
  RefusedView,
  SuggestView,
} from '../dialogs/engine/view.ts';
import { ask } from './action.ts';
import { buttons, frame } from './frame.ts';
import { labels } from './labels.ts';
import { written } from './text.ts';

/** One plain line. */
export function lineCard({ show }: LineView): IAdaptiveCard {
  return frame([written(labels.lines[show])]);
}

/** A conversation that the municipality has switched off. */
export function offCard({ title }: OffView): IAdaptiveCard {
  return frame([written(labels.off(title))]);
}

/** Somebody who may not use the bot. */
export function refusedCard({ guest }: RefusedView): IAdaptiveCard {
  return frame([written(guest ? labels.refused.guest : labels.refused.person)]);
}

/** The warning that a draft is about to expire: when, and the way to keep it. */
export function expiringCard(view: ExpiringView, message: string): IAdaptiveCard {
  const { draft, title, reference, until, finished } = view;
  const words = labels.expiring;
  return frame([
    written(words.says(title, reference, until)),
    written(finished ? words.finished : words.unfinished),
    buttons([ask(labels.drafts.open, { do: 'open', draft, message }, { style: 'positive' })]),
  ]);
}

/** What is left of a card that is over: one quiet line, and nothing to press; below it, once, what was written on it too late. */
export function quietCard(view: QuietView): IAdaptiveCard {
  const { unsaved = [] } = view;
  const late = unsaved.length > 0 ? [written(labels.unsaved), ...unsaved.map((text) => written(text))] : [];
  return frame([written(labels.quiet(view), { subtle: true }), ...late]);
}

/** A guess at what was meant. */
export function suggestCard({ conversation, title }: SuggestView, message: string): IAdaptiveCard {
  const { ask: question, yes, no } = labels.suggest;
  return frame([
    written(question(title)),
    buttons([
      ask(yes(title), { do: 'start', conversation, message }, { style: 'positive' }),
      ask(no, { do: 'menu', message }),
    ]),
  ]);
}
