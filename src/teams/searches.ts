import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { InvokeResponse } from 'botbuilder';
import { insertedCard } from '../../cards/answerCard.ts';
import { lookupLabels } from '../../cards/lookupLabels.ts';
import type { Shown } from '../../dialogs/engine/answer.ts';
import { dayAt } from '../../dialogs/rules/calendar.ts';
import type { Library } from '../lookup/library.ts';
import { holdsCpr, questionOf } from './answers.ts';
import type { From } from './inbound.ts';
import { contentFor, type Surroundings } from './takeTurn.ts';

/** So many hits Teams shows without scrolling. */
const MOST = 5;
const LONGEST_PREVIEW = 120;

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

const answered = (composeExtension: object): InvokeResponse => ({ status: 200, body: { composeExtension } });

/** A line in place of hits. */
export const saidInSearch = (text: string): InvokeResponse => answered({ type: 'message', text });

const firstOf = ([block = '']: Shown['blocks']) =>
  typeof block === 'string' ? block : (block.points[0] ?? '');

const hit = (shown: Shown) => ({
  contentType: ADAPTIVE,
  content: insertedCard(shown) satisfies IAdaptiveCard,
  preview: {
    contentType: THUMBNAIL,
    content: { title: shown.title, text: firstOf(shown.blocks).slice(0, LONGEST_PREVIEW).toWellFormed() },
  },
});

/** What is most used, for where nothing is asked yet. */
async function usedIds({ store }: Surroundings, library: Library): Promise<string[]> {
  const used = await store.mostUsed(MOST).catch(() => []);
  return [...new Set([...used.filter((id) => library.has(id)), ...library.first])];
}

const listed = (attachments: readonly object[]) =>
  answered({ type: 'result', attachmentLayout: 'list', attachments });

/** There is nothing after the hits: they are all shown at once. */
export const noMore = (): InvokeResponse => listed([]);

/** Answers a search from a message that is being written: the same hits, as cards with nothing to press. */
export async function search(
  around: Surroundings,
  library: Library,
  from: From,
  text: string,
): Promise<InvokeResponse> {
  if (holdsCpr(text)) return saidInSearch(lookupLabels.searchWithoutCpr);
  const question = questionOf(text);
  const found = question === '' ? undefined : library.ask(question);
  if (found?.answered === false) return saidInSearch(found.gap?.text ?? lookupLabels.unanswered);
  const catalogue = contentFor(around, from.key);
  const today = dayAt(around.now());
  const ids = found?.hits.map(({ entry }) => entry.id) ?? (await usedIds(around, library));
  const shown = ids.slice(0, MOST).flatMap((id) => library.show(id, catalogue, today, question) ?? []);
  if (shown.length === 0) return saidInSearch(lookupLabels.unanswered);
  return listed(shown.map(hit));
}
