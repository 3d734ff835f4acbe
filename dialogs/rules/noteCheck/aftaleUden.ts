import type { CheckedAgreement, Finding, NoteRule } from './noteToCheck.ts';

/** One finding a place for the agreements that lack something. */
function lacking(agreements: readonly CheckedAgreement[], part: 'who' | 'when'): Finding[] {
  const without = agreements.filter((it) => it[part] === 'missing');
  const places = [...new Set(without.map(({ place }) => place))];
  return places.map((place) => {
    const texts = without.filter((it) => it.place === place).map(({ text }) => text);
    const aftale = texts.map((text) => `»${text}«`).join(', ');
    return { place, under: texts.join('\n'), fills: { aftale } };
  });
}

/** An agreement that does not say who does it. */
export const aftaleUdenHvem: NoteRule = ({ agreements }) => lacking(agreements, 'who');

/** An agreement that does not say when. */
export const aftaleUdenHvornaar: NoteRule = ({ agreements }) => lacking(agreements, 'when');
