import type { CheckWords } from '../../schema/noteCheck.ts';
import type { Reader } from '../../schema/parts.ts';
import { find } from './finder.ts';
import { withoutQuotes } from './sentences.ts';

/** What a text for this reader should be looked through for. The case file has advice of its own. */
function listed(reader: Reader, words: CheckWords): readonly string[][] {
  switch (reader) {
    case 'borger':
      return [words.thirdPerson, words.judging];
    case 'virksomhed':
      return [words.judging, words.health, words.illness, words.diagnoses, words.relatives];
    default:
      return [];
  }
}

/**
 * Words in a text for somebody else that were meant for the case file: "borgeren" and what judges to the citizen, health and family to the
 * company. Each once, as it first stands; what is in quotation marks is somebody's own words.
 */
export function ordTilLaeseren(text: string, reader: Reader, words: CheckWords): string[] {
  const bare = withoutQuotes(text);
  const found = listed(reader, words).flatMap((list) => find(bare, list));
  const inOrder = found
    .sort((one, other) => one.index - other.index)
    .map(([word]) => word.replace(/\s+/g, ' '));
  const kept = new Map(inOrder.toReversed().map((word) => [word.toLocaleLowerCase('da'), word]));
  return [...new Set(inOrder.map((word) => kept.get(word.toLocaleLowerCase('da')) ?? word))];
}
