import type { Question } from '../schema/question.ts';
import { type Catalogue, type Content, type Edition, editionOf } from './content.ts';
import { type Draft, type Value, without } from './draft.ts';
import type { CardEvent } from './event.ts';
import { allQuestions, firstCursor } from './places.ts';
import { readField } from './readField.ts';
import type { WithDraft } from './state.ts';
import { draftTurn, end, type Turned } from './turned.ts';

/** Whether an answer is one its question, as it is now, could have been given. */
function fits(question: Question | undefined, value: Value): boolean {
  if (question === undefined) return false;
  if (question.type === 'rows' || Array.isArray(value))
    return question.type === 'rows' && Array.isArray(value);
  return readField(question, String(value)).kind === 'value';
}

/** The answers taken over by the edition in force: those whose question is still asked in a way they fit. */
function toNewEdition(
  catalogue: Catalogue,
  draft: Draft,
  now: string,
): { draft: Draft; edition: Edition } | undefined {
  const edition = editionOf(catalogue, draft.conversation);
  if (edition === undefined) return undefined;
  const questions = allQuestions(edition.conversation);
  const entries = Object.entries(draft.answers).filter(([id, { value }]) => fits(questions.get(id), value));
  const left = Object.keys(draft.answers).length - entries.length;
  const answers = Object.fromEntries(entries);
  const cursor = firstCursor(edition.conversation);
  const moved = {
    ...without(draft, 'aid'),
    content: edition.hash,
    answers,
    cursor,
    rev: draft.rev + 1,
    touchedAt: now,
  };
  return { draft: { ...moved, notice: { kind: 'movedToNewEdition', left } }, edition };
}

/** A press on a draft whose edition cannot be read: its answers move to the edition in force, or it is ended. */
export function lostTurn(content: Content, state: WithDraft, event: CardEvent, now: string): Turned {
  const { desk, draft } = state;
  const moved = event.verb === 'newEdition' ? toNewEdition(content.catalogue, draft, now) : undefined;
  if (moved) {
    const own = { ...content, conversation: moved.edition.conversation };
    return draftTurn(own, desk, moved.draft, now, [{ do: 'keep', edition: moved.edition }]);
  }
  if (event.verb === 'confirm' && draft.confirm) return end(content, state, 'discarded', now);
  if (event.verb === 'discard') return draftTurn(content, desk, { ...draft, confirm: 'discard' }, now);
  return draftTurn(content, desk, without(draft, 'confirm'), now);
}
