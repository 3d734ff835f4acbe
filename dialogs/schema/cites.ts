import type { Mistake } from './mistake.ts';
import type { Cite } from './parts.ts';
import type { Source } from './words.ts';

type Path = (string | number)[];

/** Every citation in a piece of content, with its path. */
export function* citesIn(value: unknown, path: Path = []): Generator<[Cite, Path]> {
  if (Array.isArray(value))
    for (const [index, part] of value.entries()) yield* citesIn(part, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    if ('source' in value && ('page' in value || 'heading' in value)) yield [value as Cite, path];
    for (const [name, part] of Object.entries(value)) yield* citesIn(part, [...path, name]);
  }
}

/** A page, or the first and last of some: "12", "12-14". */
const PAGES = /^(\d+)(?:\s*[-–]\s*(\d+))?$/;

/** The last page a citation names: of "12-14" it is 14; 0 where it names none by number alone. */
function lastPage({ page = '' }: Cite): number {
  const [, first = 0, last = first] = PAGES.exec(page.trim()) ?? [];
  return Number(last);
}

/** What is wrong with the citations in a piece of content: a document that is not there, or a page it does not have. */
export function* wrongCites(value: unknown, sources: readonly Source[]): Generator<Mistake> {
  for (const [cite, path] of citesIn(value)) {
    const source = sources.find(({ id }) => id === cite.source);
    if (source === undefined)
      yield {
        path: [...path, 'source'],
        message: `kilden »${cite.source}« findes ikke; den skal stå i sources.yaml eller være et dokument i documents/`,
      };
    else if (lastPage(cite) > (source.pages ?? Number.POSITIVE_INFINITY))
      yield {
        path: [...path, 'page'],
        message: `»${source.id}« går kun til side ${source.pages}`,
      };
  }
}
