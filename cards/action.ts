import type { IExecuteAction } from '@microsoft/teams.cards';
import type { CardRef, CardVerb } from '../dialogs/engine/event.ts';
import type { OfferVerb } from '../dialogs/handover/handOverEvent.ts';
import type { Thing } from '../dialogs/handover/handover.ts';
import type { ReminderList, ReminderVerb } from '../dialogs/reminders/reminderEvent.ts';

/** What a pressed card carries under `_`, beside its fields: what to do, and with what. `message` is the edge's own id of the message. */
export type Press =
  | ({ do: CardVerb; to?: string; fields: boolean; message: string } & CardRef)
  /** `beside`: the conversation opens as a card of its own, and the pressed one stays. */
  | { do: 'start'; conversation: string; reference?: string; beside?: true; message: string }
  | { do: 'open'; draft: string; message: string }
  | { do: 'menu' | 'more' | 'drafts' | 'about'; message: string }
  | { do: 'reminders'; list?: ReminderList; message: string };

/** What a press about a reminder carries: one on its card or on its line in a list (`inList`), or the hour of the overview. */
export type ReminderPress =
  | {
      do: 'remind';
      verb: ReminderVerb;
      reminder: string;
      rev: number;
      to?: string;
      list?: ReminderList;
      inList?: true;
      fields: boolean;
      message: string;
    }
  | { do: 'hour'; list?: ReminderList; fields: true; message: string };

/** What a press about handing over carries: whom to, the offer of it, or an answer to one. */
export type HandOverPress =
  | { do: 'handOver' | 'offer'; of?: Thing; fields: boolean; message: string }
  | { do: OfferVerb; handover: string; fields: false; message: string }
  | { do: 'team'; fields: boolean; message: string }
  | { do: 'member' | 'assign'; person: string; fields: boolean; message: string };

/** What a press on the card of an answer carries: the question, the card on top, and what was pressed. */
export type AnswerPress = {
  do: 'useful' | 'useless' | 'comment' | 'return' | 'see';
  question: string;
  top?: string;
  to?: string;
  fields: boolean;
  message: string;
};

type Style = { style?: 'positive' | 'destructive'; fields?: boolean; tooltip?: string };

/** A press on a draft's card, its fields sent along unless said otherwise. */
export function press(
  card: CardRef,
  message: string,
  verb: CardVerb,
  title: string,
  to?: string,
  style: Style = {},
): IExecuteAction {
  // An emptied field is absent like one that was never sent, so the press says itself whether it sends fields.
  const data: Press = {
    do: verb,
    ...card,
    message,
    fields: style.fields ?? true,
    ...(to === undefined ? {} : { to }),
  };
  return execute(title, data, style);
}

/** A press on a page. */
export function ask(title: string, data: Press, style: Style = {}): IExecuteAction {
  return execute(title, data, { ...style, fields: false });
}

/** A press on the card of an answer. */
export function answerPress(title: string, data: AnswerPress, tooltip?: string): IExecuteAction {
  return execute(title, data, { fields: data.fields, ...(tooltip ? { tooltip } : {}) });
}

/** A press about a reminder. */
export function reminderPress(title: string, data: ReminderPress, style: Style = {}): IExecuteAction {
  return execute(title, data, { ...style, fields: data.fields });
}

/** A press about handing over. */
export function handOver(title: string, data: HandOverPress, style: Style = {}): IExecuteAction {
  return execute(title, data, { ...style, fields: data.fields });
}

/** The very press that came with `data`, to be made again. */
export function repeat(title: string, data: Record<string, unknown>): IExecuteAction {
  const { do: verb } = data._ as Press;
  return { type: 'Action.Execute', title, verb, data, associatedInputs: 'none', style: 'positive' };
}

function execute(
  title: string,
  data: Press | AnswerPress | ReminderPress | HandOverPress,
  { style, fields = true, tooltip }: Style,
): IExecuteAction {
  return {
    type: 'Action.Execute',
    title,
    verb: data.do,
    data: { _: data },
    ...(fields ? {} : { associatedInputs: 'none' }),
    ...(style ? { style } : {}),
    ...(tooltip ? { tooltip } : {}),
  };
}
