import type { AidPiece } from '../../../dialogs/engine/draft.ts';
import type { Log } from '../../log.ts';
import { cutSecrets } from '../../privacy/secrets.ts';
import type { AiSettings } from '../aiSettings.ts';
import { type Asked, openModel } from '../askModel.ts';
import { DailyCap } from '../dailyCap.ts';
import { instructs } from '../instructs.ts';
import { wordsOf } from '../words.ts';
import { type Masked, masked } from './masked.ts';
import { proposalTrouble } from './proposalTrouble.ts';
import { PROPOSALS, type Proposals, WORDING } from './tasks.ts';
import { newWords, wordingTrouble } from './wordingTrouble.ts';

/** A point of an agenda that may be proposed for. */
export type Point = { id: string; title: string };

/**
 * A model's help with notes. What it gives has passed every check; nothing is given where the model fails or says something else than the
 * caseworker did. `hidden` are words that point to somebody or to the case, hidden wherever they stand; `user` only counts towards the day's
 * cap.
 */
export type NoteHelper = {
  /** A clearer wording of a text, line by line. */
  word(text: string, hidden: readonly string[], user: string): Promise<AidPiece[]>;
  /** What rough notes say of each point. */
  propose(
    notes: string,
    points: readonly Point[],
    hidden: readonly string[],
    user: string,
  ): Promise<AidPiece[]>;
};

const PATIENCE_MS = 20_000;
/** As much as one card's field keeps, and a section of three. */
const LONGEST = 12_000;

class Helper implements NoteHelper {
  private readonly log: Log;
  private readonly cap: DailyCap;
  private readonly askWording;
  private readonly askProposals;

  constructor(settings: AiSettings, log: Log, now: () => number, patienceMs: number) {
    this.log = log;
    this.cap = new DailyCap(settings.dailyCap, now);
    this.askWording = openModel(settings, patienceMs, WORDING);
    this.askProposals = openModel(settings, patienceMs, PROPOSALS);
  }

  async word(text: string, hidden: readonly string[], user: string): Promise<AidPiece[]> {
    if (!this.mayAsk(text, user)) return [];
    const mask = masked(text, hidden);
    const asked = await this.askWording(JSON.stringify({ linjer: mask.text.split('\n') }));
    const said = this.answered(asked)
      ?.lines.map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n');
    const wording = said === undefined ? undefined : mask.restore(said.normalize('NFC'));
    if (wording === undefined) return said === undefined ? [] : this.dropped('placeholder');
    const why = wordingTrouble(wording, text);
    if (why !== undefined) return this.dropped(why);
    return [{ to: '', text: wording, quotes: [], fresh: newWords(wording, text), later: false }];
  }

  async propose(
    notes: string,
    points: readonly Point[],
    hidden: readonly string[],
    user: string,
  ): Promise<AidPiece[]> {
    if (points.length === 0 || !this.mayAsk(notes, user)) return [];
    const mask = masked(notes, hidden, wordsOf(points.map(({ title }) => title).join(' ')));
    const punkter = points.map(({ title }, at) => ({ id: `p${at + 1}`, titel: title }));
    const asked = await this.askProposals(JSON.stringify({ noter: mask.text, punkter }));
    const given = this.answered(asked)?.proposals ?? [];
    const pieces = points.flatMap((point, at) => {
      const own = given.filter((it) => it.point === `p${at + 1}`);
      return own.length === 0 ? [] : this.pieceOf(own[0], own.length > 1, point, notes, mask);
    });
    return pieces;
  }

  /** One proposal as it may be shown; two for one point are none, since they may contradict each other. */
  private pieceOf(
    said: Proposals['proposals'][number] | undefined,
    several: boolean,
    { id, title }: Point,
    notes: string,
    mask: Masked,
  ): AidPiece[] {
    if (said === undefined || several) return this.dropped('several');
    const text = mask.restore(said.text.normalize('NFC').replace(/\s+/g, ' ').trim());
    const quotes = said.quotes.map((quote) => mask.restore(quote.trim()));
    const whole = quotes.filter((quote): quote is string => quote !== undefined);
    if (text === undefined || whole.length < quotes.length) return this.dropped('placeholder');
    const why = proposalTrouble({ quotes: whole, text, later: said.later }, notes, title);
    if (why !== undefined) return this.dropped(why);
    return [{ to: id, text, quotes: whole, fresh: newWords(text, whole.join('\n')), later: said.later }];
  }

  /** Whether a text may be sent at all, and there is one left of the day's. */
  private mayAsk(text: string, user: string): boolean {
    if (text.trim() === '') return false;
    const why = instructs(text) ? 'text_instructs' : cutSecrets(text) !== text ? 'text_secret' : undefined;
    if (why !== undefined || text.length > LONGEST) {
      this.log.info(
        { code: 'ai_refused', why: why ?? 'text_length' },
        'not asked of the model; the text stands',
      );
      return false;
    }
    if (this.cap.take(user)) return true;
    this.log.info({ code: 'ai_capped' }, 'the day’s help with notes is used up; the text stands');
    return false;
  }

  private answered<T>(asked: Asked<T>): T | undefined {
    if (asked.ok) return asked.answer;
    const { ok: _, ...trouble } = asked;
    this.log.warn(trouble, 'the model gave no answer; the text stands');
    return undefined;
  }

  /** The log is told what kind of thing is wrong with what the model said, and never what it says. */
  private dropped(why: string): [] {
    this.log.info(
      { code: 'ai_unfaithful', why },
      'what the model said did not pass its checks; the text stands',
    );
    return [];
  }
}

/** Opens a model's help with notes. `patienceMs` is for tests. Nothing is kept between two askings but the counts. */
export const openNoteHelper = (
  settings: AiSettings,
  log: Log,
  now: () => number,
  patienceMs = PATIENCE_MS,
): NoteHelper => new Helper(settings, log, now, patienceMs);
