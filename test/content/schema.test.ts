import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../src/content/jsonSchemas.ts';
import { CONTENT, readConversations } from '../../src/content/loadContent.ts';

const FOLDER = join('dialogs', 'schema', 'json');

describe('the JSON Schemas for editors', () => {
  it.each(Object.entries(jsonSchemas()))('are as `npm run schema` writes them: %s', (name, text) => {
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text);
  });

  it('are pointed to from the first line of every content file', () => {
    const files = ['.', 'flows', 'agendas', 'checklists', 'reminders'].flatMap((folder) =>
      readdirSync(join(CONTENT, folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(CONTENT, folder, name)),
    );
    expect(files.length).toBeGreaterThan(readConversations(CONTENT).length);
    for (const file of files) {
      const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(file, 'utf8')) ?? [];
      expect(Object.keys(jsonSchemas())).toContain(path.split('/').at(-1));
    }
  });
});
