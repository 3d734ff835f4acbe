import type { Assessment } from '../rules/rule.ts';
import type { Flow } from '../schema/conversationInUse.ts';
import type { OutcomeBlock } from '../schema/outcome.ts';
import { citeText } from './cite.ts';

/** The name of a result: a group's, or the title of what is no group. */
export function outcomeName(block: OutcomeBlock, id: string): string {
  return block.groups.find((group) => group.id === id)?.name ?? block.results[id]?.title ?? id;
}

/** A sign's own words for the case: that it holds, or that it does not. */
export function signWords(block: OutcomeBlock, id: string, found: Assessment): string {
  const sign = block.signs[id];
  if (sign === undefined) throw new Error(`content has no words for sign ${id}`);
  return found.denied.includes(id) ? (sign.not ?? sign.text) : sign.text;
}

/** Where a sign comes from: its source, or the caseworker's own judgement in the words given for it. */
export function signSource(conversation: Flow, block: OutcomeBlock, id: string, own: string): string {
  const sign = block.signs[id];
  return sign?.own ? own : citeText(conversation, sign?.sources ?? []);
}

/** A sign's words with its source behind, for the note. */
export function signText(conversation: Flow, block: OutcomeBlock, id: string, found: Assessment): string {
  const source = signSource(conversation, block, id, conversation.note.phrases.ownJudgementInNote);
  return `${signWords(block, id, found)} (${source})`;
}
