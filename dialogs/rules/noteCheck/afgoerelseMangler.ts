import { has } from './finder.ts';
import type { NoteRule } from './noteToCheck.ts';

/** A decision is part of the case, and something a decision needs is not in the note. */
export const afgoerelseMangler: NoteRule = ({ decision }, { decision: parts }) => {
  if (decision === undefined) return [];
  const { place, answers, reworded } = decision;
  const missing = parts.filter(({ question, words, open }) => {
    if (reworded !== undefined) return !has(reworded, words);
    const given = answers[question] ?? '';
    return given === '' || open.includes(given);
  });
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name);
  const mangler = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`;
  const under = reworded ?? parts.map(({ question }) => answers[question] ?? '').join('\n');
  return [{ place, under, fills: { mangler }, list: names }];
};
