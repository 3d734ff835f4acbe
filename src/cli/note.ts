import { dateOf } from '../../dialogs/engine/danishDate.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { noteAdvice } from '../../dialogs/engine/noteAdvice.ts';
import { readContentDir } from '../config.ts';
import { answerLines } from './jsonLines.ts';
import { type CommandContent, commandContent, readTold } from './told.ts';

const USAGE = `npm run --silent note -- --json: one conversation per line of standard input, as in

echo '{"flow":"opfoelgning","items":{"socialt":{"note":"Spiser frokost med de andre."}},"rows":{"aftaler":[{"who":"borgeren","what":"ringer mandag"}]}}' | npm run --silent note -- --json

A wrong name is answered with those that are known, at most twenty, the nearest first.
`;

/** The note of a line's conversation, and what to look at in it. */
function noteOf(content: CommandContent, line: string) {
  const at = new Date().toISOString();
  const { conversation, draft, reader, cpr } = readTold(content, line, at);
  const removed = cpr.map((field) => ({
    id: 'cpr_fjernet',
    text: `Et CPR-nummer er fjernet fra feltet »${field}«.`,
  }));
  const advice = noteAdvice(conversation, draft, dateOf(at)).map(({ rule, text }) => ({ id: rule, text }));
  return { text: noteText(conversation, draft, dateOf(at), reader), warnings: [...removed, ...advice] };
}

await answerLines(() => {
  const content = commandContent(readContentDir());
  return (line) => noteOf(content, line);
}, USAGE);
