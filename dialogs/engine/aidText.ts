import type { Conversation } from '../schema/conversationInUse.ts';
import { allQuestions } from './places.ts';

/** A line of a section: what the program wrote in front, and what somebody said, where there is something to word. */
type Line = { before: string; said: string };

const BULLET = '– ';

/** The names that stand before what was written: of points and of questions. */
function labelsOf(conversation: Conversation): string[] {
  const items = conversation.type === 'flow' ? [] : conversation.items.map(({ title }) => title);
  return [...new Set([...items, ...[...allQuestions(conversation).values()].map(({ label }) => label)])];
}

/**
 * A section's lines as far as a model may see them: rows of tables, what was not discussed, and the names in front of an answer stay here.
 * `with` puts other words in their place, as many lines as there were.
 */
export function wordableLines(
  conversation: Conversation,
  text: string,
): { lines: string[]; with(said: string): string } {
  const labels = labelsOf(conversation).map((label) => `${label}: `);
  const { notDiscussed, nothingNoted = notDiscussed } = conversation.note.phrases;
  const isLeft = (words: string) => words.startsWith(notDiscussed) || words.startsWith(nothingNoted);
  const all = text.split('\n').map((line): Line => {
    const label = labels.find((it) => line.startsWith(it)) ?? '';
    const said = line.slice(label.length);
    const own = line.startsWith(BULLET) || isLeft(said) || line.endsWith(':');
    return own || said.trim() === '' ? { before: line, said: '' } : { before: label, said };
  });
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
