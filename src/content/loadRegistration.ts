import { join } from 'node:path';
import { checkRegistration } from '../../dialogs/schema/checkVersions.ts';
import type { ConversationFile } from '../../dialogs/schema/conversation.ts';
import type { Mistake } from '../../dialogs/schema/mistake.ts';
import type { Step } from '../../dialogs/schema/question.ts';
import { type RegistrationFile, registrationFile } from '../../dialogs/schema/registration.ts';
import { OWN, type OwnContent } from './ownContent.ts';
import { type ReadFile, readYaml } from './readYaml.ts';

type Files = readonly ReadFile<ConversationFile>[];

/** The sheets of one file that fit their conversations; one that does not is a mistake, unless `mayMiss` says that it may be left out. */
function fitting(
  { value, mistake }: ReadFile<RegistrationFile>,
  files: Files,
  steps: readonly Step[],
  mayMiss: (file: ReadFile<ConversationFile>) => boolean,
): RegistrationFile['conversations'] {
  const kept = Object.entries(value.conversations).filter(([id, entries]) => {
    const file = files.find((it) => it.value.id === id);
    if (file === undefined) throw mistake(['conversations', id], `samtalen »${id}« findes ikke`);
    const mistakes: Mistake[] = [];
    checkRegistration(file.value, steps, entries, (path, message) => mistakes.push({ path, message }));
    const [wrong] = mistakes;
    if (wrong && !mayMiss(file)) throw mistake(wrong.path, wrong.message);
    return wrong === undefined;
  });
  return Object.fromEntries(kept);
}

/**
 * What to key into the case system, conversation by conversation: the product's sheets, and a municipality's in place of them. A sheet of
 * the product's that does not fit what a municipality has put in a conversation's place is left out there. The first mistake is thrown as a
 * ContentError.
 */
export function loadRegistration(
  folder: string,
  files: Files,
  steps: readonly Step[],
  own?: OwnContent,
): RegistrationFile {
  const sheets = readYaml(join(folder, 'registrering.yaml'), 'registrering.yaml', registrationFile);
  const conversations = fitting(sheets, files, steps, ({ name }) => name.startsWith(OWN));
  if (own?.registration === undefined) return { ...sheets.value, conversations };
  const theirs = fitting(own.registration, files, steps, () => false);
  return { ...own.registration.value, conversations: { ...conversations, ...theirs } };
}
