import type { Conversation } from '../schema/conversationInUse.ts';
import type { Cite } from '../schema/parts.ts';

/** The pages of one source, then its headings. */
function placesIn(cites: readonly Cite[]): string {
  const pages = [...new Set(cites.flatMap(({ page }) => page ?? []))];
  const headings = [
    ...new Set(
      cites.flatMap(({ page, heading }) =>
        page === undefined ? (heading?.startsWith('§') ? heading : `»${heading}«`) : [],
      ),
    ),
  ];
  return [
    ...(pages.length > 0 ? [`s. ${joined(pages)}`] : []),
    ...(headings.length > 0 ? [joined(headings)] : []),
  ].join(', ');
}

/** References as they stand on a card: "STAR 2017, s. 13 og 16; Cabi, »Dagsorden«". */
export function citeText({ cited }: Pick<Conversation, 'cited'>, cites: readonly Cite[]): string {
  const bySource = new Map<string, Cite[]>();
  for (const cite of cites) {
    const name = cited.find((source) => source.id === cite.source)?.short ?? cite.source;
    bySource.set(name, [...(bySource.get(name) ?? []), cite]);
  }
  return [...bySource].map(([name, own]) => `${name}, ${placesIn(own)}`).join('; ');
}

/** Words joined as Danish joins them: "a, b og c". */
export function joined(parts: readonly string[], and = 'og'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

/** The documents a conversation builds on, one a line: title, publisher and year. */
export function citedSources(conversation: Conversation): string[] {
  const own = new Set(conversation.sources.map((cite) => cite.source));
  return conversation.cited
    .filter((source) => own.has(source.id))
    .map((source) => `${source.title} (${source.publisher}, ${source.year})`);
}
