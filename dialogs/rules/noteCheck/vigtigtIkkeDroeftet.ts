import type { NoteRule } from './noteToCheck.ts';

/** An item that law or method holds essential was not discussed. Put off until later is a choice, and is left alone. */
export const vigtigtIkkeDroeftet: NoteRule = ({ notDiscussed }) =>
  notDiscussed.map(({ place, title }) => ({ place, under: title, fills: { punkt: title } }));
