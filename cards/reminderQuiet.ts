import type { QuietView } from '../dialogs/engine/view.ts';

type Over = { line: Extract<QuietView['line'], `reminder${string}`> };

type Left = Pick<QuietView, 'title' | 'by' | 'when' | 'next' | 'last'> & Over;

/** The line that is left of a reminder's card. One that tells who did it may stand in a channel, and says nothing of what it was. */
export function reminderQuiet(left: Left): string {
  const { line, title, by, when } = left;
  switch (line) {
    case 'reminderDone':
      return by === undefined ? doneInChat(left) : `Gjort${by ? ` af ${by}` : ''}${when ? ` ${when}` : ''}.`;
    case 'reminderDropped':
      return title ? `Slettet: ${title}.` : 'Påmindelsen er slettet.';
    case 'reminderNew':
      return 'Påmindelsen står på et nyere kort.';
    case 'reminderGone':
      return 'Påmindelsen findes ikke længere.';
  }
}

/** What was done, and whether it comes again. */
function doneInChat({ title, next, last }: Left): string {
  const again = next === undefined ? (last ? ' Det var den sidste.' : '') : ` Næste gang: ${next}.`;
  return `Gjort${title ? `: ${title}` : ''}.${again}`;
}
