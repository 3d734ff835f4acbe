import { usualSettings } from '../../dialogs/engine/content.ts';
import { assessmentOf } from '../../dialogs/engine/decide.ts';
import type { Draft } from '../../dialogs/engine/draft.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { allQuestions, noteId, RUNNING, replay, stateId } from '../../dialogs/engine/places.ts';
import type { ConversationFile } from '../../dialogs/schema/conversation.ts';
import type { Conversation } from '../../dialogs/schema/conversationInUse.ts';
import { draftOfExample } from '../../src/content/checkExamples.ts';
import { CONTENT, loadContent, readConversations } from '../../src/content/loadContent.ts';

type Example = ConversationFile['examples'][number];

const TODAY = '2026-11-23';

const { editions } = loadContent(usualSettings);
const files = readConversations(CONTENT).map(({ value }): [string, ConversationFile] => [value.id, value]);

function conversationOf(id: string): Conversation {
  const found = editions.find((edition) => edition.conversation.id === id)?.conversation;
  if (found === undefined) throw new Error(`${id} is not in the catalogue`);
  return found;
}

function replayed(conversation: Conversation, example: Example): Draft {
  const { draft, problems } = draftOfExample(conversation, example);
  expect(problems).toEqual([]);
  return draft;
}

/** Ids of the questions a replay asks, the notes and states of an agenda's items left out. */
function asked(conversation: Conversation, draft: Draft): string[] {
  const shared =
    conversation.type === 'flow' ? [] : conversation.items.flatMap(({ id }) => [noteId(id), stateId(id)]);
  return replay(conversation, draft)
    .steps.flatMap((step) => step.questions.map((question) => question.id))
    .filter((id) => !shared.includes(id));
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Shared questions asked by the examples of any conversation: they are the same ones everywhere. */
const sharedMet = new Set(
  files.flatMap(([id, file]) => {
    const shared = conversationOf(id).closing.flatMap((step) =>
      step.questions.map((question) => question.id),
    );
    const met = file.examples.flatMap((example) =>
      asked(conversationOf(id), replayed(conversationOf(id), example)),
    );
    return met.filter((question) => shared.includes(question));
  }),
);

describe.each(files)('The examples of %s', (id, file) => {
  const conversation = conversationOf(id);

  it.each(
    file.examples.map((example): [string, Example] => [example.name, example]),
  )('hold: %s', (_name, example) => {
    const draft = replayed(conversation, example);
    const found = assessmentOf(conversation, draft)?.found;
    const {
      outcome,
      certainty,
      alternative,
      contrary,
      missing,
      flags,
      asked: yes = [],
      notAsked: no = [],
      note = [],
    } = example.expect;
    if (outcome !== undefined) expect(found?.outcome).toBe(outcome);
    if (certainty !== undefined) expect(found?.certainty).toBe(certainty);
    if (alternative !== undefined) expect(found?.alternative).toBe(alternative);
    if (contrary !== undefined) expect([...(found?.contrary ?? [])].sort()).toEqual([...contrary].sort());
    if (missing !== undefined) expect([...(found?.missing ?? [])].sort()).toEqual([...missing].sort());
    if (flags !== undefined) expect([...(found?.flags ?? [])].sort()).toEqual([...flags].sort());
    expect(asked(conversation, draft)).toEqual(expect.arrayContaining(yes));
    expect(asked(conversation, draft).filter((it) => no.includes(it))).toEqual([]);
    const text = flat(noteText(conversation, draft, TODAY));
    for (const piece of note) expect(text).toContain(flat(piece));
  });

  it('expect something, each of them', () => {
    for (const example of file.examples)
      expect([example.name, Object.keys(example.expect)]).not.toEqual([example.name, []]);
  });

  it('answer only what is asked', () => {
    for (const example of file.examples) {
      const draft = replayed(conversation, example);
      expect([example.name, replay(conversation, draft).setAside.map((question) => question.id)]).toEqual([
        example.name,
        [],
      ]);
    }
  });

  it('ask every question of the conversation, hidden ones apart', () => {
    const met = new Set([
      ...sharedMet,
      ...file.examples.flatMap((example) => asked(conversation, replayed(conversation, example))),
    ]);
    const shared =
      conversation.type === 'flow'
        ? []
        : conversation.items.flatMap(({ id: item }) => [noteId(item), stateId(item)]);
    const all = [...allQuestions(conversation).keys()].filter((it) => it !== RUNNING && !shared.includes(it));
    expect(all.filter((it) => !met.has(it))).toEqual([]);
  });

  it('reach every item and every outcome', () => {
    const touched = new Set(
      file.examples.flatMap((it) => [
        ...Object.keys(it.items),
        ...Object.keys(it.rows),
        ...Object.keys(it.answers),
      ]),
    );
    const silent =
      conversation.type === 'flow'
        ? []
        : conversation.items.filter(
            (item) => ![item.id, ...item.questions.map((it) => it.id)].some((it) => touched.has(it)),
          );
    expect(silent.map((item) => item.id)).toEqual([]);
    if (conversation.type !== 'flow' || conversation.outcome === undefined) return;
    const { groups, results } = conversation.outcome;
    const reached = new Set(file.examples.map((example) => example.expect.outcome));
    expect(
      [...groups.map((group) => group.id), ...Object.keys(results)].filter((it) => !reached.has(it)),
    ).toEqual([]);
  });

  it('make notes in which nothing is left unsaid in code', () => {
    for (const example of file.examples) {
      const text = noteText(conversation, replayed(conversation, example), TODAY);
      expect(text).not.toMatch(/undefined|null|\[object|\{[a-zæøå_]+\}|ukendt|NaN/);
      for (const line of text.split('\n')) expect(line).toBe(line.trimEnd());
    }
  });
});
