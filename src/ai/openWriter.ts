import type { Log } from '../log.ts';
import { scrub } from '../privacy/scrub.ts';
import type { AiSettings } from './aiSettings.ts';
import { type Answer, answerSchema } from './answer.ts';
import { askable } from './askable.ts';
import { type Asked, openModel } from './askModel.ts';
import { DailyCap } from './dailyCap.ts';
import type { Given } from './given.ts';
import { instructs } from './instructs.ts';
import { dataFor, SYSTEM } from './prompt.ts';
import { troubleIn } from './troubleIn.ts';

/** One sentence with the ids of the pieces it rests on. */
export type Worded = { sentences: { text: string; cites: string[] }[] };

/** Words an answer from pieces of text; undefined when there is none that can be shown, and never a reason to the caseworker. */
export type Writer = {
  word(question: string, given: readonly Given[], user: string): Promise<Worded | undefined>;
};

const PATIENCE_MS = 8_000;
/** Four sentences with their quotes take some 800 tokens. */
const TASK = { name: 'svar', system: SYSTEM, schema: answerSchema, mostTokens: 1_200 };
const MOST_PIECES = 8;
const LONGEST_TITLE = 150;
const LONGEST_TEXT = 2_000;

/** Ends with a whole sentence or line, so that no "not" is cut off. */
const shortened = (text: string) =>
  text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/[^.!?\n]*$/, '');

/** The pieces as they are sent and answers are checked against: nothing personal, not too long, ids as code makes them. */
const piecesOf = (given: readonly Given[]): Given[] =>
  given
    .filter(({ id }, at) => /^k[1-8]$/.test(id) && given.findIndex((other) => other.id === id) === at)
    .slice(0, MOST_PIECES)
    .map(({ id, title, text, source }) => ({
      id,
      title: scrub(title.toWellFormed()).slice(0, LONGEST_TITLE),
      text: shortened(scrub(text.toWellFormed())),
      source,
    }));

/** White space at one; what is looked at is what is shown. */
const tidied = ({ known, sentences }: Answer): Answer => ({
  known,
  sentences: sentences.map(({ text, cites }) => ({
    text: text.normalize('NFC').replace(/ +/g, ' ').trim(),
    cites,
  })),
});

const wordedOf = ({ sentences }: Answer): Worded => ({
  sentences: sentences.map(({ text, cites }) => ({ text, cites: [...new Set(cites.map(({ id }) => id))] })),
});

/** The answer if it may be shown. The log is told what kind of thing is wrong with it, and never what it says. */
function checked(asked: Asked<Answer>, given: readonly Given[], log: Log): Worded | undefined {
  if (!asked.ok) {
    const { ok: _, ...trouble } = asked;
    log.warn(trouble, 'the model gave no answer; the card stands');
    return undefined;
  }
  const answer = tidied(asked.answer);
  if (!answer.known && answer.sentences.length === 0) {
    log.info({ code: 'ai_unknown' }, 'the model found no answer in the pieces');
    return undefined;
  }
  const why = answer.known ? troubleIn(answer, given) : 'unsure';
  if (why === undefined) return wordedOf(answer);
  log.info({ code: 'ai_ungrounded', why }, 'the worded answer did not pass its checks; the card stands');
  return undefined;
}

/**
 * Opens the wording of answers by a model. `user` only counts towards the day's cap and is neither sent nor logged. `patienceMs` is for
 * tests. Nothing is kept between two questions but the counts.
 */
export function openWriter(
  settings: AiSettings,
  log: Log,
  now: () => number,
  patienceMs = PATIENCE_MS,
): Writer {
  const ask = openModel(settings, patienceMs, TASK);
  const cap = new DailyCap(settings.dailyCap, now);
  const refuse = (why: string) => {
    log.info({ code: 'ai_refused', why }, 'not asked of the model; the card stands');
    return undefined;
  };
  return {
    async word(question, given, user) {
      const pieces = piecesOf(given);
      if (pieces.length === 0) return undefined;
      const texts = pieces.map(({ title, text }) => `${title}\n${text}`).join('\n\n');
      if (instructs(texts)) return refuse('piece_instructs');
      const asking = askable(question, texts);
      if (!asking.ok) return refuse(asking.why);
      if (!cap.take(user)) {
        log.info({ code: 'ai_capped' }, 'the day’s worded answers are used up; the card stands');
        return undefined;
      }
      return checked(await ask(dataFor(asking.question, pieces)), pieces, log);
    },
  };
}
