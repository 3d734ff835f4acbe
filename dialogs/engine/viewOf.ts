import { Temporal } from 'temporal-polyfill';
import { handOverView, notTakenView, offerView } from '../handover/viewHandOver.ts';
import { lateView, memberView, teamView } from '../handover/viewTeam.ts';
import { offerCount, offersView } from '../reminders/takeOffers.ts';
import { channelReminderView, reminderView } from '../reminders/viewReminder.ts';
import { remindersView } from '../reminders/viewReminders.ts';
import type { Conversation } from '../schema/conversationInUse.ts';
import { type Content, titleOf } from './content.ts';
import { danishDay, danishTime } from './danishDate.ts';
import type { Draft } from './draft.ts';
import { lastDay } from './keeping.ts';
import { withPrevious } from './previous.ts';
import { seenDraft } from './seenDraft.ts';
import type { State, WithDraft } from './state.ts';
import type { Page, Subject } from './subject.ts';
import type { OnDraft, View } from './view.ts';
import { agendaView, spreadView } from './viewAgenda.ts';
import { aidView, withAidOffer } from './viewAid.ts';
import { newsOf, offersOf, refOf, topOf } from './viewDraft.ts';
import { fileView } from './viewFile.ts';
import { finishedView, goesWith } from './viewFinished.ts';
import { noteView } from './viewNote.ts';
import { outcomeView } from './viewOutcome.ts';
import { pageView, quietView, referenceView } from './viewPages.ts';
import { lastNoteNews, pasteOf, pasteView } from './viewPaste.ts';
import { reviewView, stepView } from './viewStep.ts';

/** What a subject shows in the state as it is now; `now` is an ISO instant. A draft that is gone shows one quiet line. */
export function viewOf(content: Content, state: State, subject: Subject, now: string): View {
  if (subject.of === 'page') return ofPage(content, state, subject.page, now);
  if (subject.of === 'handover') return offerView(state, subject) ?? quietView({ line: 'offerOver' });
  if (subject.of === 'reminder') return ofReminder(content, state, subject, now);
  if (subject.of === 'quiet') return quietView(subject.quiet);
  if (subject.of === 'file') return fileView(content, state, subject);
  const { draft } = state;
  if (draft === undefined || draft.id !== subject.draft) return quietView({ line: 'gone' });
  if (draft.reference === undefined)
    return referenceView(state.desk, draft, titleOf(content, draft), content.conversation?.about);
  return draftView(content, { ...state, draft }, now);
}

/** A page that shows no draft's content. */
function ofPage(content: Content, state: State, page: Page, now: string): View {
  switch (page.page) {
    case 'reminders':
      return remindersView(state, page.list, now);
    case 'handOver':
      return handOverView(state, page) ?? quietView({ line: 'gone' });
    case 'team':
      return page.late ? lateView(content, state, now) : teamView(state, now, page.search);
    case 'member':
      return memberView(state, page, now) ?? quietView({ line: 'gone' });
    case 'notTaken':
      return notTakenView(state, page) ?? quietView({ line: 'gone' });
    default:
      return pageView(content, state.desk, page, now);
  }
}

/** A reminder as its owner sees it, or as the channel does that the card is in. */
function ofReminder(
  content: Content,
  state: State,
  { reminder: id, mode, list, channel }: Subject & { of: 'reminder' },
  now: string,
): View {
  const reminder = state.reminders?.find((it) => it.id === id);
  if (reminder === undefined) return quietView({ line: 'reminderGone' });
  if (channel === undefined) return reminderView(content, state, reminder, { mode, list }, now);
  return channelReminderView(content, reminder, channel, mode, now) ?? quietView({ line: 'reminderNew' });
}

function draftView(content: Content, state: WithDraft, now: string): View {
  const draft = seenDraft(content, state.draft);
  const conversation = content.conversation && withPrevious(content.conversation, draft);
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
    top: topOf(conversation, draft, now),
    news: [...lastNoteNews(conversation, draft), ...newsOf(conversation, draft)],
    offers: offersOf(conversation, draft),
  };
  if (draft.confirm !== undefined) {
    const goes = draft.confirm === 'transfer' ? goesWith(conversation, draft) : {};
    return { ...common, news: [], show: 'confirm', what: draft.confirm, ...goes };
  }
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
    if (draft.cursor.offers) return offersView(content, draft, common, now);
    const view = finishedView(conversation, draft, kept, now);
    const reminders = offerCount(content, draft, now);
    return view.show === 'finished' && reminders.of > 0 ? { ...view, reminders } : view;
  }
  if (draft.aid !== undefined) return aidView(conversation, draft, draft.aid, common);
  const view = placeView(conversation, draft, common, now);
  return withAidOffer(content.catalogue.settings, conversation, draft, view);
}

/** The day the draft is kept to the end of. */
function lastDayInWords({ catalogue }: Content, { desk, draft }: WithDraft, now: string): string {
  const head = desk.drafts.find((it) => it.id === draft.id) ?? draft;
  return danishDay(lastDay(head, catalogue.settings, Temporal.Instant.from(now)));
}

function placeView(conversation: Conversation, draft: Draft, common: OnDraft, now: string): View {
  const { cursor } = draft;
  switch (cursor.at) {
    case 'paste':
      return pasteView(draft, common);
    case 'step':
      return { ...stepView(conversation, draft, common), ...pasteOf(conversation, draft) };
    case 'outcome':
      return outcomeView(conversation, draft, common, now);
    case 'note':
      return noteView(conversation, draft, common, now);
    case 'spread':
      return spreadView(conversation, draft, common);
    default:
      return conversation.type === 'flow'
        ? reviewView(conversation, draft, common)
        : { ...agendaView(conversation, draft, common), ...pasteOf(conversation, draft) };
  }
}
