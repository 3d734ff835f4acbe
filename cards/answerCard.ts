import type { CardElement, IAdaptiveCard, IColumn, IExecuteAction } from '@microsoft/teams.cards';
import type { AnswerView, Shown } from '../dialogs/engine/answer.ts';
import { type AnswerPress, answerPress, ask } from './action.ts';
import { fold } from './fold.ts';
import { buttons, frame } from './frame.ts';
import { fitsButton, listed, lower, quoted } from './labelSentences.ts';
import { labels } from './labels.ts';
import { link, linkColumn, links } from './link.ts';
import { lookupLabels as words } from './lookupLabels.ts';
import { cut, heading, line, run, written } from './text.ts';
import { warned } from './top.ts';

const LONGEST_QUESTION = 120;
const LONGEST_COMMENT = 300;
const COMMENT = 'kommentar';

const paragraph = (block: Shown['blocks'][number]): CardElement[] =>
  typeof block === 'string'
    ? [written(block)]
    : block.points.map((point) => line([run('•  ', { subtle: true }), run(point)]));

/** The line about rules, the line about a review that is due, and the text with its source. */
function content({ blocks, source, reviewed, note, ...worth }: Shown): CardElement[] {
  const from = labels.source(reviewed === undefined ? source : words.reviewed(source, reviewed));
  return [
    ...warned(worth),
    ...blocks.flatMap(paragraph),
    ...(note === undefined ? [] : [written(note, { subtle: true, size: 'Small' }, 'Medium')]),
    written(from, { subtle: true, size: 'Small' }, note === undefined ? 'Medium' : 'None'),
  ];
}

const folded = (hits: readonly Shown[]): CardElement[] =>
  hits.flatMap((it, at) => fold(`svar${at + 1}`, it.title, content(it)));

/** There is no answer: that it is so, or where else to look, and what lies nearest, folded away. */
function unanswered({ gap, best, more, understood }: AnswerView): CardElement[] {
  return [
    written(gap?.text ?? words.unanswered, { bold: true }),
    ...(understood.length > 0 ? [written(words.understood(listed(understood.map(quoted))))] : []),
    ...(best ? [written(words.perhaps, { subtle: true }, 'Medium'), ...folded([best, ...more])] : []),
  ];
}

/** The best hit open, two more to unfold, and what to read next that is not among those. */
function answered(view: AnswerView, best: Shown, presses: Presses): CardElement[] {
  const related = best.related
    .filter(({ id }) => view.more.every((it) => it.id !== id))
    .map(({ id, title }) => link(presses.press('see', title, { to: id, tooltip: words.see(title) })));
  return [
    heading(best.title),
    ...content(best),
    ...onward(view, presses),
    ...folded(view.more),
    ...(related.length > 0
      ? [written(words.related, { subtle: true, size: 'Small' }, 'Medium'), ...related]
      : []),
  ];
}

/** What follows after an answer: begin what it belongs to, go back to the conversation that is open. */
function onward({ best, personal, returns, answered }: AnswerView, presses: Presses): CardElement[] {
  if (!personal) return [];
  const back = returns ? [presses.press('return', words.back)] : [];
  const start = answered ? best?.start : undefined;
  if (start === undefined) return back.length > 0 ? [buttons(back)] : [];
  const { conversation, title } = start;
  const begin = ask(words.start(lower(title)), { do: 'start', conversation, message: presses.message });
  if (fitsButton(title)) return [buttons([...back, begin])];
  // A button cuts a long name off where a line goes on below.
  return [...(back.length > 0 ? [buttons(back)] : []), link(begin)];
}

/** Whether it helped, or the thanks for saying so; after a no, room for a line of one's own. */
function vote(view: AnswerView, presses: Presses): CardElement[] {
  const thanks = (text: string) => written(text, { subtle: true }, 'Medium');
  switch (view.voted) {
    case 'useful':
      return [thanks(words.thanks)];
    case 'commented':
      return [thanks(words.thanksForComment)];
    case 'useless':
      return [thanks(words.thanks), ...comment(presses)];
    default:
      return [view.answered ? didItHelp(presses) : links([isMissing(presses)])];
  }
}

const comment = (presses: Presses): CardElement[] => [
  { type: 'Input.Text', id: COMMENT, label: words.comment, maxLength: LONGEST_COMMENT },
  buttons([presses.press('comment', words.send, { fields: true })]),
];

const isMissing = (presses: Presses) =>
  presses.press('useless', words.missing, { tooltip: words.missingWhy });

function didItHelp(presses: Presses): CardElement {
  const asked: IColumn = { type: 'Column', width: 'auto', items: [written(words.helped, { subtle: true })] };
  const yes = presses.press('useful', words.useful, { tooltip: words.usefulWhy });
  const no = presses.press('useless', words.useless, { tooltip: words.uselessWhy });
  return { type: 'ColumnSet', columns: [asked, linkColumn(yes), linkColumn(no)], spacing: 'Medium' };
}

type Presses = {
  message: string;
  press(
    what: AnswerPress['do'],
    title: string,
    more?: { to?: string; tooltip?: string; fields?: boolean },
  ): IExecuteAction;
};

/** What can be pressed on the card of an answer: each press carries the question, so that the card can be drawn again. */
function pressesOf({ question, best }: AnswerView, message: string): Presses {
  const top = best === undefined ? {} : { top: best.id };
  return {
    message,
    press: (what, title, { to, tooltip, fields = false } = {}) =>
      answerPress(
        title,
        { do: what, question, message, fields, ...top, ...(to === undefined ? {} : { to }) },
        tooltip,
      ),
  };
}

/** The card of an answer, or of there being none, with what can be done about it. */
export function answerCard(view: AnswerView, message: string): IAdaptiveCard {
  const presses = pressesOf(view, message);
  const { best } = view;
  return frame([
    written(words.asked(cut(view.question, LONGEST_QUESTION)), { subtle: true, size: 'Small' }),
    ...(view.answered && best
      ? answered(view, best, presses)
      : [...unanswered(view), ...onward(view, presses)]),
    ...vote(view, presses),
  ]);
}

/** A hit as a card without anything to press, to be put into any chat. */
export function insertedCard(shown: Shown): IAdaptiveCard {
  return frame([heading(shown.title), ...content(shown)]);
}
