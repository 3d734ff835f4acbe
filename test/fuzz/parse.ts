import fc from 'fast-check';
import { cardRef, cardVerb } from '../../dialogs/engine/event.ts';
import { type Inbound, parseActivity } from '../../src/teams/inbound.ts';
import { catalogue } from '../dialogs/given.ts';
import { anyActivity } from './anyActivity.ts';

const PROTOTYPES = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
];
const namesOf = () => PROTOTYPES.map((it) => Reflect.ownKeys(it).length).join();
const clean = namesOf();

/** Throws when something has got into what all objects share. */
export function assertUnpolluted(): void {
  for (const name in {}) throw new Error(`every object has the member ${name}`);
  if (namesOf() !== clean) throw new Error('a prototype has another member');
}

const isText = (value: unknown) => typeof value === 'string';
const canBeKept = (text: string) => text !== '' && text.isWellFormed() && !/\p{Cc}/u.test(text);

/** What is wrong with what came of parsing, whatever was parsed. */
function wrongWith({
  key,
  incoming,
  reply,
  event,
  member,
  message,
  activity,
  press,
}: Inbound): string | undefined {
  const ids = [key.user, member, incoming.conversation, incoming.activity, reply.conversation, reply.bot.id];
  const told = [message, activity, event.type === 'card' ? event.card.draft : undefined];
  const named = told.filter((it) => it !== undefined && it !== '') as string[];
  if (![...ids, ...named].every(canBeKept)) return 'an id that cannot be kept';
  if (event.type === 'card') {
    if (!cardRef.safeParse(event.card).success || !cardVerb.options.includes(event.verb))
      return 'a card that is none';
    if (!Object.values(event.inputs ?? {}).every(isText)) return 'a field that is no text';
  }
  if (press !== undefined && !Object.values(press.fields).every(isText)) return 'a press of no text';
  return undefined;
}

export type Parsing = { count: number; ours: number; seconds: number; slowestMs: number };

/** Parses so many random activities; throws at the first that is not taken as it should be, made as small as can be. */
export function parseMany(count: number, seed: number): Parsing {
  const began = performance.now();
  const parsing: Parsing = { count, ours: 0, seconds: 0, slowestMs: 0 };
  const property = fc.property(anyActivity(), (activity) => {
    const at = performance.now();
    const parsed = parseActivity(activity, catalogue, 'kladde');
    parsing.slowestMs = Math.max(parsing.slowestMs, performance.now() - at);
    assertUnpolluted();
    if (parsed.kind !== 'ours') return;
    parsing.ours += 1;
    const wrong = wrongWith(parsed.inbound);
    if (wrong !== undefined) throw new Error(wrong);
  });
  fc.assert(property, { numRuns: count, seed });
  parsing.seconds = (performance.now() - began) / 1_000;
  return parsing;
}
