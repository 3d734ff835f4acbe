import { conditionRules } from '../rules/rules.ts';
import type { ConversationFile } from './conversation.ts';
import { CLOSED, OPEN, type Question, type RowsQuestion, type Step } from './question.ts';
import type { RegistrationEntry } from './registration.ts';

type Path = (string | number)[];
type Say = (path: Path, message: string) => void;
type Marked = Pick<Question, 'readers' | 'companyWhen'>;

/** Everything of a conversation's own that may be marked for a reader, with its path. */
function* markedIn(file: ConversationFile): Generator<[Marked, Path]> {
  if (file.type === 'flow') {
    for (const [at, step] of file.steps.entries())
      for (const [index, question] of step.questions.entries())
        yield [question, ['steps', at, 'questions', index]];
    return;
  }
  for (const [at, item] of file.items.entries()) {
    yield [item, ['items', at]];
    for (const [index, question] of item.questions.entries())
      yield [question, ['items', at, 'questions', index]];
  }
}

/** Questions of a conversation by id, its shared steps among them. */
function questionsOf(file: ConversationFile, shared: readonly Step[]): Map<string, Question> {
  const own =
    file.type === 'flow'
      ? file.steps.flatMap((step) => step.questions)
      : file.items.flatMap((item) => item.questions);
  const closing = shared.filter((step) => file.closing.includes(step.id)).flatMap((step) => step.questions);
  return new Map([...own, ...closing].map((question) => [question.id, question]));
}

/** What must be answered before the company gets something: a choice of the same conversation, or a rule; and only of what it may get. */
export function checkCompanyWhen(file: ConversationFile, shared: readonly Step[], say: Say): void {
  const questions = questionsOf(file, shared);
  for (const [{ companyWhen: when, readers }, path] of markedIn(file)) {
    if (when === undefined) continue;
    const at = [...path, 'companyWhen'];
    if (!readers.includes('virksomhed')) say(at, 'er kun for det, virksomheden må få (readers: virksomhed)');
    if ('rule' in when) {
      if (!(when.rule in conditionRules)) say(at, `reglen »${when.rule}« findes ikke`);
      continue;
    }
    const asked = questions.get(when.question);
    const values = asked?.type === 'choice' ? ['ukendt', ...asked.options.map(({ value }) => value)] : [];
    for (const value of 'is' in when ? [when.is] : when.anyOf)
      if (!values.includes(value)) say(at, `»${value}« er ikke et svar på »${when.question}«`);
  }
}

/** What is wrong with how the rows of a question are opened to the company; undefined where nothing is. */
function wronglyOpened({ columns, readers, section, companyWhen }: RowsQuestion): string | undefined {
  const shared = readers.includes('virksomhed');
  const opening = columns.flatMap((it) => (it.type === 'choice' && it.opensTo !== undefined ? [it] : []));
  if (opening.length > 0 && !shared)
    return 'opensTo er kun for det, virksomheden må få (readers: virksomhed)';
  for (const { id, options } of opening)
    for (const value of [OPEN, CLOSED])
      if (!options.some((it) => it.value === value)) return `»${id}« skal kunne besvares med »${value}«`;
  const agreements = section === 'aftaler' && columns.some(({ type }) => type === 'date');
  if (!shared || !agreements || opening.length > 0 || companyWhen !== undefined) return undefined;
  return 'aftaler til virksomheden skal have en kolonne med opensTo, så sagsbehandleren vælger for hver række';
}

/** Agreements that the company may get are opened to it row by row, or all of them on a condition. */
export function checkOpenedRows(file: ConversationFile, say: Say): void {
  const asked = file.type === 'flow' ? file.steps : file.items;
  const name = file.type === 'flow' ? 'steps' : 'items';
  for (const [at, { questions }] of asked.entries())
    for (const [index, question] of questions.entries()) {
      const wrong = question.type === 'rows' ? wronglyOpened(question) : undefined;
      if (wrong !== undefined) say([name, at, 'questions', index, 'columns'], wrong);
    }
}

/** What of an entry its conversation does not have; undefined where it has all. */
function missingIn(
  file: ConversationFile,
  questions: Map<string, Question>,
  { from }: RegistrationEntry,
): string | undefined {
  if ('item' in from) {
    const found = file.type !== 'flow' && file.items.some((item) => item.id === from.item);
    return found ? undefined : `punktet »${from.item}« findes ikke i samtalen`;
  }
  if ('decision' in from || 'outcome' in from)
    return file.type === 'flow' && file.outcome
      ? undefined
      : 'samtalen har intet forslag at tage stilling til';
  if (!('question' in from)) return undefined;
  const question = questions.get(from.question);
  if (question === undefined) return `samtalen spørger ikke om »${from.question}«`;
  if (from.column === undefined) return undefined;
  const columns = question.type === 'rows' ? question.columns.map(({ id }) => id) : [];
  return columns.includes(from.column) ? undefined : `»${from.question}« har ikke kolonnen »${from.column}«`;
}

/** A registration sheet may only take from what its conversation has, and tick each entry off by an id of its own. */
export function checkRegistration(
  file: ConversationFile,
  shared: readonly Step[],
  entries: readonly RegistrationEntry[],
  say: Say,
): void {
  const questions = questionsOf(file, shared);
  const taken = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const at = ['conversations', file.id, index];
    const missing = missingIn(file, questions, entry);
    if (missing !== undefined) say([...at, 'from'], missing);
    if (taken.has(entry.id)) say([...at, 'id'], `»${entry.id}« bruges to gange`);
    taken.add(entry.id);
  }
}
