import { actionsOf, type Pressed } from '../conversations/caseworker.ts';

/** Answers that say in one plain sentence, with a code, that nothing was done. */
const SENTENCES =
  /^(Jeg kan ikke gemme lige nu|Noget gik galt, og intet er ændret|Kladden kan ikke læses lige nu)[^\n]*koden [0-9a-f]{8}\.$/m;

/** The plain sentence a press that came to nothing is answered with; undefined when it came to something. */
export const sorryIn = ({ text }: Pick<Pressed, 'text'>): string | undefined => SENTENCES.exec(text)?.[1];

/** The data that "Prøv igen" on such an answer sends. */
export const offeredAgain = ({ card }: Pressed): Record<string, unknown> | undefined =>
  actionsOf(card).find(({ title }) => title === 'Prøv igen')?.data;

/** What GET /readyz answers. */
export async function readyz(port: number): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/readyz`, { headers: { connection: 'close' } })).status;
}

/** Waits until something holds, asked again and again. */
export async function until(holds: () => Promise<boolean>, what: string, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
