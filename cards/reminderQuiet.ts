import type { QuietView } from '../dialogs/engine/view.ts';

type Over = { line: Extract<QuietView['line'], `reminder${string}`> };

/** The line that is left of a reminder's card. One that is done tells by whom and when, not what it was: it may stand in a channel. */
export function reminderQuiet({
  line,
  title,
  by,
  when,
}: Pick<QuietView, 'title' | 'by' | 'when'> & Over): string {
  switch (line) {
    case 'reminderDone':
      return `Gjort${by ? ` af ${by}` : ''}${when ? ` ${when}` : ''}.`;
    case 'reminderDropped':
      return title ? `Droppet: ${title}.` : 'Påmindelsen er droppet.';
    case 'reminderNew':
      return 'Påmindelsen står på et nyere kort.';
    case 'reminderGone':
      return 'Påmindelsen findes ikke længere.';
  }
}
