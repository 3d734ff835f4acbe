import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, Edition, Settings } from '../../dialogs/engine/content.ts';
import { type ConversationFile, conversationFile, sharedFile } from '../../dialogs/schema/conversation.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import { crossCheck } from '../../dialogs/schema/crossCheck.ts';
import { resolve, type SharedContent } from '../../dialogs/schema/resolve.ts';
import { noteFile, sourceFile, termFile } from '../../dialogs/schema/words.ts';
import { type ReadFile, readYaml } from './readYaml.ts';

/** The folder the product's own content lies in. */
export const CONTENT = join(process.cwd(), 'dialogs', 'content');

const FOLDERS = ['flows', 'agendas', 'checklists'];

/** Every conversation file of a content folder, checked one by one against its schema. */
export function readConversations(folder: string): ReadFile<ConversationFile>[] {
  return FOLDERS.flatMap((kind) => {
    const names = readdirSync(join(folder, kind), { withFileTypes: true });
    return names
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((name) => readYaml(join(folder, kind, name), `${kind}/${name}`, conversationFile));
  });
}

/** The hash a conversation is kept under: of all that a session on it can see. */
export function hashOf(conversation: Conversation): string {
  return createHash('sha256').update(JSON.stringify(conversation)).digest('hex');
}

/** Two files may not claim the same id or the same command. */
function checkUnique(files: readonly ReadFile<ConversationFile>[]): void {
  const taken = new Map<string, string>();
  for (const { name, value, mistake } of files) {
    const claims = [
      { claim: value.id, path: ['id'] },
      ...value.commands.map((claim, index) => ({ claim, path: ['commands', index] })),
    ];
    for (const { claim, path } of claims) {
      const key = `${path[0]} ${claim.toLocaleLowerCase('da')}`;
      const other = taken.get(key);
      if (other !== undefined) throw mistake(path, `»${claim}« bruges allerede i ${other}`);
      taken.set(key, name);
    }
  }
}

/**
 * Reads all content of a folder, checks every file and every reference between them, and makes each conversation whole.
 * The first mistake is thrown as a ContentError.
 */
export function loadContent(
  settings: Settings,
  questionsOn: readonly string[] = [],
  folder = CONTENT,
): Catalogue {
  const sources = readYaml(join(folder, 'sources.yaml'), 'sources.yaml', sourceFile).value.sources;
  const { terms } = readYaml(join(folder, 'terms.yaml'), 'terms.yaml', termFile).value;
  const { steps } = readYaml(join(folder, 'faelles.yaml'), 'faelles.yaml', sharedFile).value;
  const note = readYaml(join(folder, 'note.yaml'), 'note.yaml', noteFile).value;
  const files = readConversations(folder);
  const shared: SharedContent = { sources, steps, note, terms, questionsOn };
  checkUnique(files);
  const editions = files.map(({ value, mistake }): Edition => {
    const [wrong] = crossCheck(value, { sources, shared: steps });
    if (wrong) throw mistake(wrong.path, wrong.message);
    const conversation = resolve(value, shared);
    return { hash: hashOf(conversation), conversation };
  });
  return { editions, settings };
}
