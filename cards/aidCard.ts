import type { CardElement, IAdaptiveCard, ITextRun } from '@microsoft/teams.cards';
import type { Field, FieldError } from '../dialogs/engine/view.ts';
import type { AidView } from '../dialogs/engine/viewAid.ts';
import { press } from './action.ts';
import { aidLabels as words } from './aidLabels.ts';
import { box, buttons, frame, problemBox, tallInput } from './frame.ts';
import { field } from './inputs.ts';
import { labels } from './labels.ts';
import { cut, heading, line, run, written } from './text.ts';
import { top } from './top.ts';

type Shown<W extends AidView['what']> = Extract<AidView, { what: W }>;

/** How much of a section the card shows beside its new wording. */
const BEFORE_SHOWN = 1500;

/** A model's help with notes: one thing at a time, and what it wrote is marked as such until it is used. */
export function aidCard(view: AidView, message: string): IAdaptiveCard {
  switch (view.what) {
    case 'telling':
      return tellingCard(view, message);
    case 'notice':
      return noticeCard(view, message);
    case 'waiting':
      return waitingCard(view, message);
    case 'nothing':
      return nothingCard(view, message);
    case 'wording':
      return wordingCard(view, message);
    default:
      return proposalCard(view, message);
  }
}

function tellingCard(view: Shown<'telling'>, message: string): IAdaptiveCard {
  const { card, id, error, value, longest } = view;
  const { telling } = words;
  const label = error === undefined ? telling.field : labels.toMend(telling.field);
  return frame([
    ...top(view, message, { title: words.tell, law: false }),
    written(telling.intro),
    ...(error === undefined ? [] : [problemBox(problemOf(error, telling.read))]),
    tallInput({ id, label, maxLength: longest, ...(value === undefined ? {} : { value }) }),
    written(telling.kept, { subtle: true, size: 'Small' }),
    buttons([
      press(card, message, 'ask', telling.read, undefined, { style: 'positive' }),
      press(card, message, 'dropAid', labels.cancel, undefined, { fields: false }),
    ]),
  ]);
}

function noticeCard(view: Shown<'notice'>, message: string): IAdaptiveCard {
  const { card, of } = view;
  const { notice } = words;
  return frame([
    ...top(view, message, { title: notice.title, law: false }),
    box(
      [notice.lines[of], notice.hidden, notice.health, notice.wrong, notice.logged].map((it) => written(it)),
    ),
    buttons([
      press(card, message, 'agree', notice.agree, undefined, { style: 'positive', fields: false }),
      press(card, message, 'dropAid', labels.cancel, undefined, { fields: false }),
    ]),
  ]);
}

function waitingCard(view: Shown<'waiting'>, message: string): IAdaptiveCard {
  const { card, of } = view;
  const { waiting } = words;
  return frame([
    ...top(view, message, { title: waiting.title[of], law: false }),
    written(waiting.soon),
    buttons([
      press(card, message, 'look', waiting.look, undefined, { fields: false }),
      press(card, message, 'dropAid', waiting.stop, undefined, { fields: false }),
    ]),
  ]);
}

function nothingCard(view: Shown<'nothing'>, message: string): IAdaptiveCard {
  const { card, of } = view;
  const { nothing } = words;
  const onward = press(card, message, 'dropAid', nothing.onward, undefined, {
    style: 'positive',
    fields: false,
  });
  return frame([
    ...top(view, message, { title: nothing.title, law: false }),
    written(nothing.lines[of]),
    buttons([onward]),
  ]);
}

const marked = (): CardElement => box([written(words.mark, { size: 'Small' })], 'warning');

/** A text with some of its words in bold, line breaks kept. */
function withBold(text: string, bold: readonly string[]): ITextRun[] {
  const parts = text.split(/([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u).filter((part) => part !== '');
  const runs: { text: string; bold: boolean }[] = [];
  for (const part of parts) {
    const isBold = bold.includes(part);
    const last = runs.at(-1);
    if (last !== undefined && last.bold === isBold) last.text += part;
    else runs.push({ text: part, bold: isBold });
  }
  return runs.map((it) => run(it.text, it.bold ? { bold: true } : {}));
}

function wordingCard(view: Shown<'wording'>, message: string): IAdaptiveCard {
  const { card, heading: name, before, text, fresh } = view;
  const { wording } = words;
  return frame([
    ...top(view, message, { title: wording.title(name), law: false }),
    marked(),
    written(wording.before, { subtle: true }),
    written(cut(before, BEFORE_SHOWN)),
    written(wording.after, { subtle: true }),
    line(withBold(text, fresh)),
    ...(fresh.length > 0 ? [written(words.fresh, { subtle: true, size: 'Small' })] : []),
    buttons([
      press(card, message, 'useAid', wording.use, undefined, { style: 'positive', fields: false }),
      press(card, message, 'dropAid', wording.keep, undefined, { fields: false }),
    ]),
  ]);
}

/** What is wrong with a field, and the press that takes it again. */
const problemOf = (error: FieldError, again: string) =>
  error === 'cpr' ? words.cpr(again) : labels.fieldProblem[error];

/** A field of a proposal; there is no "Gem" to press once more. */
function proposed(it: Field, { card }: Shown<'proposal'>, message: string): CardElement[] {
  const { error, ...well } = it;
  if (error === undefined) return field(it, card, message);
  const box = problemBox(problemOf(error, words.proposal.use));
  return [box, ...field({ ...well, label: labels.toMend(it.label) }, card, message)];
}

function proposalCard(view: Shown<'proposal'>, message: string): IAdaptiveCard {
  const { card, to, title, quotes, fresh, fields, left } = view;
  const { proposal } = words;
  return frame([
    ...top(view, message, { title: proposal.title, law: false }),
    heading(title, 'Medium'),
    written(proposal.rests, { subtle: true }),
    box(quotes.map((quote) => written(`»${quote}«`))),
    marked(),
    ...fields.flatMap((it) => proposed(it, view, message)),
    ...(fresh.length > 0 ? [written(proposal.fresh(fresh.join(', ')), { size: 'Small' })] : []),
    written(proposal.moved, { subtle: true, size: 'Small' }),
    ...(left > 0 ? [written(proposal.left(left), { subtle: true, size: 'Small' }, 'None')] : []),
    buttons([
      press(card, message, 'useAid', proposal.use, to, { style: 'positive' }),
      press(card, message, 'leaveAid', proposal.leave, to, { fields: false }),
      ...(left > 0 ? [press(card, message, 'dropAid', proposal.stop, undefined, { fields: false })] : []),
    ]),
  ]);
}
