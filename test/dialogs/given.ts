import { Temporal } from 'temporal-polyfill';
import { type Catalogue, type Edition, type Settings, usualSettings } from '../../dialogs/engine/content.ts';
import { type Desk, draftOf, emptyDesk } from '../../dialogs/engine/desk.ts';
import type { Draft } from '../../dialogs/engine/draft.ts';
import type { CardEvent, CardRef, CardVerb, DeskEvent, Event } from '../../dialogs/engine/event.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { Effect } from '../../dialogs/engine/turned.ts';
import type { Field, View } from '../../dialogs/engine/view.ts';
import { ZONE } from '../../dialogs/rules/calendar.ts';
import type { Conversation, Flow } from '../../dialogs/schema/conversationInUse.ts';
import { loadContent } from '../../src/content/loadContent.ts';

export const PATTERN = '[0-9]{4}-[0-9]{1,6}';
export const REFERENCE = '2026-114';
/** A made-up number: a date and four digits. */
export const CPR = '010190-1234';

export const settings: Settings = { ...usualSettings, referencePattern: PATTERN };

/** The product's own content. */
export const catalogue: Catalogue = loadContent(settings);

/** A conversation of the product's own content. */
export function conversationOf(id: string, from = catalogue): Conversation {
  const found = from.editions.find((edition) => edition.conversation.id === id)?.conversation;
  if (found === undefined) throw new Error(`no conversation ${id}`);
  return found;
}

export function flowOf(id: string): Flow {
  const found = conversationOf(id);
  if (found.type !== 'flow') throw new Error(`${id} is no flow`);
  return found;
}

/** Answers of a strong young person; a test changes what it is about. */
export const STRONG: Record<string, string> = {
  fase: 'endelig',
  under_30: 'ja',
  erhvervskompetencegivende_uddannelse: 'nej',
  afgangseksamen: 'ja',
  ungdomsuddannelse_gennemfoert: 'ja',
  opfylder_adgangskrav: 'ja',
  frafald_eller_venter_praktikplads: 'nej',
  afbrudte: 'ingen',
  historik_risiko: 'nej',
  realistisk_maal: 'ja',
  valg_afklaret: 'ja',
  netvaerk: 'god',
  social_helbred: 'ingen',
  faglige_barrierer: 'ingen',
  mistrivsel: 'nej',
  start_horisont: 'nu',
  horisont_begrundelse: 'Har eksamen og en plan.',
};

type Press = { to?: string; inputs?: Record<string, string>; card?: CardRef };

/** What the fields of a card hold, as a client sends them back. */
export function filled(view: View): Record<string, string> {
  const values: Record<string, string> = {};
  const add = (field: Field): void => {
    if (field.type === 'rows') field.columns.forEach(add);
    else if (field.value !== undefined) values[field.id] = field.value;
  };
  fieldsOf(view).forEach(add);
  return values;
}

/** The fields on a card, those of an open row among them. */
export function fieldsOf(view: View): Field[] {
  if (view.show === 'step') return view.fields;
  if (view.show === 'agenda') return [...(view.open?.fields ?? []), view.running];
  if (view.show === 'outcome') return view.decision?.fields ?? [];
  if (view.show === 'spread') return view.lines;
  if (view.show === 'aid') return aidFields(view);
  return view.show === 'note' && view.open ? [view.open.field] : [];
}

/** The fields of a model's help: the one for all that is told, or those of a proposal. */
function aidFields(view: View & { show: 'aid' }): Field[] {
  if (view.what === 'proposal') return view.fields;
  return view.what === 'telling'
    ? [{ id: view.id, label: '', type: 'text', long: true, longest: view.longest }]
    : [];
}

/** A caseworker talking with the engine: keeps the state as the edge would, and answers on the last card shown. */
export class Talk {
  desk: Desk = emptyDesk;
  drafts: Record<string, Draft> = {};
  view: View = { show: 'menu', entries: [], more: false, drafts: 0 };
  effects: Effect[] = [];
  readonly sent: { event: Event; at: Temporal.Instant }[] = [];
  now = Temporal.Instant.from('2026-11-23T09:00:00Z');
  catalogue: Catalogue;
  private readonly kept = new Map<string, Edition>();
  private made = 0;

  constructor(from: Catalogue = catalogue) {
    this.catalogue = from;
  }

  send(event: Event, at = this.now): this {
    this.sent.push({ event, at });
    const id = draftOf(this.desk, event);
    const draft = id === undefined ? undefined : this.drafts[id];
    const conversation = draft && this.kept.get(draft.content)?.conversation;
    const content = { catalogue: this.catalogue, ...(conversation ? { conversation } : {}) };
    const { state, view, effects } = turn(
      content,
      { desk: this.desk, ...(draft ? { draft } : {}) },
      event,
      at,
    );
    for (const effect of effects) {
      if (effect.do === 'keep') this.kept.set(effect.edition.hash, effect.edition);
      if (effect.do === 'forget') delete this.drafts[effect.draft];
    }
    if (state.draft) this.drafts[state.draft.id] = state.draft;
    this.desk = state.desk;
    this.view = view;
    this.effects = effects;
    this.now = at.add({ seconds: 1 });
    return this;
  }

  /** All that is kept, to compare. */
  get state(): { desk: Desk; drafts: Record<string, Draft> } {
    return structuredClone({ desk: this.desk, drafts: this.drafts });
  }

  /** The draft of the last card. */
  get draft(): Draft {
    const draft = this.drafts[this.card.draft];
    if (draft === undefined) throw new Error('the draft is gone');
    return draft;
  }

  get card(): CardRef {
    if (!('card' in this.view)) throw new Error(`«${this.view.show}» is no draft's card`);
    return this.view.card;
  }

  /** The view, known to be of a kind. */
  shows<S extends View['show']>(show: S): View & { show: S } {
    if (this.view.show !== show) throw new Error(`shows ${this.view.show}, not ${show}`);
    return this.view as View & { show: S };
  }

  start(conversation: string, reference?: string): this {
    this.made += 1;
    const event: DeskEvent = { type: 'start', conversation, draft: `draft-${this.made}` };
    return this.send(reference === undefined ? event : { ...event, reference });
  }

  /** A press on the last card, with what stands in its fields and what is written now. */
  press(verb: CardVerb, { to, inputs, card }: Press = {}): this {
    return this.send(
      this.event(verb, { ...(to ? { to } : {}), ...(inputs ? { inputs } : {}), ...(card ? { card } : {}) }),
    );
  }

  event(verb: CardVerb, { to, inputs, card }: Press = {}): CardEvent {
    const own = card === undefined ? filled(this.view) : {};
    const all = fieldsOf(this.view).length > 0 || inputs ? { inputs: { ...own, ...inputs } } : {};
    return { type: 'card', verb, card: card ?? this.card, ...(to === undefined ? {} : { to }), ...all };
  }

  answer(inputs: Record<string, string> = {}): this {
    return this.press('answer', { inputs });
  }

  back(): this {
    return this.press('back');
  }

  goTo(to: string, inputs: Record<string, string> = {}): this {
    return this.press('goTo', { to, inputs });
  }

  /** Step after step answered with what is given for its fields, until another kind of card is shown. */
  through(answers: Record<string, string> = {}): this {
    while (this.view.show === 'step') {
      const fields = this.view.fields.flatMap((field) => (field.type === 'rows' ? field.columns : [field]));
      const own = fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]]));
      this.answer(Object.fromEntries(own));
    }
    return this;
  }

  /** The program looks after a draft at a Danish time of day, `YYYY-MM-DDTHH:MM`. */
  sweep(local: string, draft = 'draft-1'): this {
    const at = Temporal.ZonedDateTime.from(`${local}[${ZONE}]`).toInstant();
    return this.send({ type: 'sweep', draft }, at);
  }

  /** The store forgets the editions the drafts began with. */
  loseEditions(): this {
    this.kept.clear();
    return this;
  }
}

/** A visitation answered up to its review. */
export const reviewed = (answers: Record<string, string> = STRONG) =>
  new Talk().start('visitation', REFERENCE).through(answers);

/** A visitation at its suggestion. */
export const suggested = (answers: Record<string, string> = STRONG) => reviewed(answers).answer();

/** A visitation at its note, the suggestion chosen. */
export function noted(answers: Record<string, string> = STRONG, choice = 'aabenlyst_uddannelsesparat'): Talk {
  return suggested(answers)
    .press('decide', { inputs: { vurdering: choice } })
    .through(answers);
}

/** The conversations that a talk lists as those there are. */
export const listed = (talk: Talk) =>
  talk
    .send({ type: 'more' })
    .shows('more')
    .groups.flatMap((group) => group.entries)
    .map((entry) => entry.conversation);
