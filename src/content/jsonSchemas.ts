import { z } from 'zod';
import { closingFile } from '../../dialogs/schema/closing.ts';
import { conversationFile, sharedFile } from '../../dialogs/schema/conversation.ts';
import { gapFile, guidanceFile, inventoryFile } from '../../dialogs/schema/guidance.ts';
import { noteCheckFile } from '../../dialogs/schema/noteCheck.ts';
import { versionFile } from '../../dialogs/schema/noteVersions.ts';
import { registrationFile } from '../../dialogs/schema/registration.ts';
import { reminderFile } from '../../dialogs/schema/reminder.ts';
import { noteFile, sourceFile, termFile } from '../../dialogs/schema/words.ts';

const KINDS = {
  conversation: conversationFile,
  faelles: sharedFile,
  guidance: guidanceFile,
  reminder: reminderFile,
  gaps: gapFile,
  inventory: inventoryFile,
  sources: sourceFile,
  terms: termFile,
  note: noteFile,
  notetjek: noteCheckFile,
  udgaver: versionFile,
  registrering: registrationFile,
  lukkedage: closingFile,
};

/** The JSON Schema of each kind of content file, as text, by the name of its file in `dialogs/schema/json`. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(KINDS).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
