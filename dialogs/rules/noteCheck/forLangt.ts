import type { NoteRule } from './noteToCheck.ts';

/** The note is more than a page, sources apart: what there is most of is where to begin. */
export const forLangt: NoteRule = ({ sections }, { limits }) => {
  const length = sections.reduce((sum, { heading, text }) => sum + heading.length + text.length + 2, 0);
  const [longest] = [...sections].sort((one, other) => other.text.length - one.text.length);
  if (length <= limits.characters || longest === undefined) return [];
  // Rounded, so that the advice reads as a measure and not as a count: "3.400".
  const tegn = String(Math.round(length / 100) * 100).replace(/(?=\d{3}$)/, '.');
  return [{ place: longest.place, under: longest.text, fills: { tegn } }];
};
