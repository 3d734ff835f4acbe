import { has } from '../rules/noteCheck/finder.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { Draft } from './draft.ts';
import { allQuestions } from './places.ts';
import { rowsOf } from './receive.ts';

/** What stands in the fields where a draft names who takes part: the participants, and who does what. */
function namedIn(conversation: Conversation, { answers }: Pick<Draft, 'answers'>): string[] {
  const fields = conversation.versions?.borger.rolesIn ?? [];
  return [...allQuestions(conversation).values()].flatMap((question) => {
    const value = answers[question.id]?.value;
    if (question.type === 'text' && fields.includes(question.id)) return String(value ?? '');
    if (question.type !== 'rows') return [];
    const named = question.columns.filter(({ id }) => fields.includes(id));
    return rowsOf(value).flatMap((row) => named.map(({ id }) => row[id] ?? ''));
  });
}

/** The words for those who take part in a case that are no roles: with the names a caseworker was not to write among them. */
export function peopleIn(conversation: Conversation, draft: Pick<Draft, 'answers'>): string[] {
  const { check, versions } = conversation;
  const { roles = [], relatives = [], citizen = [], others = [] } = check?.words ?? {};
  const known = [...roles, ...relatives, ...citizen, ...others, ...Object.keys(versions?.borger.roles ?? {})];
  const words = namedIn(conversation, draft).flatMap((text) => text.match(/\p{L}[\p{L}'’-]*/gu) ?? []);
  return [...new Set(words)].filter((word) => word.length > 1 && !has(word, known));
}
