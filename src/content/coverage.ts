import { citesIn } from '../../dialogs/schema/cites.ts';
import type { Chapter } from '../../dialogs/schema/guidance.ts';
import type { Source } from '../../dialogs/schema/words.ts';
import type { AllContent, Covering } from './openContent.ts';

/** A row of the inventory, and what tells of it: "kort mentor", "samtale visitation". */
export type Row = { chapter: Chapter; id: string; text: string; by: string[] };

/** Each row of the inventory with what covers it. */
export const coverage = (chapters: readonly Chapter[], parts: readonly Covering[]): Row[] =>
  chapters.flatMap((chapter) =>
    Object.entries(chapter.rows).map(([id, text]) => ({
      chapter,
      id,
      text,
      by: parts.filter(({ covers }) => covers.includes(id)).map(({ name }) => name),
    })),
  );

/** Sources nobody refers to; a document is referred to by its own passages. */
export function unusedSources({ sources, documents, guidance, catalogue }: AllContent): Source[] {
  const all = [
    guidance.cards,
    catalogue.editions.map(({ conversation }) => conversation),
    catalogue.reminders,
  ];
  const cited = new Set([...citesIn(all)].map(([cite]) => cite.source));
  return sources.filter(({ id }) => !cited.has(id) && !documents.some((document) => document.id === id));
}
