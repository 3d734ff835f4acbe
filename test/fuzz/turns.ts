import fc from 'fast-check';
import { actionsOf, partsOf } from '../conversations/caseworker.ts';
import { anyActivity, frame } from './anyActivity.ts';
import { having, writtenText } from './hostile.ts';
import { type Mutation, mutate, mutation } from './mutate.ts';
import { type Card, type Office, openOffice } from './office.ts';
import { assertUnpolluted } from './parse.ts';

type Json = { [name: string]: unknown };
type Input = { id: string; choices?: { value: string }[] };

const PEOPLE = 12;

/** A press on the card somebody has before them: which button, what is written, and what is then changed. */
type Press = {
  kind: 'press';
  who: number;
  button: number;
  texts: string[];
  valid: boolean;
  mutations: Mutation[];
};
type Deed =
  | Press
  | { kind: 'say'; who: number; text: string }
  | { kind: 'strange'; who: number; activity: Json };

const who = fc.nat({ max: PEOPLE - 1 });
const COMMANDS = [
  'visitation 2026-901',
  'jobsamtale 2026-902',
  'opfølgning',
  'menu',
  'flere',
  'kladder',
  'stop',
  'om',
  '2026-903',
];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      who,
      button: fc.nat({ max: 99 }),
      texts: fc.array(writtenText, { minLength: 3, maxLength: 3 }),
      valid: fc.boolean(),
      mutations: fc.oneof(
        { weight: 3, arbitrary: fc.array(mutation, { maxLength: 0 }) },
        { weight: 2, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 3 }) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('say' as const),
      who,
      text: fc.oneof(fc.constantFrom(...COMMANDS), writtenText),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('strange' as const), who, activity: anyActivity() }),
  },
);

const conversationOf = (at: number) => `a:person-${at}`;

let count = 0;

/** Somebody's activity, of its own id. */
function activityOf(at: number, fields: Json): Json {
  count += 1;
  const user = `00000000-0000-0000-0000-${String(at).padStart(12, '0')}`;
  return {
    ...frame(fields),
    id: `aktivitet-${count}`,
    from: { id: `29:${user}`, aadObjectId: user },
    conversation: { id: conversationOf(at), conversationType: 'personal', tenantId: 'kommunen' },
  };
}

/** The fields of a card, filled in as they may be or with anything. */
function filled(card: Card, { texts, valid, button }: Press): Json {
  const inputs = [...partsOf(card)].filter((part) =>
    String(part.type).startsWith('Input.'),
  ) as unknown as Input[];
  return inputs.reduce((data, { id, choices }, at) => {
    const choice = valid ? choices?.[(button + at) % choices.length]?.value : undefined;
    return having(data, id, choice ?? texts[at % texts.length]);
  }, {} as Json);
}

function pressOf(card: Card, press: Press): Json {
  const actions = actionsOf(card);
  const action = actions[press.button % Math.max(actions.length, 1)];
  const data = structuredClone({ ...action?.data, ...filled(card, press) });
  for (const it of press.mutations) mutate(data, it);
  return activityOf(press.who, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', data }, trigger: 'manual' },
  });
}

/** A deed as the activity it makes; the first of everybody is a greeting. */
function madeOf(it: Deed, card: Card | undefined): Json {
  if (it.kind === 'strange') {
    const { id, conversation, from } = activityOf(it.who, {});
    return { conversation, from, id, ...it.activity };
  }
  if (it.kind === 'press' && card !== undefined && actionsOf(card).length > 0) return pressOf(card, it);
  return activityOf(it.who, { type: 'message', text: it.kind === 'say' ? it.text : 'visitation 2026-901' });
}

export type Turns = { count: number; seconds: number; answered: number; drafts: number; messages: number };

async function play(office: Office, it: Deed, shown: Map<number, Card>, turns: Turns): Promise<void> {
  const activity = madeOf(it, shown.get(it.who) ?? office.cardOf(conversationOf(it.who)));
  const { status, body } = await office.receive(activity);
  assertUnpolluted();
  const untouched =
    it.kind === 'say' ? it.text.length <= 100_000 : it.kind === 'press' && it.mutations.length === 0;
  if (status !== 200 && (status !== 400 || untouched)) throw new Error(`answered ${status}`);
  const card = (body as { value?: Card } | undefined)?.value;
  if (card === undefined) shown.delete(it.who);
  else shown.set(it.who, card);
  if (status === 200) turns.answered += 1;
}

/** Takes so many random turns with one store; throws at the first that fails, and when the store does not hang together afterwards. */
export async function takeMany(many: number, seed: number): Promise<Turns> {
  const began = performance.now();
  const office = await openOffice();
  const shown = new Map<number, Card>();
  const turns: Turns = { count: many, seconds: 0, answered: 0, drafts: 0, messages: 0 };
  const property = fc.asyncProperty(deed, (it) => play(office, it, shown, turns));
  // What came before matters, so a failure cannot be made smaller.
  await fc.assert(property, { numRuns: many, seed, endOnFailure: true });
  const { faults, ...held } = await office.close();
  if (faults.length > 0) throw new Error(`${faults.length} faults:\n${faults.slice(0, 20).join('\n')}`);
  return { ...turns, ...held, seconds: (performance.now() - began) / 1_000 };
}
