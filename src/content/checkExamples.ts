import { type Catalogue, editionOf } from '../../dialogs/engine/content.ts';
import { assessmentOf } from '../../dialogs/engine/decide.ts';
import { draftFrom } from '../../dialogs/engine/draftFrom.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import type { ConversationFile } from '../../dialogs/schema/conversation.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import type { ReadFile } from './readYaml.ts';

type Example = ConversationFile['examples'][number];
type Wrong = { path: (string | number)[]; message: string };

const AT = '2026-11-23T09:00:00Z';
const TODAY = '2026-11-23';

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** An example as a draft, and what of it the conversation does not know. */
export const draftOfExample = (conversation: Conversation, { answers, items, rows }: Example) =>
  draftFrom(conversation, { answers, items, rows, reference: '2026-114', at: AT });

/** What of an example does not hold, the first of it. */
function wrongIn(conversation: Conversation, example: Example): Wrong | undefined {
  const { expect } = example;
  const { draft, problems } = draftOfExample(conversation, example);
  const [problem] = problems;
  if (problem !== undefined) return { path: [], message: `»${problem.field}« passer ikke til samtalen` };
  const outcome = assessmentOf(conversation, draft)?.found.outcome;
  if (expect.outcome !== undefined && expect.outcome !== outcome)
    return {
      path: ['expect', 'outcome'],
      message:
        outcome === undefined ? 'svarene giver ikke noget forslag' : `svarene giver forslaget ${outcome}`,
    };
  const text = flat(noteText(conversation, draft, TODAY));
  const missing = (expect.note ?? []).findIndex((piece) => !text.includes(flat(piece)));
  return missing < 0
    ? undefined
    : { path: ['expect', 'note', missing], message: 'teksten står ikke i notatet' };
}

/**
 * Tries the examples of conversation files: what they answer must give the suggestion and the words of the note they expect. The first that
 * does not is thrown as a ContentError.
 */
export function checkExamples(files: readonly ReadFile<ConversationFile>[], catalogue: Catalogue): void {
  for (const { value, mistake } of files) {
    const conversation = editionOf(catalogue, value.id)?.conversation;
    if (conversation === undefined) continue;
    for (const [index, example] of value.examples.entries()) {
      const wrong = wrongIn(conversation, example);
      if (wrong !== undefined) throw mistake(['examples', index, ...wrong.path], wrong.message);
    }
  }
}
