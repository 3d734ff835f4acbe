import { Temporal } from 'temporal-polyfill';
import type { Conversation } from '../schema/conversationInUse.ts';
import { type Content, titleOf } from './content.ts';
import { danishDay, danishTime } from './danishDate.ts';
import type { Draft } from './draft.ts';
import { lastDay } from './keeping.ts';
import type { State, WithDraft } from './state.ts';
import type { Subject } from './subject.ts';
import type { OnDraft, View } from './view.ts';
import { agendaView, spreadView } from './viewAgenda.ts';
import { newsOf, offersOf, refOf, topOf } from './viewDraft.ts';
import { finishedView, noteView } from './viewNote.ts';
import { outcomeView } from './viewOutcome.ts';
import { pageView, quietView, referenceView } from './viewPages.ts';
import { reviewView, stepView } from './viewStep.ts';

/** What a subject shows in the state as it is now; `now` is an ISO instant. A draft that is gone shows one quiet line. */
export function viewOf(content: Content, state: State, subject: Subject, now: string): View {
  if (subject.of === 'page') return pageView(content, state.desk, subject.page, now);
  if (subject.of === 'quiet') return quietView(subject.quiet);
  const { draft } = state;
  if (draft === undefined || draft.id !== subject.draft) return quietView({ line: 'gone' });
  if (draft.reference === undefined) return referenceView(state.desk, draft, titleOf(content, draft));
  return draftView(content, { ...state, draft }, now);
}

function draftView(content: Content, state: WithDraft, now: string): View {
  const { conversation } = content;
  const { draft } = state;
  if (conversation === undefined) {
    const top = { title: titleOf(content, draft), reference: draft.reference ?? '' };
    return {
      show: 'lost',
      card: refOf(draft),
      top,
      news: [],
      offers: [],
      confirm: draft.confirm !== undefined,
    };
  }
  const common: OnDraft = {
    card: refOf(draft),
    top: topOf(conversation, draft),
    news: newsOf(conversation, draft),
    offers: offersOf(conversation, draft),
  };
  if (draft.confirm !== undefined) return { ...common, news: [], show: 'confirm', what: draft.confirm };
  if (draft.paused)
    return {
      ...common,
      news: common.news.filter((it) => it.kind === 'unsent'),
      show: 'paused',
      touched: danishTime(draft.touchedAt),
      lastDay: lastDayInWords(content, state, now),
    };
  if (draft.cursor.at === 'finished') {
    // What is set aside was told on every card up to the note; on the finished one it is old news.
    const news = common.news.filter((it) => it.kind !== 'setAside');
    const kept = { ...common, news, lastDay: lastDayInWords(content, state, now) };
    return finishedView(conversation, draft, kept, now);
  }
  return placeView(conversation, draft, common, now);
}

/** The day the draft is kept to the end of. */
function lastDayInWords({ catalogue }: Content, { desk, draft }: WithDraft, now: string): string {
  const head = desk.drafts.find((it) => it.id === draft.id) ?? draft;
  return danishDay(lastDay(head, catalogue.settings, Temporal.Instant.from(now)));
}

function placeView(conversation: Conversation, draft: Draft, common: OnDraft, now: string): View {
  const { cursor } = draft;
  switch (cursor.at) {
    case 'step':
      return stepView(conversation, draft, common);
    case 'outcome':
      return outcomeView(conversation, draft, common, now);
    case 'note':
      return noteView(conversation, draft, common, now);
    case 'spread':
      return spreadView(conversation, draft, common);
    default:
      return conversation.type === 'flow'
        ? reviewView(conversation, draft, common)
        : agendaView(conversation, draft, common);
  }
}
