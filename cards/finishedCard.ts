import type { IActionSet, IAdaptiveCard, IExecuteAction } from '@microsoft/teams.cards';
import type { FinishedView } from '../dialogs/engine/view.ts';
import { press } from './action.ts';
import { discard } from './discard.ts';
import { documentLabels } from './documentLabels.ts';
import { box, buttons, frame, tallInput } from './frame.ts';
import { frozenVersion, isEarlier } from './frozenVersion.ts';
import { labels } from './labels.ts';
import { reminderLabels } from './reminderLabels.ts';
import { written } from './text.ts';
import { top } from './top.ts';
import { versionAdvice, versionChoice } from './versionChoice.ts';
import { versionLabels } from './versionLabels.ts';

const words = labels.finished;
/** More characters than this may not fit a message in Teams, which counts two bytes for each. */
const LONGEST_SHOWN = 35_000;

/** The whole note in one field, ready to be copied into the case system. */
export function finishedCard(view: FinishedView, message: string): IAdaptiveCard {
  const { card, text } = view;
  const own = view.reader === 'sag';
  const name = view.versions.find((it) => it.reader === view.reader)?.name;
  const tooLong = text.length > LONGEST_SHOWN;
  return frame([
    ...top(view, message, { title: words.title, law: false }),
    ...frozenVersion(view, message),
    ...(tooLong ? [box([written(words.tooLong)], 'warning')] : []),
    ...versionChoice(view, message),
    ...versionAdvice(view),
    written(own && mayCorrect(view) ? words.howTo : versionLabels.howTo),
    tallInput({
      id: 'notat',
      label: own ? words.field : (name ?? words.field),
      value: text.slice(0, LONGEST_SHOWN),
    }),
    written(words.keeps(view.lastDay), { subtle: true, size: 'Small' }),
    ...(isEarlier(view) ? [] : [ways(view, message)]),
    discard(card, message, false, view.top),
  ]);
}

/** Whether the note can be corrected from here: it is the newest version, and there is room for one more. */
const mayCorrect = (view: FinishedView) => !isEarlier(view) && view.frozen?.full !== true;

/** What can be done with the newest version of the note. */
function ways(view: FinishedView, message: string): IActionSet {
  const { card, frozen } = view;
  // The case file's is the one that is transferred.
  const first = view.reader === 'sag' ? { style: 'positive' as const } : {};
  const plain = { fields: false };
  const word = { fields: false, tooltip: documentLabels.wordWhy };
  return buttons([
    press(card, message, 'transfer', words.transfer, undefined, { ...first, fields: false }),
    ...openSheet(view, message),
    ...openOffers(view, message),
    ...(frozen ? [press(card, message, 'word', documentLabels.word, undefined, word)] : []),
    ...(mayCorrect(view) ? [press(card, message, 'reopen', words.reopen, undefined, plain)] : []),
  ]);
}

/** The way to the registration sheet, where the conversation has one. */
function openSheet({ card, sheet }: FinishedView, message: string): IExecuteAction[] {
  if (sheet === undefined) return [];
  const title = versionLabels.openSheet(sheet.open, sheet.done, sheet.of);
  return [press(card, message, 'sheet', title, undefined, { fields: false })];
}

/** The way to the reminders that are offered, where there are any. */
function openOffers({ card, reminders }: FinishedView, message: string): IExecuteAction[] {
  if (reminders === undefined) return [];
  const title = reminderLabels.offers.open(reminders.open);
  const tooltip = reminderLabels.offers.openWhy(reminders.open);
  return [press(card, message, 'offers', title, undefined, { fields: false, tooltip })];
}
