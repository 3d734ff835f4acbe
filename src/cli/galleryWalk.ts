import { Temporal } from 'temporal-polyfill';
import { type Catalogue, type Content, editionOf } from '../../dialogs/engine/content.ts';
import { type Desk, draftOf, emptyDesk } from '../../dialogs/engine/desk.ts';
import type { AidPiece, Draft } from '../../dialogs/engine/draft.ts';
import type { CardRef, CardVerb, DeskEvent, Event, FileEvent } from '../../dialogs/engine/event.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { View } from '../../dialogs/engine/view.ts';

type Inputs = Record<string, string>;

/** One caseworker's walk through the real engine, press by press, kept in memory. Each step returns the view it leads to. */
export class GalleryWalk {
  view: View = { show: 'menu', entries: [], more: false, drafts: 0 };
  now = '2026-11-21T09:00:00Z';
  private desk: Desk = emptyDesk;
  private readonly drafts = new Map<string, Draft>();
  private readonly catalogue: Catalogue;
  private made = 0;
  private readonly lost = new Set<string>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
  }

  /** Something asked for outside a card. */
  ask(event: DeskEvent | FileEvent): View {
    return this.take(event);
  }

  /** A conversation begun on a case. */
  begin(conversation: string, reference?: string): View {
    this.made += 1;
    const event = { type: 'start', conversation, draft: `kladde-${this.made}` } as const;
    return this.take(reference === undefined ? event : { ...event, reference });
  }

  /** The reference of the card that is shown. */
  get card(): CardRef {
    if (!('card' in this.view)) throw new Error(`the view ${this.view.show} has no card to press`);
    return this.view.card;
  }

  /** A press on the card that is shown, or on an older one. */
  press(verb: CardVerb, inputs: Inputs = {}, to?: string, card = this.card): View {
    return this.take({ type: 'card', verb, card, inputs, ...(to === undefined ? {} : { to }) });
  }

  /** What came of asking a model for the draft that is shown. */
  help(pieces: AidPiece[]): View {
    const { draft } = this.card;
    return this.take({ type: 'helped', draft, at: this.drafts.get(draft)?.aid?.since ?? 0, pieces });
  }

  /** Every step from here on answered with what is known of its fields, until another kind of card comes. */
  fill(answers: Inputs): View {
    while (this.view.show === 'step') this.press('answer', this.known(answers));
    return this.view;
  }

  /** What is known of the fields of the step that is shown. */
  known(answers: Inputs): Inputs {
    if (this.view.show !== 'step') return {};
    return Object.fromEntries(
      this.view.fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
    );
  }

  /** From now on the draft that is shown has an edition that cannot be read. */
  loseEdition(): void {
    this.lost.add(this.card.draft);
  }

  private take(event: Event): View {
    const id = draftOf(this.desk, event);
    const draft = id === undefined ? undefined : this.drafts.get(id);
    const state = { desk: this.desk, ...(draft ? { draft } : {}) };
    const turned = turn(this.contentOf(draft), state, event, Temporal.Instant.from(this.now));
    this.desk = turned.state.desk;
    if (turned.state.draft) this.drafts.set(turned.state.draft.id, turned.state.draft);
    this.view = turned.view;
    return turned.view;
  }

  private contentOf(draft: Draft | undefined): Content {
    const conversation = draft && editionOf(this.catalogue, draft.conversation)?.conversation;
    if (conversation === undefined || (draft && this.lost.has(draft.id)))
      return { catalogue: this.catalogue };
    return { catalogue: this.catalogue, conversation };
  }
}
