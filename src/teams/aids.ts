import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import { type Asking, askingOf } from '../../dialogs/engine/aidTurn.ts';
import type { AidPiece } from '../../dialogs/engine/draft.ts';
import { withPrevious } from '../../dialogs/engine/previous.ts';
import type { Subject } from '../../dialogs/engine/subject.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { View } from '../../dialogs/engine/view.ts';
import type { NoteHelper } from '../ai/notes/noteHelper.ts';
import type { Log } from '../log.ts';
import type { PersonKey } from '../store/store.ts';
import { contentFor, type Surroundings, stateOf } from './takeTurn.ts';
import { loggedOf, stateWrites } from './turnWrites.ts';

/** The press is answered first: a card that came before its answer would be covered by it. */
const NOT_BEFORE_MS = 1_000;

/**
 * Asks a model for the drafts that wait for it, outside the turns, and brings what came of it in as a turn of the program's own. Nothing of
 * it is kept here: after a restart the next look at a waiting card asks anew.
 */
export class Aids {
  private readonly around: Surroundings;
  private readonly helper: NoteHelper | undefined;
  private readonly wake: () => void;
  private readonly log: Log;
  private readonly underWay = new Set<string>();

  constructor(around: Surroundings, helper: NoteHelper | undefined, wake: () => void, log: Log) {
    this.around = around;
    this.helper = helper;
    this.wake = wake;
    this.log = log;
  }

  /** Sees what a press was answered with: where that is a waiting card, what it waits for is asked, once. */
  seen(key: PersonKey, view: View): void {
    const helper = this.helper;
    if (helper === undefined || view.show !== 'aid' || view.what !== 'waiting') return;
    const { draft } = view.card;
    if (this.underWay.has(draft)) return;
    this.underWay.add(draft);
    void this.help(helper, key, draft)
      .catch((error: unknown) =>
        this.log.error({ code: 'ai_failed', err: error }, 'a draft was not helped; what is written stands'),
      )
      .finally(() => this.underWay.delete(draft));
  }

  private async help(helper: NoteHelper, key: PersonKey, draft: string): Promise<void> {
    const asking = await this.askingFor(key, draft);
    if (asking === undefined) return;
    const { hidden } = asking;
    const user = JSON.stringify(key);
    const asked =
      asking.of === 'notes'
        ? helper.propose(asking.text, asking.points, hidden, user)
        : helper.word(asking.text, hidden, user);
    const pieces = asked.catch((error: unknown): AidPiece[] => {
      this.log.error({ code: 'ai_failed', err: error }, 'a model could not be asked; what is written stands');
      return [];
    });
    const [found] = await Promise.all([pieces, sleep(NOT_BEFORE_MS, undefined, { ref: false })]);
    await this.bring(key, draft, asking.at, found);
    this.wake();
  }

  private async askingFor(key: PersonKey, draft: string): Promise<Asking | undefined> {
    const { store, editions } = this.around;
    const loaded = await store.read(key, draft, (hash) => editions.knows(hash));
    const { state, content } = stateOf(contentFor(this.around, key), editions, loaded);
    if (state.draft === undefined || content.conversation === undefined) return undefined;
    return askingOf(withPrevious(content.conversation, state.draft), state.draft);
  }

  /** What came of it, in a turn of the caseworker's; the card that waits is drawn anew. */
  private async bring(key: PersonKey, draft: string, asked: number, pieces: AidPiece[]): Promise<void> {
    const { store, editions, now } = this.around;
    const at = Temporal.Instant.fromEpochMilliseconds(now());
    const catalogue = contentFor(this.around, key);
    await store.turn(key, {
      choose: () => draft,
      knows: (hash) => editions.knows(hash),
      decide(loaded) {
        const { state, content } = stateOf(catalogue, editions, loaded);
        const turned = turn(content, state, { type: 'helped', draft, at: asked, pieces }, at);
        const between = { before: state, after: turned.state };
        if (turned.state.draft === state.draft) return { writes: [], answer: undefined };
        const current: Subject = { of: 'draft', draft };
        const refresh = { do: 'refresh' as const, draft, subject: JSON.stringify(current) };
        const writes = [...stateWrites(catalogue, between, at), refresh, ...loggedOf(turned.effects)];
        return { writes, answer: undefined };
      },
    });
  }
}
