import type { GuidanceFile } from '../../dialogs/schema/guidance.ts';

type Named = Pick<GuidanceFile, 'id' | 'title' | 'alias'>;

/** A word that more than one card is found by, with the ids of the cards. */
export type Shared = { word: string; cards: string[] };

const fold = (text: string) => text.trim().toLocaleLowerCase('da');

/** Other words that several cards claim: a question with one of them may get the wrong card. */
export function sharedAliases(cards: readonly Named[]): Shared[] {
  const claims = new Map<string, Set<string>>();
  for (const { id, alias } of cards)
    for (const word of alias) claims.set(fold(word), (claims.get(fold(word)) ?? new Set()).add(id));
  return [...claims].filter(([, ids]) => ids.size > 1).map(([word, ids]) => ({ word, cards: [...ids] }));
}

/** Other words of a card that are the title of another one: who asks for the other gets this. */
export const aliasesAsTitles = (cards: readonly Named[]): Shared[] =>
  cards.flatMap(({ id, alias }) =>
    alias.flatMap((word) => {
      const other = cards.find((card) => card.id !== id && fold(card.title) === fold(word));
      return other === undefined ? [] : { word, cards: [id, other.id] };
    }),
  );
