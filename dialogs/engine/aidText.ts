import type { Conversation } from '../schema/conversationInUse.ts';
import { before } from './carried.ts';
import { allQuestions } from './places.ts';

/** A line of a section: what the program wrote in front, and what somebody said, where there is something to word. */
type Line = { before: string; said: string };

const BULLET = '– ';

/** The names that stand before what was written: of points and of questions. */
function labelsOf(conversation: Conversation): string[] {
  const items = conversation.type === 'flow' ? [] : conversation.items.map(({ title }) => title);
  return [...new Set([...items, ...[...allQuestions(conversation).values()].map(({ label }) => label)])];
}

/** How a section's line is taken apart: what is the program's or is read back at the next talk stays in front, or the line is its own as a whole. */
function lineReader(conversation: Conversation): (line: string) => Line {
  const { phrases, previous, items } = conversation.note;
  const labels = labelsOf(conversation).map((label) => `${label}: `);
  const carried = previous === undefined ? [] : [before(previous.agreed), before(previous.open)];
  const left = [phrases.notDiscussed, phrases.nothingNoted ?? phrases.notDiscussed];
  const later = items.states.agenda[2]?.text ?? '';
  const starts = (line: string, words: readonly string[]) => words.some((it) => line.startsWith(it));
  return (line) => {
    const label = labels.find((it) => line.startsWith(it)) ?? '';
    const state = label !== '' && line.startsWith(`${label}${later}: `) ? `${later}: ` : '';
    const said = line.slice(label.length + state.length);
    const own = starts(line, [BULLET, ...carried]) || starts(said, left) || line.endsWith(':');
    return own || said === later || said.trim() === ''
      ? { before: line, said: '' }
      : { before: label + state, said };
  };
}

/**
 * A section's lines as far as a model may see them: rows of tables, what was not discussed or put off, what goes on from the last note, and the
 * names in front of an answer stay here.
 * `with` puts other words in their place, as many lines as there were.
 */
export function wordableLines(
  conversation: Conversation,
  text: string,
): { lines: string[]; with(said: string): string } {
  const all = text.split('\n').map(lineReader(conversation));
  return {
    lines: all.flatMap(({ said }) => (said === '' ? [] : [said])),
    with(said) {
      const words = said.split('\n').filter((line) => line.trim() !== '');
      return all
        .map((line) => line.before + (line.said === '' ? '' : (words.shift() ?? line.said)))
        .join('\n');
    },
  };
}

/** What of a section a model may see, a line each. */
export const wordableText = (conversation: Conversation, text: string): string =>
  wordableLines(conversation, text).lines.join('\n');
