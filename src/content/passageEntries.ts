import type { Entry } from '../lookup/entry.ts';
import type { Passage } from './passagesOf.ts';
import type { OwnDocument } from './readDocument.ts';

/** A heading by itself may say little: "Hvem er de?". The one it stands under goes before it, where that is not the document's title. */
function titleOf({ heading, above }: Passage, title: string): string {
  if (heading === undefined) return title;
  return above === undefined || above === title ? heading : `${above}: ${heading}`;
}

/**
 * The passages of a document as lookup sees them. Its id tells the document and
 * its number among the passages, and changes when passages come before it.
 */
export function passageEntries({ id, head, passages }: OwnDocument): Entry[] {
  return passages.map((passage, index): Entry => {
    const { heading, page, text } = passage;
    // A place is a page or a heading; where a document has neither, it is the document itself.
    const named = heading ?? (page === undefined ? head.title : undefined);
    const place = {
      ...(page === undefined ? {} : { page }),
      ...(named === undefined ? {} : { heading: named }),
    };
    return {
      id: `${id}-afsnit-${index + 1}`,
      kind: 'passage',
      title: titleOf(passage, head.title),
      alias: [],
      text,
      sources: [{ source: id, ...place }],
      document: head,
    };
  });
}
