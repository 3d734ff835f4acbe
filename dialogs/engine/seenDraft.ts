import type { Content } from './content.ts';
import { type Draft, without } from './draft.ts';

/** The draft as it is shown: without a model's help where that is switched off. */
export const seenDraft = ({ catalogue }: Content, draft: Draft): Draft =>
  catalogue.settings.aiNotes || draft.aid === undefined ? draft : without(draft, 'aid');
