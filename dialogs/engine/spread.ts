import type { Agenda } from '../schema/conversationInUse.ts';
import type { Draft } from './draft.ts';
import { noteId, RUNNING } from './places.ts';
import { LONGEST } from './readField.ts';

/** How many lines of running notes one card spreads. */
export const LINES_AT_A_TIME = 5;
const KEEP = 'bliver';

const linesOf = (text: unknown) =>
  typeof text === 'string'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];

/** The running notes, line by line. */
export function runningLines(draft: Pick<Draft, 'answers'>): string[] {
  return linesOf(draft.answers[RUNNING]?.value);
}

/** The field of a line on the card that spreads the notes; its value is an item's id, or `bliver`. */
export const lineId = (index: number) => `linje_${index}`;
export const STAYS = KEEP;

/**
 * Running notes moved to the items chosen for them. A line moves only where there is room for it; the rest stay as running notes, in
 * their order, or with `turn` those looked at last, so that the next card shows the next ones.
 */
export function spreadLines(
  conversation: Agenda,
  draft: Draft,
  inputs: Record<string, string>,
  turn: boolean,
): { draft: Draft; moved: number } {
  const rev = draft.rev + 1;
  const answers = { ...draft.answers };
  const kept: string[] = [];
  const waiting: string[] = [];
  let moved = 0;
  for (const [index, line] of runningLines(draft).entries()) {
    const item = conversation.items.find((it) => it.id === inputs[lineId(index)]);
    const before = item ? answers[noteId(item.id)]?.value : undefined;
    const text = typeof before === 'string' && before !== '' ? `${before}\n${line}` : line;
    if (item === undefined || text.length > LONGEST) (index < LINES_AT_A_TIME ? kept : waiting).push(line);
    else {
      answers[noteId(item.id)] = { value: text, rev };
      moved += 1;
    }
  }
  const left = (turn ? [...waiting, ...kept] : [...kept, ...waiting]).join('\n');
  answers[RUNNING] = { value: left, rev };
  return { draft: { ...draft, answers }, moved };
}
