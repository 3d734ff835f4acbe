import { noteRules } from '../rules/noteCheck/noteRules.ts';
import type { Finding } from '../rules/noteCheck/noteToCheck.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { type AdviceId, adviceIds } from '../schema/noteCheck.ts';
import { citeText } from './cite.ts';
import { digest } from './digest.ts';
import type { Draft } from './draft.ts';
import { noteToCheck } from './noteToCheck.ts';

/** One piece of advice about the note: which rule, where, in which words, and the digest of the text it is about. */
export type NoteAdvice = {
  rule: AdviceId;
  /** Its own among the advice of a note: rule and place. */
  id: string;
  /** `section:…`, `item:…` or `step:…`. */
  place: string;
  text: string;
  /** What is missing, one by one; and the sentence to look for, where there are more. */
  list: readonly string[];
  quote?: string;
  why: string;
  source: string;
  under: string;
};

/** What is quoted in advice is there to be recognized, not to be read again. */
const LONGEST_QUOTED = 160;
const short = (text: string) => (text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)} …` : text);
const filled = (text: string, fills: Finding['fills']) =>
  text.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => short(fills[name] ?? whole));

/**
 * Everything worth a look in the note as it stands, in the order of the rules; what was waved away too. Empty for an edition from before the
 * note check. `today` is a Danish calendar date.
 */
export function allAdvice(conversation: Conversation, draft: Draft, today: string): NoteAdvice[] {
  const { check } = conversation;
  if (check === undefined) return [];
  const note = noteToCheck(conversation, draft, today, check);
  return adviceIds.flatMap((rule) => {
    const words = check.rules[rule];
    if (words === undefined) return [];
    const { text, why, sources } = words;
    return noteRules[rule](note, check).map(
      ({ place, under, fills, list = [], quote }): NoteAdvice => ({
        rule,
        id: `${rule}:${place}`,
        place,
        text: filled(text, fills),
        list,
        ...(quote === undefined ? {} : { quote: short(quote) }),
        why,
        source: citeText(conversation, sources),
        under: digest(under),
      }),
    );
  });
}

/** The advice that is shown: without what the caseworker has waved away, as long as the text under it is the same. */
export const noteAdvice = (conversation: Conversation, draft: Draft, today: string): NoteAdvice[] =>
  allAdvice(conversation, draft, today).filter(({ id, under }) => draft.waved?.[id] !== under);

/** The draft with one piece of advice waved away: "det er fint sådan". The rest stays unfolded. */
export function wave(conversation: Conversation, draft: Draft, today: string, id: string | undefined): Draft {
  const advice = allAdvice(conversation, draft, today).find((it) => it.id === id);
  if (advice === undefined || draft.cursor.at !== 'note') return draft;
  const waved = { ...draft.waved, [advice.id]: advice.under };
  return { ...draft, waved, cursor: { at: 'note', advice: true } };
}
