import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { type Catalogue, type Content, seenBy } from '../../dialogs/engine/content.ts';
import { type Desk, deskSchema, draftOf, emptyDesk } from '../../dialogs/engine/desk.ts';
import { draftSchema } from '../../dialogs/engine/draft.ts';
import type { Event } from '../../dialogs/engine/event.ts';
import type { State } from '../../dialogs/engine/state.ts';
import { type Subject, subject } from '../../dialogs/engine/subject.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { Effect } from '../../dialogs/engine/turned.ts';
import type { View } from '../../dialogs/engine/view.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { cutCpr } from '../../dialogs/privacy/findCpr.ts';
import { plainText } from '../../dialogs/privacy/plainText.ts';
import type { Editions } from '../content/editions.ts';
import type { Loaded, PersonKey, Store, Write } from '../store/store.ts';
import { besidesFor, handoversLoaded, isHandOverOver } from './handovers.ts';
import type { Inbound } from './inbound.ts';
import { leadsMorning, remindersFor, remindersLoaded } from './reminders.ts';
import { decode } from './stateBytes.ts';
import { type Between, cameWith, effectWrites, loggedOf, originOf, stateWrites } from './turnWrites.ts';

/** What a turn needs of the program around it. */
export type Surroundings = {
  store: Store;
  catalogue: Catalogue;
  editions: Editions;
  /** Object ids of the leads; absent where nobody is one. */
  leads?: ReadonlySet<string>;
  /** The lead who is told in the morning of what has been overdue for long with others. */
  overdueLead?: string | undefined;
  /** Whether somebody may use the bot, by object id; absent where everybody may. */
  mayUse?(user: string): boolean;
  /** Milliseconds since 1970. */
  now(): number;
};

/** The content as a person may see it. */
export const contentFor = ({ catalogue, leads }: Surroundings, { user }: PersonKey): Catalogue =>
  seenBy(catalogue, leads?.has(user.toLowerCase()) ?? false);

const deskOf = (bytes: Uint8Array | undefined): Desk => (bytes ? deskSchema.parse(decode(bytes)) : emptyDesk);

/** What was loaded, as the engine knows it: the state, and the content with the draft's own edition. */
export function stateOf(
  catalogue: Catalogue,
  editions: Editions,
  loaded: Loaded,
): { state: State; content: Content } {
  const held = { desk: deskOf(loaded.desk), ...remindersLoaded(loaded) };
  if (loaded.draft === undefined) return { state: held, content: { catalogue } };
  const conversation = editions.find(loaded.draft.content, loaded.edition);
  const draft = draftSchema.parse(decode(loaded.draft.state));
  return { state: { ...held, draft }, content: { catalogue, ...(conversation ? { conversation } : {}) } };
}

const GONE: Subject = { of: 'quiet', quiet: { line: 'gone' } };
const OTHERS: Subject = { of: 'quiet', quiet: { line: 'others' } };

/** A press that came without waiting for an answer is answered by its message, drawn anew. */
export function retold({ message, reply }: Inbound, shown: Subject | undefined): Write[] {
  if (message === undefined) return [];
  return [
    { do: 'message', id: message, address: JSON.stringify(reply), subject: JSON.stringify(shown ?? GONE) },
  ];
}

/** What the pressed message shows, as the store has it. */
export const shownBy = (shown: string | undefined): Subject | undefined =>
  shown === undefined ? undefined : subject.parse(JSON.parse(shown));

/** The draft an event concerns; where that is over, or the page that was pressed has become a draft's card, the one its message shows. */
function chosen(event: Event, desk: Desk, shown: Subject | undefined): string | undefined {
  const id = draftOf(desk, event);
  const over = event.type === 'card' ? !desk.drafts.some((head) => head.id === id) : true;
  return over && shown?.of === 'draft' ? shown.draft : id;
}

/** What people have written in fields, without CPR numbers; what was only chosen is left out. */
export const ownWords = (fields: Record<string, string>): string[] =>
  Object.values(fields)
    .map((text) => cutCpr(plainText(text)))
    .filter((text) => !/^[a-z0-9_,-]*$/.test(text));

/** The same view, with what was written on a card whose draft is over: shown to the one who wrote it, kept nowhere. */
function withLateText(view: View, { event }: Inbound): View {
  if (view.show !== 'quiet' || event.type !== 'card') return view;
  const unsaved = ownWords(event.inputs ?? {});
  return unsaved.length > 0 ? { ...view, unsaved } : view;
}

/**
 * Whether a press has nothing to do: it concerns a draft that is there no longer, or it is an old one on a page that has become a draft's
 * card. What its message now shows is told, and nothing is done.
 */
function isOver(event: Event, { draft }: State, shown: Subject | undefined): boolean {
  if (event.type === 'reminder') return shown?.of === 'quiet';
  if (event.type !== 'card') return isHandOverOver(event, shown);
  return draft === undefined || (draft.id !== event.card.draft && event.verb !== 'begin');
}

/** A press on a card that was retired: what was written on it is kept, and the card in use tells of it; the old one stays quiet. */
function writesOnRetired(
  catalogue: Catalogue,
  between: Between,
  effects: readonly Effect[],
  at: Temporal.Instant,
): Write[] {
  const { draft } = between.after;
  if (draft === undefined) return [];
  if (draft === between.before.draft) return loggedOf(effects);
  const current: Subject = { of: 'draft', draft: draft.id };
  const refresh: Write = { do: 'refresh', draft: draft.id, subject: JSON.stringify(current) };
  return [...stateWrites(catalogue, between, at), refresh, ...loggedOf(effects)];
}

/** What a turn writes, and the view that answers an invoke. */
type Decided = { writes: Write[]; answer: View };

/** The draft named is somebody else's: it is not opened, and the attempt is logged. */
function refused(inbound: Inbound, draft: string, answer: View): Decided {
  const logged: Write = { do: 'audit', what: 'refused', draft };
  // The pressed message is the owner's, so who pressed it is told by one of their own.
  const told = inbound.invoke ? [] : retold({ ...inbound, message: randomUUID() }, OTHERS);
  return { writes: [logged, ...told], answer };
}

/** Whether a card of one's own tells that its draft was handed over. */
const isOwnLine = (shown: Subject | undefined) => shown?.of === 'quiet' && shown.quiet.line === 'handedOver';

/** The same without the message that was pressed, so that what it shows comes in one of its own. */
export function withoutMessage({ message: _, activity: __, ...rest }: Inbound): Inbound {
  return rest;
}

/** What was loaded → what comes of it. A double gets the card as it now is and changes nothing. */
function decide(around: Surroundings, came: Inbound, at: Temporal.Instant, loaded: Loaded): Decided {
  // A press may name a message of somebody else's only where it was forged.
  const inbound = loaded.strange ? withoutMessage(came) : came;
  const { event, invoke } = inbound;
  const catalogue = contentFor(around, inbound.key);
  const { state: known, content } = stateOf(catalogue, around.editions, loaded);
  const named = inbound.name === undefined ? known : { ...known, name: inbound.name };
  const state = { ...named, ...handoversLoaded(around, inbound.key, loaded) };
  const shown = shownBy(loaded.subject);
  const view = (subject: Subject) => viewOf(content, state, subject, at.toString());
  const current = view(shown ?? GONE);
  // In a channel it may be a colleague's since just now: pressed once more, it is a turn of theirs.
  const passedOn = loaded.strange && event.type === 'reminder' && event.channel !== undefined;
  if (loaded.repeated || passedOn) return { writes: [], answer: current };
  const meant = chosen(event, state.desk, shown);
  if (loaded.foreign && meant !== undefined)
    return refused(inbound, meant, isOwnLine(shown) ? current : view(OTHERS));
  if (event.type === 'file' && state.draft === undefined)
    return { writes: retold(inbound, shown), answer: current };
  if (isOver(event, state, shown))
    return { writes: invoke ? [] : retold(inbound, shown), answer: withLateText(current, inbound) };
  const turned = turn(content, state, event, at);
  const between = { before: state, after: turned.state };
  if (event.type === 'card' && shown?.of === 'quiet')
    return { writes: writesOnRetired(catalogue, between, turned.effects, at), answer: current };
  // A press that changes nothing, as one that came before does, moves no card either.
  if (event.type === 'card' && turned.state.draft === state.draft)
    return { writes: loggedOf(turned.effects), answer: turned.view };
  // What is begun beside a card leaves that where it is.
  const beside = event.type === 'start' && event.beside === true;
  const origin = originOf(beside ? withoutMessage(inbound) : inbound);
  const places = { origin, channels: loaded.channels, colleagues: loaded.colleagues };
  const effects = effectWrites(catalogue, turned.effects, places, between, at);
  const morning = leadsMorning(around, inbound.key, state, at);
  const writes = [...stateWrites(catalogue, between, at), ...morning, ...effects];
  return { writes, answer: beside ? current : turned.view };
}

/** Whose turn it is: a press on a reminder in a channel is one of its owner's, whoever pressed. */
async function keyOf({ store }: Surroundings, { event, key, message }: Inbound): Promise<PersonKey> {
  const channel = event.type === 'reminder' ? event.channel : undefined;
  if (channel === undefined || message === undefined) return key;
  return (await store.ownerIn(key.tenant, channel, message)) ?? key;
}

/** One turn: read, decide, commit; the view that answers an invoke. */
export async function takeTurn(around: Surroundings, came: Inbound): Promise<View> {
  const inbound = { ...came, key: await keyOf(around, came) };
  const { event } = inbound;
  const at = Temporal.Instant.fromEpochMilliseconds(around.now());
  return around.store.turn(inbound.key, {
    ...cameWith(inbound),
    reminders: (shown) => remindersFor(event, shownBy(shown)),
    besides: (shown) => besidesFor(event, shownBy(shown)),
    choose: (desk, shown) => chosen(event, deskOf(desk), shownBy(shown)),
    knows: (hash) => around.editions.knows(hash),
    decide: (loaded) => decide(around, inbound, at, loaded),
  });
}
