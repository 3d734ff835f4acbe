import type { NoteRule } from './noteToCheck.ts';

/** A final visitation, or another suggestion that is the caseworker's to decide, without a decision. */
export const forslagIkkeAfgjort: NoteRule = ({ undecided }) =>
  undecided === undefined
    ? []
    : [{ place: undecided.place, under: undecided.name, fills: { samtale: undecided.name } }];
