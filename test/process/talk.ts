import { actionsOf, type Caseworker } from '../conversations/caseworker.ts';
import type { Card } from '../conversations/fakeConnector.ts';

/** One conversation as it must stand in the store: what was acknowledged, and whether it is over. */
export type Talk = { reference: string; draft?: string; rows: string[]; wanted: number; ended: boolean };

/** Something done and not answered yet. It is done again until it is: `ids` are those of each time. */
export type Step = {
  does: 'start' | 'row' | 'confirm' | 'page' | 'other';
  text: string;
  activity: ReturnType<Caseworker['activity']>;
  ids: string[];
};

/** The verbs that lead to the end of a conversation by its note, and straight away, the last of them first. */
const BY_THE_NOTE = ['confirm', 'transfer', 'finish', 'end', 'answer'];
const STRAIGHT_AWAY = ['confirm', 'discard'];

/** What only the card of a turn that failed says. */
export const SORRY = 'så giv din it-afdeling koden';

/** What can be done on a card: its verbs, and the places it leads to. */
export const verbsOf = (card: Card): string[] =>
  actionsOf(card).map(({ data: { _: it } }) => String(it.do === 'goTo' ? it.to : it.do));

/** The id of the draft a card shows. */
export const draftIn = (card: Card): string =>
  String(
    actionsOf(card)
      .map(({ data }) => data._.draft)
      .find((it) => it !== undefined),
  );

/** Whether a card tells that a turn failed: then it offers the press once more. */
export const isRefusal = (card: Card): boolean => actionsOf(card).some(({ title }) => title === 'Prøv igen');

/** What is pressed to end a conversation. Half of them are discarded, half go on to the note. */
export function wayOut({ wanted }: Talk, verbs: readonly string[]): string {
  const way = wanted % 2 === 0 ? STRAIGHT_AWAY : BY_THE_NOTE;
  return way.find((verb) => verbs.includes(verb)) ?? '';
}
