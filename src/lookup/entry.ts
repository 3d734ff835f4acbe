import type { DocumentHead } from '../../dialogs/schema/document.ts';
import type { Cite } from '../../dialogs/schema/parts.ts';

/** One thing a question can be answered with: a lookup card, or a passage of a municipality's own document. */
export type Entry = {
  id: string;
  kind: 'card' | 'passage';
  title: string;
  /** Other words people use for it. */
  alias: readonly string[];
  text: string;
  /** Where it comes from, the main place first. */
  sources: readonly Cite[];
  /** What the document says of itself that a passage is from. */
  document?: DocumentHead;
};
