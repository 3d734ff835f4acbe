import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Catalogue, Edition, Settings } from '../../dialogs/engine/content.ts';
import { type ConversationFile, conversationFile, sharedFile } from '../../dialogs/schema/conversation.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import { crossCheck } from '../../dialogs/schema/crossCheck.ts';
import { versionFile } from '../../dialogs/schema/noteVersions.ts';
import type { ReminderKind } from '../../dialogs/schema/reminder.ts';
import { resolve, type SharedContent } from '../../dialogs/schema/resolve.ts';
import { noteFile } from '../../dialogs/schema/words.ts';
import { checkCites } from './checkNames.ts';
import { listFolder } from './listFolder.ts';
import { loadRegistration } from './loadRegistration.ts';
import { reminderFiles, remindersOf } from './loadReminders.ts';
import { loadWords, type Words } from './loadWords.ts';
import { OWN, type OwnContent } from './ownContent.ts';
import { type ReadFile, readYaml } from './readYaml.ts';
import { type Both, withOwn } from './withOwn.ts';

/** The folder the product's own content lies in. */
export const CONTENT = join(process.cwd(), 'dialogs', 'content');

const FOLDERS = ['flows', 'agendas', 'checklists'];

/**
 * Every conversation file of a content folder, checked one by one against its schema. `name` is what the folder is called in messages;
 * the product's own is not named.
 */
export function readConversations(folder: string, name = ''): ReadFile<ConversationFile>[] {
  return FOLDERS.flatMap((kind) =>
    listFolder(join(folder, kind))
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file) => readYaml(join(folder, kind, file), join(name, kind, file), conversationFile)),
  );
}

/** The hash a conversation is kept under: of all that a session on it can see. */
function hashOf(conversation: Conversation): string {
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

/** The conversation files in force: the product's, and those a municipality has beside or instead of them, each with its own id and commands. */
export function conversationFiles(folder: string, own?: Pick<OwnContent, 'folder'>): Both<ConversationFile> {
  const both = withOwn(readConversations(folder), own ? readConversations(own.folder, OWN) : []);
  checkUnique(both.files);
  return both;
}

/** What conversations draw on beside their own file. */
type Around = Words & { reminders: readonly ReminderKind[] };

/**
 * Conversation files made whole, each with its edition's hash: every file and every reference between them checked. The first mistake is
 * thrown as a ContentError.
 */
export function editionsIn(
  folder: string,
  files: readonly ReadFile<ConversationFile>[],
  { reminders, ...words }: Around,
  questionsOn: readonly string[],
  own?: OwnContent,
): Edition[] {
  const common = readYaml(join(folder, 'faelles.yaml'), 'faelles.yaml', sharedFile);
  checkCites(common, words.sources);
  const { steps } = common.value;
  const note = readYaml(join(folder, 'note.yaml'), 'note.yaml', noteFile).value;
  const versions = readYaml(join(folder, 'udgaver.yaml'), 'udgaver.yaml', versionFile).value;
  for (const { value, mistake } of files) {
    const [wrong] = crossCheck(value, { sources: words.sources, shared: steps, reminders });
    if (wrong) throw mistake(wrong.path, wrong.message);
  }
  const registration = loadRegistration(folder, files, steps, own);
  const shared: SharedContent = { ...words, steps, note, versions, registration, questionsOn };
  return files.map(({ value }): Edition => {
    const conversation = resolve(value, shared);
    return { hash: hashOf(conversation), conversation };
  });
}

/** Reads all conversations of a folder, checked and made whole. The first mistake is thrown as a ContentError. */
export const loadContent = (
  settings: Settings,
  questionsOn: readonly string[] = [],
  folder = CONTENT,
): Catalogue => {
  const words = loadWords(folder);
  const { files } = conversationFiles(folder);
  const conversations = files.map(({ value }) => value.id);
  const reminders = remindersOf(reminderFiles(folder).files, { ...words, conversations });
  return { editions: editionsIn(folder, files, { ...words, reminders }, questionsOn), reminders, settings };
};
