import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../content/jsonSchemas.ts';

/** Writes the JSON Schemas that editors read for completion and checks. */
const folder = join('dialogs', 'schema', 'json');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${join(folder, name)}\n`);
}
