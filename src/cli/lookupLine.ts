import { z } from 'zod';
import type { Cite } from '../../dialogs/schema/parts.ts';
import type { Found, Hit, Lookup } from '../lookup/openLookup.ts';
import { LONGEST } from '../lookup/readQuestion.ts';
import { LineError, parseLine } from './jsonLines.ts';

/** A place as programs read it: a page that is a number is one. */
export type Place = { source: string; page?: number | string; heading?: string };

const questionLine = z.object({ question: z.string() });

/** The question of a line: the line itself, or the `question` of a JSON object. Throws a LineError where there is none. */
export function questionIn(line: string): string {
  const question = (line.trimStart().startsWith('{') ? parseLine(line, questionLine).question : line).trim();
  if (question === '') throw new LineError('empty', 'question');
  if (question.length > LONGEST) throw new LineError('too_long', 'question');
  return question;
}

function placeOf({ source, page, heading }: Cite): Place {
  return {
    source,
    ...(page === undefined ? {} : { page: /^\d+$/.test(page) ? Number(page) : page }),
    ...(heading === undefined ? {} : { heading }),
  };
}

/** Every place a hit builds on, the main one first. */
export const placesOf = ({ entry }: Hit): Place[] => entry.sources.map(placeOf);

function hitLine(hit: Hit) {
  const [main, ...also] = placesOf(hit);
  return {
    id: hit.entry.id,
    title: hit.entry.title,
    ...main,
    score: Math.round(hit.score * 1000) / 1000,
    ...(also.length > 0 ? { also } : {}),
  };
}

/** The answer to a line as programs read it. Where it is not answered, the hits are the nearest there is. */
export function lookupLine(lookup: Lookup, line: string) {
  const question = questionIn(line);
  const { answered, hits } = lookup.ask(question);
  return { question, answered, hits: hits.map(hitLine) };
}

const placeText = ({ source, page, heading }: Place) =>
  [source, page === undefined ? heading : `s. ${page}`].filter((it) => it !== undefined).join(', ');

/** What was found as people read it: a line of what it is worth, and a line for each hit. */
export function lookupText({ answered, hits, gap }: Found): string {
  const not = gap?.text ?? 'Det står ikke i mine kilder.';
  const head = answered ? 'Måske relevant i kilderne:' : hits.length > 0 ? `${not} Måske:` : not;
  const lines = hits.map((hit) => `  ${hit.entry.title} (${placesOf(hit).map(placeText).join('; ')})`);
  return [head, ...lines, ''].join('\n');
}
