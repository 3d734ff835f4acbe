import { plainText } from '../privacy/plainText.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { PROPOSAL, PROPOSAL_STATE } from './aidFields.ts';
import { wordableLines, wordableText } from './aidText.ts';
import { type Aid, type AidPiece, type Draft, without } from './draft.ts';
import { itemState } from './itemState.ts';
import { noteSections } from './note.ts';
import { noteId, RUNNING, stateId } from './places.ts';
import { type Context, reword } from './takeFields.ts';

/** The sections a model may be asked to word: free text. Participants, dates, agreements, ticks and sources are never sent. */
const FREE = [
  'formaal',
  'borgeren',
  'andre',
  'fakta',
  'observation',
  'vurdering',
  'vejledning',
  'mangler',
  'oevrigt',
];

/** Whether a section may be worded by a model: free text, with something in it that somebody wrote. */
export function isWordable(conversation: Conversation, section: string, text: string): boolean {
  // There the program's own reasons stand between the caseworker's.
  const mixed = section === 'vurdering' && conversation.type === 'flow' && conversation.outcome !== undefined;
  return FREE.includes(section) && !mixed && wordableText(conversation, text) !== '';
}

/** The text of a section of the note as it stands; undefined where there is no such section. */
export const sectionText = (conversation: Conversation, draft: Draft, today: string, id: string) =>
  noteSections(conversation, draft, today).find((section) => section.id === id)?.text;

/** Points of an agenda on which nothing stands yet; only they can be proposed for. */
export function openItems(conversation: Conversation, { answers }: Draft): { id: string; title: string }[] {
  if (conversation.type !== 'agenda') return [];
  const values = Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
  return conversation.items.filter((item) => itemState(conversation, item, values) === undefined);
}

/** Whether rough notes can be spread by a model from where the draft stands: on an agenda with open points. */
export const canTell = (conversation: Conversation, draft: Draft): boolean =>
  draft.cursor.at === 'agenda' && openItems(conversation, draft).length > 0;

/** The field where all is told at once, on a card of its own. */
const tell = (draft: Draft, { conversation }: Context): Draft =>
  canTell(conversation, draft)
    ? { ...draft, aid: { of: 'notes', text: '', state: 'telling', since: draft.rev + 1, pieces: [] } }
    : draft;

/** The notes are told, and kept already; whoever has not seen it yet is told first what becomes of them. */
const ask = (draft: Draft): Draft =>
  draft.aid?.state === 'telling' && draft.aid.text !== '' ? withState(draft, draft.aid, 'notice') : draft;

/** The section at hand is to be worded more clearly. */
function improve(draft: Draft, { conversation, today }: Context): Draft {
  const { cursor } = draft;
  if (cursor.at !== 'note' || cursor.section === undefined) return draft;
  const text = sectionText(conversation, draft, today, cursor.section);
  if (text === undefined || !isWordable(conversation, cursor.section, text)) return draft;
  return { ...draft, aid: { of: cursor.section, text, state: 'notice', since: draft.rev + 1, pieces: [] } };
}

/** The caseworker has read what is sent where. */
const agree = (draft: Draft): Draft =>
  draft.aid?.state === 'notice' ? withState(draft, draft.aid, 'waiting') : draft;

/** Nothing more of it: what the caseworker wrote stands. */
const dropAid = (draft: Draft): Draft => without(draft, 'aid');

/** The proposal at hand is left; the next one comes. */
function leaveAid(draft: Draft): Draft {
  if (draft.aid?.state !== 'ready') return draft;
  const pieces = draft.aid.pieces.slice(1);
  return pieces.length === 0 ? dropAid(draft) : { ...draft, aid: { ...draft.aid, pieces } };
}

/** The proposal at hand is used: a wording takes the place of the section's, one for a point comes as it stands in its field. */
function useAid(draft: Draft, context: Context): Draft {
  const { aid } = draft;
  const [piece] = aid?.pieces ?? [];
  if (aid?.state !== 'ready' || piece === undefined) return draft;
  if (aid.of !== 'notes') return leaveAid(withWording(draft, aid, piece, context));
  return leaveAid(withProposal(draft, piece, context));
}

/** The wording in the section, unless that has changed meanwhile. */
function withWording(draft: Draft, { of, text }: Aid, piece: AidPiece, context: Context): Draft {
  const { conversation, today } = context;
  if (sectionText(conversation, draft, today, of) !== text) return draft;
  return reword(draft, context, of, wordableLines(conversation, text).with(piece.text));
}

/** A point's note and state as they stand in the fields; the words they rest on leave the running notes. */
function withProposal(draft: Draft, { to, quotes }: AidPiece, { conversation, event }: Context): Draft {
  const open = openItems(conversation, draft).some(({ id }) => id === to);
  const note = plainText(event.inputs?.[PROPOSAL] ?? '');
  if (!open || note === '') return draft;
  const rev = draft.rev + 1;
  const later = conversation.note.items.states.agenda[2]?.value;
  const state = event.inputs?.[PROPOSAL_STATE];
  const put = state !== undefined && state === later ? { [stateId(to)]: { value: state, rev } } : {};
  const before = String(draft.answers[RUNNING]?.value ?? '');
  const running = { value: withoutQuotes(before, quotes), rev };
  return {
    ...draft,
    answers: { ...draft.answers, ...put, [noteId(to)]: { value: note, rev }, [RUNNING]: running },
  };
}

/** Notes without what was quoted from them; a line of which only marks are left is gone. */
const withoutQuotes = (notes: string, quotes: readonly string[]): string =>
  quotes
    .reduce((left, quote) => left.replace(quote, () => ''), notes)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join('\n');

/** The moves of the presses that are about a model's help. A press to see whether it has come moves nothing. */
export const AID_MOVES = { tell, ask, improve, agree, useAid, leaveAid, dropAid };

const withState = (draft: Draft, aid: Aid, state: Aid['state']): Draft => ({
  ...draft,
  aid: { ...aid, state },
});
