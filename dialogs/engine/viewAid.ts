import type { Conversation } from '../schema/conversationInUse.ts';
import { canTell, isWordable, openItems } from './aid.ts';
import { PROPOSAL, PROPOSAL_STATE, TOLD } from './aidFields.ts';
import { wordableText } from './aidText.ts';
import type { Settings } from './content.ts';
import type { Aid, AidPiece, Draft, Problem } from './draft.ts';
import { LONGEST } from './readField.ts';
import type { Field, OnDraft, View } from './view.ts';

type Kind = 'notes' | 'section';

/** A model's help: where all is told at once, what is sent where, that it is waited for, that nothing came of it, or one proposal. */
export type AidView = OnDraft & { show: 'aid' } & (
    | { what: 'telling'; id: string; longest: number; value?: string; error?: Problem['code'] }
    | { what: 'notice'; of: Kind }
    | { what: 'waiting'; of: Kind }
    | { what: 'nothing'; of: Kind }
    /** `fresh` are words that did not stand in the text before. */
    | { what: 'wording'; heading: string; before: string; text: string; fresh: string[] }
    | {
        what: 'proposal';
        to: string;
        title: string;
        quotes: string[];
        fresh: string[];
        fields: Field[];
        left: number;
      }
  );

/** The note and the state proposed for a point, to be changed before they are used. */
function fieldsOf(conversation: Conversation, { notice }: Draft, piece: AidPiece): Field[] {
  const problem = notice?.kind === 'problems' ? notice.fields[PROPOSAL] : undefined;
  const { items } = conversation.note;
  const [done, , later] = items.states.agenda;
  const options = [done, later].flatMap((it) => (it ? [it] : []));
  return [
    {
      id: PROPOSAL,
      label: items.note,
      type: 'text',
      long: true,
      longest: LONGEST,
      value: problem?.text ?? piece.text,
      ...(problem ? { error: problem.code } : {}),
    },
    {
      id: PROPOSAL_STATE,
      label: items.state,
      type: 'choice',
      many: false,
      options,
      value: (piece.later ? later : done)?.value ?? '',
    },
  ];
}

/** One proposal, of a section or of a point. */
function readyView(conversation: Conversation, draft: Draft, aid: Aid, common: OnDraft): AidView {
  const [piece] = aid.pieces;
  if (piece === undefined) return { ...common, show: 'aid', what: 'nothing', of: kindOf(aid) };
  const { text, quotes, fresh } = piece;
  if (aid.of !== 'notes') {
    const heading = conversation.note.headings.find(({ id }) => id === aid.of)?.heading ?? '';
    return {
      ...common,
      show: 'aid',
      what: 'wording',
      heading,
      before: wordableText(conversation, aid.text),
      text,
      fresh,
    };
  }
  const title = openItems(conversation, draft).find(({ id }) => id === piece.to)?.title ?? '';
  const fields = fieldsOf(conversation, draft, piece);
  return {
    ...common,
    show: 'aid',
    what: 'proposal',
    to: piece.to,
    title,
    quotes,
    // A word taken out since is no news any more.
    fresh: fresh.filter((word) => fields.some((it) => it.type === 'text' && it.value?.includes(word))),
    fields,
    left: aid.pieces.length - 1,
  };
}

const kindOf = ({ of }: Aid): Kind => (of === 'notes' ? 'notes' : 'section');

/** The card of a model's help at hand. */
export function aidView(conversation: Conversation, draft: Draft, aid: Aid, given: OnDraft): AidView {
  const { notice } = draft;
  // What is wrong is told at the one field there is.
  const common = { ...given, news: given.news.filter(({ kind }) => kind !== 'problems') };
  if (aid.state === 'ready') return readyView(conversation, draft, aid, common);
  if (aid.state !== 'telling') return { ...common, show: 'aid', what: aid.state, of: kindOf(aid) };
  const problem = notice?.kind === 'problems' ? notice.fields[TOLD] : undefined;
  return {
    ...common,
    show: 'aid',
    what: 'telling',
    id: TOLD,
    longest: LONGEST,
    ...(problem ? { error: problem.code } : {}),
    ...(problem?.text ? { value: problem.text } : {}),
  };
}

/** A card with the ways to a model's help, where it is switched on and there is something to help with. */
export function withAidOffer(settings: Settings, conversation: Conversation, draft: Draft, view: View): View {
  if (!settings.aiNotes) return view;
  if (view.show === 'agenda' && view.open === undefined && canTell(conversation, draft))
    return { ...view, tell: true };
  if (view.show !== 'note' || view.open === undefined) return view;
  const { open } = view;
  const text = view.sections.find(({ id }) => id === open.id)?.text ?? '';
  return isWordable(conversation, open.id, text) ? { ...view, open: { ...open, improve: true } } : view;
}
