import type { QuietView } from '../dialogs/engine/view.ts';

const named = (name: string) => (name === '' ? 'En kollega' : name);

const AGAIN = 'Skriv »fordel«, hvis en anden skal have den.';

type Over = { line: Extract<QuietView['line'], 'handedOver' | `assigned${string}` | `offer${string}`> };

/** The line that is left of a card that was handed over, or of an offer. */
export function handOverQuiet({
  line,
  title,
  by = '',
  when,
}: Pick<QuietView, 'title' | 'by' | 'when'> & Over): string {
  const it = title ? ` »${title}«` : ' den';
  const tried = `Du tilbød ${by === '' ? 'en kollega' : by}${title ? it : ' en påmindelse'}`;
  switch (line) {
    case 'handedOver':
      return `Overdraget til ${by === '' ? 'en kollega' : by}${when ? ` ${when}` : ''}.`;
    case 'assigned':
      return `Tilbudt til ${by === '' ? 'en kollega' : by}${when ? ` ${when}` : ''}: ${title ? `»${title}«` : 'Påmindelse'}. Sagsbehandleren har fået besked.`;
    case 'assignedDeclined':
      return `${tried}, men fik nej tak. ${AGAIN}`;
    case 'assignedLapsed':
      return `${tried}, men fik ikke svar. ${AGAIN}`;
    case 'offerKept':
      return `Taget tilbage. Du har stadig${it}.`;
    case 'offerTakenBack':
      return `${named(by)} har trukket overdragelsen af${it} tilbage.`;
    case 'offerDeclined':
      return `Du sagde nej tak til${it}.`;
    case 'offerOver':
      return title ? `Overdragelsen af${it} gælder ikke længere.` : 'Overdragelsen gælder ikke længere.';
  }
}
