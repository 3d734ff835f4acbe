import type { Asked, Found, Piece } from './when.ts';

/** Where in the text a phrase stands: the words before it, whether those were of time too, and whether a series was named. */
export type Place = Asked & { before: string; follows: boolean; inSeries: boolean };

/** One way to say when: its words as a pattern, and what they mean. Undefined where the words turn out to be about something else. */
export type Phrase = {
  pattern: RegExp;
  read: (named: Record<string, string | undefined>, place: Place) => Piece[] | undefined;
  soft?: true;
};

/** A phrase of whole words. */
export function phrase(words: string, read: Phrase['read'], soft?: 'soft'): Phrase {
  return { pattern: new RegExp(`^(?:${words})(?= |$)`, 'u'), read, ...(soft ? { soft: true } : {}) };
}

/** What the first of the phrases that fits says; `text` is the words from here on, with one blank between them. */
export function firstFound(phrases: readonly Phrase[], text: string, place: Place): Found | undefined {
  for (const { pattern, read, soft } of phrases) {
    const match = pattern.exec(text);
    const pieces = match ? read({ ...match.groups }, place) : undefined;
    if (match && pieces) {
      return { length: match[0].split(' ').length, pieces, ...(soft ? { soft } : {}) };
    }
  }
  return undefined;
}

/** What `find` says of the words behind such a word as "indtil", the word itself counted in; nothing where it was about something else. */
export function foundBehind(
  match: RegExpExecArray | null,
  text: string,
  find: (text: string) => Found | undefined,
): Found | undefined {
  const found = match ? find(text.slice(match[0].length)) : undefined;
  if (match === null || found === undefined || found.soft) return undefined;
  return { ...found, length: found.length + match[0].split(' ').length - 1 };
}
