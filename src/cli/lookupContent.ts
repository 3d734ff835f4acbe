import { usualSettings } from '../../dialogs/engine/content.ts';
import { readContentDir } from '../config.ts';
import { openContent } from '../content/openContent.ts';
import { entriesOf } from '../lookup/entriesOf.ts';
import { type Lookup, openLookup } from '../lookup/openLookup.ts';

/** The lookup as the bot has it: every card, and the passages of the municipality's own documents where there are any. */
export function contentLookup(): Lookup {
  const { guidance, passages } = openContent(usualSettings, [], { own: readContentDir() });
  return openLookup([...entriesOf(guidance.cards), ...passages], guidance.gaps);
}
