import { number } from './numbers.ts';

/** The Danish words around the advice on the note's card; the advice itself is content. */
export const adviceLabels = {
  title: (n: number) => `${n} ting at kigge på`,
  more: (n: number) => `Og ${number(n)} til, når du har kigget på disse.`,
  fine: 'Det er fint sådan',
  mend: (text: string) => `Ret: ${text}`,
  fineFor: (text: string) => `Det er fint sådan: ${text}`,
};
