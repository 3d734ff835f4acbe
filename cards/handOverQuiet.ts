import type { QuietView } from '../dialogs/engine/view.ts';

const named = (name: string) => (name === '' ? 'En kollega' : name);

type Over = { line: Extract<QuietView['line'], 'handedOver' | `offer${string}`> };

/** The line that is left of a card that was handed over, or of an offer. */
export function handOverQuiet({
  line,
  title,
  by = '',
  when,
}: Pick<QuietView, 'title' | 'by' | 'when'> & Over): string {
  const it = title ? ` »${title}«` : ' den';
  switch (line) {
    case 'handedOver':
      return `Overdraget til ${by === '' ? 'en kollega' : by}${when ? ` ${when}` : ''}.`;
    case 'offerKept':
      return `Taget tilbage. Du har stadig${it}.`;
    case 'offerTakenBack':
      return `${named(by)} har taget tilbuddet om${it} tilbage.`;
    case 'offerDeclined':
      return `Du sagde nej tak til${it}.`;
    case 'offerOver':
      return title ? `Tilbuddet om${it} gælder ikke længere.` : 'Tilbuddet gælder ikke længere.';
  }
}
