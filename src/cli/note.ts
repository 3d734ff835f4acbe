import { dateOf } from '../../dialogs/engine/danishDate.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { answerLines } from './jsonLines.ts';
import { commandContent, readTold } from './told.ts';

const catalogue = commandContent();
await answerLines((line) => {
  const at = new Date().toISOString();
  const { conversation, draft, cpr } = readTold(catalogue, line, at);
  return {
    text: noteText(conversation, draft, dateOf(at)),
    warnings: cpr.map((field) => ({
      id: 'cpr_fjernet',
      text: `Et CPR-nummer er fjernet fra feltet »${field}«.`,
    })),
  };
});
