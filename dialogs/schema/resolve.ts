import { citesIn } from './cites.ts';
import type { ConversationFile } from './conversation.ts';
import { type Conversation, conversation } from './conversationInUse.ts';
import type { NoteCheck } from './noteCheck.ts';
import type { NoteVersions } from './noteVersions.ts';
import type { Question, Step } from './question.ts';
import type { RegistrationFile } from './registration.ts';
import type { NoteWords, Source } from './words.ts';

/** What conversation files draw on. */
export type SharedContent = {
  sources: readonly Source[];
  steps: readonly Step[];
  note: NoteWords;
  check: NoteCheck;
  versions: NoteVersions;
  registration: RegistrationFile;
  terms: Readonly<Record<string, string>>;
  /** Ids of hidden questions that the municipality has switched on. */
  questionsOn: readonly string[];
};

/** Every `{term}` in every text of a piece of content replaced by its word; unknown names stay. */
export function withTerms<T>(content: T, terms: SharedContent['terms']): T {
  const filled = (part: unknown): unknown => {
    if (typeof part === 'string')
      return part.replace(/\{([a-z_]+)\}/g, (whole, name: string) => terms[name] ?? whole);
    if (Array.isArray(part)) return part.map(filled);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value)]));
  };
  return filled(content) as T;
}

/** The registration sheet of a conversation, where there is one. */
function sheetOf(id: string, { conversations, ...sheet }: RegistrationFile) {
  const entries = conversations[id];
  return entries === undefined ? {} : { registration: { ...sheet, entries } };
}

/** A conversation file made whole, so that a session needs nothing else: shared steps and sources put in, terms replaced, hidden questions left out. */
export function resolve(file: ConversationFile, shared: SharedContent): Conversation {
  const shown = (question: Question) =>
    !('hidden' in question && question.hidden) || shared.questionsOn.includes(question.id);
  const visible = (step: Step): Step => ({ ...step, questions: step.questions.filter(shown) });
  const closing = file.closing
    .flatMap((id) => shared.steps.find((step) => step.id === id) ?? [])
    .map(visible);
  const own =
    file.type === 'flow'
      ? { steps: file.steps.map(visible) }
      : { items: file.items.map((item) => ({ ...item, questions: item.questions.filter(shown) })) };
  const cited = new Set([...citesIn([file, closing, shared.check])].map(([cite]) => cite.source));
  // What it covers is told of it, not said by it: no session sees it.
  const { examples: _examples, covers: _covers, ...rest } = file;
  const whole = {
    ...rest,
    ...own,
    closing,
    // How many pages a source has is for the check, not for a session.
    cited: shared.sources.flatMap(({ pages: _pages, ...source }) => (cited.has(source.id) ? source : [])),
    versions: shared.versions,
    ...sheetOf(file.id, shared.registration),
  };
  return conversation.parse({ ...withTerms(whole, shared.terms), note: shared.note, check: shared.check });
}
