import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { answerCard } from '../../cards/answerCard.ts';
import { summary } from '../../cards/summary.ts';
import type { AnswerView, Voted } from '../../dialogs/engine/answer.ts';
import { findCpr } from '../../dialogs/privacy/findCpr.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import { dayAt } from '../../dialogs/rules/calendar.ts';
import { withoutNames } from '../ai/askable.ts';
import type { Writer } from '../ai/openWriter.ts';
import type { Log } from '../log.ts';
import type { Library } from '../lookup/library.ts';
import { scrub } from '../privacy/scrub.ts';
import { type AnswerPressed, LONGEST_QUESTION, type Rating } from './ask.ts';
import type { Connector, Sent } from './connector.ts';
import type { From } from './inbound.ts';
import { Recent } from './recent.ts';
import { contentFor, type Surroundings, stateOf } from './takeTurn.ts';
import { WordedAnswers } from './wordedAnswers.ts';
import { wordedMessage } from './wordedMessage.ts';

/** Teams sends a message again when it heard nothing; for so long an answered one is remembered. */
const REMEMBERED_MS = 10 * 60_000;
const TRIES = 3;
/** A card that came before the answer to its press would be covered by that. */
const NOT_BEFORE_MS = 500;
const LONGEST_WAIT_MS = 3_000;

/** A question as it may stand on a card and be kept: one line, no personal data, not too long. */
export const questionOf = (typed: string): string =>
  scrub(plainText(typed).replace(/\s+/g, ' ')).slice(0, LONGEST_QUESTION).toWellFormed();

/** Answers questions from the library, past the turns: an answer changes no draft, and a draft waits while it is read. */
export class Answers {
  private readonly around: Surroundings;
  private readonly library: Library;
  private readonly connector: Connector;
  private readonly log: Log;
  private readonly answered: Recent;
  private readonly writer: Writer | undefined;
  private readonly worded = new WordedAnswers();

  constructor(around: Surroundings, library: Library, connector: Connector, log: Log, writer?: Writer) {
    this.around = around;
    this.library = library;
    this.connector = connector;
    this.log = log;
    this.writer = writer;
    this.answered = new Recent(REMEMBERED_MS, around.now);
  }

  /** Whether the library has an answer. */
  knows(typed: string): boolean {
    return this.library.ask(questionOf(typed)).answered;
  }

  /** Answers what was typed, with a card of its own in the same chat. */
  async typed(from: From, text: string): Promise<void> {
    if (!this.answered.isNew(JSON.stringify(from.incoming))) return;
    const view = await this.viewOf(from, { question: questionOf(text) });
    await this.sent(() => this.connector.post(from.reply, answerCard(view, randomUUID()), summary));
    if (!view.answered || view.best === undefined) return;
    this.counted(view.best.id);
    // The card stands already; nobody waits for the words.
    void this.word(from, view.question).catch((error: unknown) =>
      this.log.error({ code: 'ai_failed', err: error }, 'an answer could not be worded; the card stands'),
    );
  }

  /** Follows the card with an answer in words, where a model is switched on and what it says passes every check. */
  private async word(from: From, question: string): Promise<void> {
    if (this.writer === undefined) return;
    const given = this.library.pieces(question).map((piece, at) => ({ ...piece, id: `k${at + 1}` }));
    const worded = await this.writer.word(question, given, JSON.stringify(from.key));
    if (worded === undefined) return;
    const activity = await this.sent(() => this.connector.say(from.reply, wordedMessage(worded, given)));
    if (activity === undefined) return;
    const cited = new Set(worded.sentences.flatMap(({ cites }) => cites));
    const cards = given.filter(({ id }) => cited.has(id)).map(({ entry }) => entry);
    this.worded.add(from.reply.conversation, activity, { question, cards });
  }

  /** Keeps what a thumb below an answer in words says, without the person. Of one from before the last start only the line is known. */
  async rated({ reply }: From, activity: string, { useful, comment }: Rating): Promise<void> {
    const { id, question, cards } = this.worded.of(reply.conversation, activity);
    await this.around.store.vote({
      id,
      question: this.nameless(question),
      cards,
      useful,
      comment: this.nameless(questionOf(comment)),
    });
  }

  /** What a press on an answer is answered with: the same card, as it now is. */
  async pressed(
    from: From,
    { do: what, question, top, to, message, comment }: AnswerPressed,
  ): Promise<IAdaptiveCard> {
    const asked = questionOf(question);
    const shown = what === 'see' ? to : top;
    const voted = await this.voted(what, message, asked, comment, shown);
    const view = await this.viewOf(from, {
      question: asked,
      ...(shown === undefined ? {} : { top: shown }),
      ...(voted === undefined ? {} : { voted }),
    });
    return answerCard(what === 'return' ? { ...view, returns: false } : view, message);
  }

  /** Posts a card in the chat of a press that does not wait for its answer; once, however often it comes. */
  async shows(from: From, told: IAdaptiveCard): Promise<void> {
    if (this.answered.isNew(JSON.stringify(from.incoming)))
      await this.sent(() => this.connector.post(from.reply, told, summary));
  }

  /** Puts a card in the place of the message that was pressed, after the press is answered; nobody waits for it. */
  redraws({ reply }: From, activity: string, card: IAdaptiveCard): void {
    void sleep(NOT_BEFORE_MS, undefined, { ref: false })
      .then(() => this.sent(() => this.connector.update(reply, activity, card, summary)))
      .catch((error: unknown) =>
        this.log.warn({ code: 'answer_unsent', err: error }, 'an answer could not be drawn anew'),
      );
  }

  /** Keeps a vote, without the person. */
  private async voted(
    what: AnswerPressed['do'],
    id: string,
    question: string,
    comment: string,
    top: string | undefined,
  ): Promise<Voted | undefined> {
    if (what === 'return' || what === 'see') return undefined;
    const line = this.nameless(questionOf(comment));
    const cards = top !== undefined && this.library.has(top) ? [top] : [];
    // A message may show one card after the other; each is voted on by itself.
    const answer = [id, ...cards].join(' ');
    await this.around.store.vote({
      id: answer,
      question: this.nameless(question),
      cards,
      useful: what === 'useful',
      comment: line,
    });
    if (what !== 'comment') return what;
    return line === '' ? 'useless' : 'commented';
  }

  private nameless(text: string): string {
    return withoutNames(text, (word) => this.library.isKnown(word));
  }

  private async viewOf(
    from: From,
    { question, top, voted }: { question: string; top?: string; voted?: Voted },
  ): Promise<AnswerView> {
    const catalogue = contentFor(this.around, from.key);
    return {
      ...this.library.answer(question, top, catalogue, dayAt(this.around.now())),
      personal: from.personal,
      returns: from.personal && (await this.hasOpenDraft(from)),
      ...(voted === undefined ? {} : { voted }),
    };
  }

  /** Whether a conversation is at hand. Where the store is away the answer is given all the same. */
  private async hasOpenDraft({ key }: From): Promise<boolean> {
    const { store, catalogue, editions } = this.around;
    try {
      const loaded = await store.read(key, undefined, () => true);
      return stateOf(catalogue, editions, loaded).state.desk.current !== undefined;
    } catch (error) {
      this.log.warn({ code: 'desk_unread', err: error }, 'an answer was given without knowing of drafts');
      return false;
    }
  }

  /** Sends, a few times where that is worth it: the channel's id of what was sent, undefined where it was not. */
  private async sent(send: () => Promise<Sent>): Promise<string | undefined> {
    for (let tried = 1; ; tried += 1) {
      const sent = await send();
      if (sent.kind === 'sent') return sent.activity;
      if (sent.kind === 'never' || tried === TRIES) {
        this.log.error({ code: 'answer_unsent', tries: tried }, 'an answer could not be sent');
        return undefined;
      }
      await sleep(Math.min(sent.afterMs ?? 500 * tried, LONGEST_WAIT_MS));
    }
  }

  /** Counts the use of a card, beside the answer. */
  private counted(card: string): void {
    this.around.store
      .countUse(card)
      .catch((error: unknown) =>
        this.log.warn({ code: 'use_uncounted', err: error }, 'the use of a card could not be counted'),
      );
  }
}

/** Whether a text may not be answered, because a CPR number stands in it. */
export const holdsCpr = (text: string): boolean => findCpr(plainText(text)).length > 0;
