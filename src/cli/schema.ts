import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { conversationFile, sharedFile } from '../../dialogs/schema/conversation.ts';
import { noteFile, sourceFile, termFile } from '../../dialogs/schema/words.ts';

/** Writes the JSON Schemas that editors read for completion and checks, one for each kind of content file. */
const folder = join('dialogs', 'schema', 'json');
mkdirSync(folder, { recursive: true });
const kinds = {
  conversation: conversationFile,
  faelles: sharedFile,
  sources: sourceFile,
  terms: termFile,
  note: noteFile,
};
for (const [name, schema] of Object.entries(kinds)) {
  const file = join(folder, `${name}.schema.json`);
  writeFileSync(file, `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`);
  process.stdout.write(`${file}\n`);
}
