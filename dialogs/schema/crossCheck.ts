import { conditionRules, outcomeRules } from '../rules/rules.ts';
import { checkContact } from './checkContact.ts';
import { checkOffers } from './checkOffers.ts';
import { checkCompanyWhen, checkOpenedRows } from './checkVersions.ts';
import { wrongCites } from './cites.ts';
import type { ConversationFile } from './conversation.ts';
import type { Mistake } from './mistake.ts';
import type { Condition, Question, Step } from './question.ts';
import type { ReminderKind } from './reminder.ts';
import type { Source } from './words.ts';

type Known = {
  sources: readonly Source[];
  shared: readonly Step[];
  reminders: readonly ReminderKind[];
};
type Say = (path: (string | number)[], message: string) => void;

/** Ids a step's condition may look back to, growing as the steps are read. */
class Seen {
  private readonly questions = new Map<string, Question>();
  private readonly say: Say;

  constructor(say: Say) {
    this.say = say;
  }

  get ids(): ReadonlySet<string> {
    return new Set(this.questions.keys());
  }

  question(id: string): Question | undefined {
    return this.questions.get(id);
  }

  add(question: Question, path: (string | number)[]): void {
    if (this.questions.has(question.id))
      this.say([...path, 'id'], `»${question.id}« bruges to gange i samtalen`);
    this.questions.set(question.id, question);
  }

  check(condition: Condition | undefined, path: (string | number)[]): void {
    if (condition === undefined) return;
    if ('rule' in condition) {
      if (!(condition.rule in conditionRules))
        this.say(
          [...path, 'rule'],
          `reglen »${condition.rule}« findes ikke; kendte: ${list(conditionRules)}`,
        );
      return;
    }
    const asked = this.questions.get(condition.question);
    if (asked?.type !== 'choice') {
      this.say([...path, 'question'], `»${condition.question}« er ikke et valg, der er spurgt om tidligere`);
      return;
    }
    const values = ['ukendt', ...asked.options.map((option) => option.value)];
    for (const value of 'is' in condition ? [condition.is] : condition.anyOf)
      if (!values.includes(value))
        this.say(path, `»${value}« er ikke et svar på »${asked.id}«; mulige: ${values.join(', ')}`);
  }
}

const list = (names: object) => Object.keys(names).join(', ');

function checkSteps(steps: readonly Step[], at: string, seen: Seen, say: Say): void {
  steps.forEach((step, number) => {
    seen.check(step.when, [at, number, 'when']);
    step.questions.forEach((question, index) => {
      seen.check(question.when, [at, number, 'questions', index, 'when']);
    });
    step.questions.forEach((question, index) => {
      seen.add(question, [at, number, 'questions', index]);
    });
    if (step.informant !== undefined && !step.questions.some((question) => question.id === step.informant))
      say([at, number, 'informant'], `»${step.informant}« er ikke et spørgsmål i trinnet`);
    if (step.questions.filter((question) => question.type === 'rows').length > 1)
      say([at, number, 'questions'], 'højst ét spørgsmål med rækker på hvert kort');
  });
}

function checkOutcome(file: ConversationFile, say: Say): void {
  if (file.type !== 'flow' || file.outcome === undefined) return;
  const { rule, keyQuestion, groups, alternatives } = file.outcome;
  if (!(rule in outcomeRules))
    say(['outcome', 'rule'], `reglen »${rule}« findes ikke; kendte: ${list(outcomeRules)}`);
  const asked = file.steps.flatMap((step) => step.questions);
  if (!asked.some((question) => question.id === keyQuestion && question.type === 'choice'))
    say(['outcome', 'keyQuestion'], `»${keyQuestion}« er ikke et valg i samtalen`);
  for (const id of Object.keys(alternatives))
    if (!groups.some((group) => group.id === id))
      say(['outcome', 'alternatives', id], `gruppen »${id}« findes ikke`);
}

/** Steps or items and the closing steps, each with an id of its own: the way through is told by them. */
function checkPlaces(file: ConversationFile, say: Say): void {
  const taken = new Set(file.closing);
  const own = file.type === 'flow' ? file.steps : file.items;
  for (const [index, { id }] of own.entries()) {
    if (taken.has(id))
      say([file.type === 'flow' ? 'steps' : 'items', index, 'id'], `»${id}« bruges to gange i samtalen`);
    taken.add(id);
  }
}

/** An example may only tell of what the conversation asks. */
function checkExamples(file: ConversationFile, asked: ReadonlySet<string>, say: Say): void {
  const items = file.type === 'flow' ? [] : file.items.map((item) => item.id);
  file.examples.forEach((example, index) => {
    for (const part of ['answers', 'rows'] as const)
      for (const id of Object.keys(example[part]))
        if (!asked.has(id)) say(['examples', index, part, id], `samtalen spørger ikke om »${id}«`);
    for (const id of Object.keys(example.items))
      if (!items.includes(id))
        say(['examples', index, 'items', id], `punktet »${id}« findes ikke; der er ${items.join(', ')}`);
  });
}

/** All references of one conversation file held against what they name: sources, shared steps, rules, earlier questions. */
export function crossCheck(file: ConversationFile, known: Known): Mistake[] {
  const mistakes: Mistake[] = [];
  const say: Say = (path, message) => mistakes.push({ path, message });
  const seen = new Seen(say);
  if (file.type === 'flow') checkSteps(file.steps, 'steps', seen, say);
  else
    file.items.forEach((item, index) => {
      item.questions.forEach((question, number) => {
        seen.add(question, ['items', index, 'questions', number]);
      });
      if (item.questions.filter((question) => question.type === 'rows').length > 1)
        say(['items', index, 'questions'], 'højst ét spørgsmål med rækker på hvert punkt');
    });
  file.closing.forEach((id, index) => {
    const step = known.shared.find((shared) => shared.id === id);
    if (step === undefined) say(['closing', index], `det fælles trin »${id}« findes ikke i faelles.yaml`);
    else checkSteps([step], `closing ${id}`, seen, (_path, message) => say(['closing', index], message));
  });
  checkPlaces(file, say);
  checkCompanyWhen(file, known.shared, say);
  checkOpenedRows(file, say);
  checkContact(file, say);
  checkOutcome(file, say);
  checkExamples(file, seen.ids, say);
  checkOffers(
    file,
    {
      kinds: known.reminders,
      question: (id) => seen.question(id),
      check: (when, path) => seen.check(when, path),
    },
    say,
  );
  return [...mistakes, ...wrongCites(file, known.sources)];
}
