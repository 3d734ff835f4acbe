import { countWords, lix } from '../rules/noteCheck/lix.ts';
import type { NoteToCheck } from '../rules/noteCheck/noteToCheck.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import type { NoteCheck } from '../schema/noteCheck.ts';
import { inSentence } from './answerText.ts';
import { agreementsOf, datesOf } from './checkedAgreements.ts';
import { assessmentsOf, unreasonedIn } from './checkedAssessments.ts';
import { dateOf } from './danishDate.ts';
import { asksForChoice, assessmentOf } from './decide.ts';
import type { Draft } from './draft.ts';
import { itemState } from './itemState.ts';
import { type NoteSection, noteSections, noteText } from './note.ts';
import { replay } from './places.ts';
import { type Asked, askedIn } from './talkParts.ts';

/** The question that tells whether a decision is part of the case, and the step that asks for what it rests on. */
const DECISION = { question: 'afgoerelse', section: 'afgoerelse', step: 'afgoerelse_indhold' };
/** The question that tells which talk it is, and the answer of the one that ends with a decision. */
const PHASE = { question: 'fase', final: 'endelig' };
/** Fewer words than this do not tell whether a text is hard. */
const FEWEST_WORDS = 8;

/** Whether a silent item is still told as not discussed in its section. */
function isTold(sections: readonly NoteSection[], id: string, title: string, notDiscussed: string): boolean {
  const section = sections.find((it) => it.id === id);
  if (section === undefined || !section.edited) return true;
  const lines = section.text.split('\n');
  const listed = (line: string) => line.startsWith(notDiscussed) && line.includes(inSentence(title));
  return lines.some((line) => [notDiscussed, `${title}: ${notDiscussed}`].includes(line) || listed(line));
}

/** Essential items of an agenda that were not discussed. What is put off until later was spoken of. */
function notDiscussedIn(conversation: Conversation, draft: Draft, sections: readonly NoteSection[]) {
  if (conversation.type !== 'agenda') return [];
  const { answers } = replay(conversation, draft);
  const [, not] = conversation.note.items.states.agenda;
  const { notDiscussed } = conversation.note.phrases;
  return conversation.items
    .filter((item) => {
      const state = itemState(conversation, item, answers);
      const open = item.essential && (state === undefined || state === not);
      return open && isTold(sections, item.section, item.title, notDiscussed);
    })
    .map(({ id, title }) => ({ place: `item:${id}`, title }));
}

/** What the note says of a decision, where one is part of the case. */
function decisionIn(
  { note: { phrases } }: Conversation,
  asked: readonly Asked[],
  sections: readonly NoteSection[],
): Pick<NoteToCheck, 'decision'> {
  const answers = Object.fromEntries(
    asked.flatMap(({ question: { id }, value }) => (typeof value === 'string' ? [[id, value]] : [])),
  );
  if (answers[DECISION.question] !== 'ja') return {};
  const section = sections.find(({ id, edited }) => edited && id === DECISION.section);
  if (section === undefined) return { decision: { place: `step:${DECISION.step}`, answers } };
  // A line that tells what was not discussed names what is missing, and is no sign of it.
  const { notDiscussed, nothingNoted = notDiscussed } = phrases;
  const left = (line: string) => line.startsWith(notDiscussed) || line.startsWith(nothingNoted);
  const said = section.text.split('\n').filter((line) => !left(line));
  return { decision: { place: `section:${section.id}`, answers, reworded: said.join('\n') } };
}

/** A suggestion that is the caseworker's to decide on and was not decided; of a first, provisional talk nothing is expected yet. */
function undecidedIn(
  conversation: Conversation,
  draft: Draft,
  today: string,
): Pick<NoteToCheck, 'undecided'> {
  const assessment = assessmentOf(conversation, draft);
  if (assessment === undefined) return {};
  const { block, found } = assessment;
  const { answers } = replay(conversation, draft);
  const early = answers[PHASE.question] !== undefined && answers[PHASE.question] !== PHASE.final;
  const choice = draft.decision?.choice ?? block.undecided.id;
  if (early || choice !== block.undecided.id || !asksForChoice(block, found, today)) return {};
  return { undecided: { place: 'outcome', name: conversation.title } };
}

/** The citizen's version, and the place of the hardest text in it. */
function citizenIn(
  conversation: Conversation,
  draft: Draft,
  today: string,
  asked: readonly Asked[],
): Pick<NoteToCheck, 'citizen'> {
  const text = noteText(conversation, draft, today, 'borger');
  const [hardest] = asked
    .flatMap(({ question, place, value }) =>
      question.type === 'text' && question.readers.includes('borger') && typeof value === 'string'
        ? [{ place, value }]
        : [],
    )
    .filter(({ value }) => countWords(value) >= FEWEST_WORDS)
    .sort((one, other) => lix(other.value) - lix(one.value));
  return text === '' || hardest === undefined ? {} : { citizen: { text, place: hardest.place } };
}

/** All that the note check looks at: the sections as they stand, and the answers behind them. `today` is a Danish calendar date. */
export function noteToCheck(
  conversation: Conversation,
  draft: Draft,
  today: string,
  { words }: NoteCheck,
): NoteToCheck {
  const sections = noteSections(conversation, draft, today).filter(({ fixed }) => !fixed);
  const asked = askedIn(conversation, draft);
  return {
    day: dateOf(draft.startedAt),
    sections: sections.map(({ id, heading, text }) => ({ id, heading, text, place: `section:${id}` })),
    assessments: assessmentsOf(conversation, asked, sections, words),
    unreasoned: unreasonedIn(asked, sections, words),
    agreements: agreementsOf(asked, sections, words),
    dates: datesOf(asked, sections),
    notDiscussed: notDiscussedIn(conversation, draft, sections),
    ...decisionIn(conversation, asked, sections),
    ...undecidedIn(conversation, draft, today),
    ...citizenIn(conversation, draft, today, asked),
  };
}
