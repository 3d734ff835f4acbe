import { type Reminder, reminderSchema } from '../../dialogs/reminders/reminder.ts';
import type { Sight } from './ground.ts';
import type { Call } from './remindersConnector.ts';
import type { Planned } from './remindersPlan.ts';
import { isFinal } from './remindersTroubles.ts';
import type { KeptMessage } from './whole.ts';

/** What may be wrong with a reminder. */
export const FAULTS = [
  'lost',
  'unmarked',
  'early',
  'rung twice',
  'doubled',
  'doubled unsaid',
  'not kept',
  'waits',
] as const;
export type ReminderFault = { kind: (typeof FAULTS)[number]; what: string };

/** What became of reminders: how many came, and what is to be known of those that did not or came more than once. */
export type Account = {
  arrived: number;
  /** Never came, and are marked so: the target refused for good, or a kill came between the mark and the card. */
  marked: number;
  /** Wait for a caseworker nothing can be sent to. */
  resting: number;
  /** Came, though they are marked as perhaps not: a kill came between the card and its record. */
  'marked and arrived': number;
  /** Cards posted once more after an answer that left it open, and after a kill. */
  'twice by answer': number;
  'twice by kill': number;
  /** How late those that came did so, in milliseconds. */
  lateMs: number[];
  faults: ReminderFault[];
};

type Kept = { reminder: Reminder; lost: boolean };

/** All reminders a store holds of some persons, by their case. */
async function keptOf({ store }: Sight, planned: readonly Planned[]): Promise<Map<string, Kept>> {
  const keys = new Map(planned.map(({ key }) => [JSON.stringify(key), key]));
  const kept = new Map<string, Kept>();
  for (const key of keys.values()) {
    const { reminders = [] } = await store.read(key, undefined, () => true, 'all');
    for (const { state, lost } of reminders) {
      const reminder = reminderSchema.parse(JSON.parse(new TextDecoder().decode(state)));
      kept.set(reminder.reference ?? '', { reminder, lost });
    }
  }
  return kept;
}

/** A card that stands twice is accounted for where the first was not known to have arrived. */
const isExplained = ({ outcome, unrecorded }: Call) => outcome.status !== 200 || unrecorded === true;

type About = {
  planned: Planned;
  kept: Kept | undefined;
  calls: Call[];
  rings: KeptMessage[];
  /** It has not been sent or given up yet, so that nothing is known of it. */
  waits: boolean;
  /** Nothing can be sent to its caseworker, so that it has not been rung. */
  rests: boolean;
  /** A kill came while one of its cards was being posted. */
  cut: boolean;
};

function faultsOf({ planned, kept, calls, rings, waits, rests, cut }: About): ReminderFault[] {
  const { reference, due, deadline } = planned;
  const faults: ReminderFault[] = [];
  const tell = (kind: ReminderFault['kind'], what = '') =>
    faults.push({ kind, what: `${reference} ${what} ${JSON.stringify(calls)}` });
  if (kept === undefined) tell('not kept');
  const arrived = calls.filter((it) => it.arrived);
  const refused = calls.some(({ outcome }) => isFinal(outcome));
  if (waits) tell('waits');
  else if (arrived.length === 0 && !kept?.lost && !rests) tell(refused ? 'unmarked' : 'lost');
  if (arrived.length === 0 && kept?.lost && !refused && !cut) tell('lost', 'given up');
  if (calls.some(({ at }) => at < due)) tell('early', String(due));
  if (rings.length > 1 || new Set(calls.map(({ message }) => message)).size > 1) tell('rung twice');
  if (arrived.slice(0, -1).some((it) => !isExplained(it))) tell('doubled');
  if (arrived.slice(1).some(({ again }) => !again)) tell('doubled unsaid');
  // Only a deadline is worth coming twice after a kill.
  if (!deadline && arrived.slice(0, -1).some(({ outcome }) => outcome.status === 200))
    tell('doubled', 'after a kill');
  return faults;
}

/** Goes through every reminder, with all the calls there were and what the store then holds. */
export async function accountFor(
  planned: readonly Planned[],
  calls: readonly Call[],
  cut: ReadonlySet<string>,
  sight: Sight,
): Promise<Account> {
  const kept = await keptOf(sight, planned);
  const shown = Map.groupBy(sight.whole.messages, ({ subject }) =>
    subject.of === 'reminder' ? subject.reminder : '',
  );
  const waiting = new Set(sight.whole.outbox.map(({ message }) => message));
  const closed = new Set(sight.whole.closed);
  const cases = Map.groupBy(calls, ({ reference }) => reference);
  const all = planned.map((it): About => {
    const held = kept.get(it.reference);
    const rings = shown.get(held?.reminder.id ?? '-') ?? [];
    const own = new Set(rings.map(({ id }) => id));
    // The card that told a typed one back was overwritten when it rang.
    const about = (cases.get(it.reference) ?? []).filter(({ message }) => own.has(message));
    return {
      planned: it,
      kept: held,
      calls: about,
      rings,
      waits: rings.some(({ id }) => waiting.has(id)),
      rests: closed.has(it.key.user) && held?.reminder.rungAt === undefined,
      cut: rings.some(({ id }) => cut.has(id)),
    };
  });
  const came = all.map(({ calls: own }) => own.filter((it) => it.arrived));
  const again = came.flatMap((arrived) => arrived.slice(0, -1));
  const count = (holds: (it: About, arrived: Call[]) => boolean) =>
    all.filter((it, at) => holds(it, came[at] ?? [])).length;
  return {
    arrived: count((_, { length }) => length > 0),
    marked: count(({ kept: it }, { length }) => length === 0 && it?.lost === true),
    resting: count(({ rests }) => rests),
    'marked and arrived': count(({ kept: it }, { length }) => length > 0 && it?.lost === true),
    'twice by answer': again.filter(({ outcome }) => outcome.status !== 200).length,
    'twice by kill': again.filter(({ outcome }) => outcome.status === 200).length,
    lateMs: all.flatMap(({ planned: { due } }, at) => {
      const first = came[at]?.[0]?.at;
      return first === undefined ? [] : [first - due];
    }),
    faults: all.flatMap(faultsOf),
  };
}
