import fc from 'fast-check';
import { type CardRef, type CardVerb, cardVerb } from '../../dialogs/engine/event.ts';
import { allQuestions, allSteps } from '../../dialogs/engine/places.ts';
import type { Field } from '../../dialogs/engine/view.ts';
import { noteSectionIds } from '../../dialogs/schema/words.ts';
import { CPR, conversationOf, fieldsOf, PATTERN, REFERENCE, type Talk } from './given.ts';

/** One thing a caseworker may do, told in numbers, so that it fits whatever card is shown when its turn comes. */
export type Deed =
  | { kind: 'start' | 'open' | 'stop' | 'other' | 'menu' | 'startAgain' }
  | { kind: 'again'; back: number }
  /** Hours pass, and the program looks after every draft. */
  | { kind: 'sweep'; hours: number }
  | {
      kind: 'press';
      verb: CardVerb;
      to: number;
      age: number;
      values: number[];
      stranger?: number;
      fields: boolean;
    };

const onward: CardVerb[] = [
  'answer',
  'answer',
  'answer',
  'back',
  'goTo',
  'addRow',
  'decide',
  'edit',
  'saveEdit',
  'useOffer',
  'skip',
];
const number = fc.nat({ max: 9999 });

const press = fc.record(
  {
    kind: fc.constant('press' as const),
    verb: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...onward) },
      { weight: 1, arbitrary: fc.constantFrom(...cardVerb.options) },
    ),
    to: number,
    age: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 8 }) }),
    values: fc.array(number, { minLength: 12, maxLength: 12 }),
    stranger: number,
    fields: fc.oneof(
      { weight: 5, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  },
  { requiredKeys: ['kind', 'verb', 'to', 'age', 'values', 'fields'] },
);

/** Sequences of deeds, most of them presses on the card of now. */
export const deeds = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: press },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('start', 'open', 'stop', 'other', 'menu', 'startAgain') }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), back: fc.nat({ max: 12 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('sweep' as const), hours: fc.nat({ max: 150 }) }),
    },
  ),
  { minLength: 1, maxLength: 40 },
) as fc.Arbitrary<Deed[]>;

/** Texts with and without CPR numbers; `{n}` makes each its own. */
const TEXTS = [
  'tekst {n}',
  'to linjer {n}\nog mere',
  `nummer ${CPR}`,
  '',
  '  ',
  'tekst {n}',
  '０１０１９０ １２３４',
  'den 04.12.2026 10.30 ({n})',
];
const DATES = ['2026-12-04', '2027-01-31', '2026-02-30', 'i morgen', '', CPR];

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

function valueFor(field: Field, at: number, n: number): string {
  if (field.type === 'choice') {
    const values = field.options.map((option) => option.value);
    const many = field.many && at % 3 === 0 ? values.join(',') : undefined;
    return many ?? pick([...values, ...values, 'ukendt', '', 'findes_ikke'], at) ?? '';
  }
  if (field.type === 'date') return pick(DATES, at) ?? '';
  return (pick(TEXTS, at) ?? '').replaceAll('{n}', String(n));
}

/** Places, items, rows, sections and fields a press may name, some of which are not there. */
function targets(conversation: string): string[] {
  const steps = allSteps(conversationOf(conversation)).map((step) => step.id);
  const fields = [...allQuestions(conversationOf(conversation)).keys()];
  return [
    ...steps.flatMap((id) => [`step:${id}`, `item:${id}`]),
    ...[
      'review',
      'outcome',
      'note',
      'agenda',
      'spread',
      'end',
      'finished',
      'reference',
      '',
      '__proto__',
      'step:__proto__',
    ],
    ...['aftaler:0', 'aftaler:1', 'aftaler:9', 'aftaler:-1', 'aftaler:x', '__proto__:0', 'under_30:0'],
    ...noteSectionIds,
    ...['borger', 'virksomhed', 'dato:0123456789abcdef', 'aftaler'],
    ...['vurdering_uden_fordi:step:noeglevurdering', 'vigtigt_ikke_droeftet:item:vejledt_om'],
    ...fields,
    REFERENCE,
    CPR,
  ];
}

/** Plays deeds on a talk; `seen` gets every card that was shown. */
export class Player {
  readonly talk: Talk;
  readonly seen: CardRef[] = [];
  readonly conversation: string;
  private n = 0;

  constructor(talk: Talk, conversation: string) {
    this.talk = talk;
    this.conversation = conversation;
  }

  /** Carries a deed out and tells the event sent, and the texts newly written on fields of the card of now. */
  play(deed: Deed): { typed: Record<string, string> } {
    this.n += 1;
    const typed = this.send(deed);
    if ('card' in this.talk.view) this.seen.push(this.talk.view.card);
    return { typed };
  }

  private send(deed: Deed): Record<string, string> {
    const { talk, conversation } = this;
    const draft = `draft-${this.n}`;
    if (deed.kind === 'press') return this.press(deed);
    if (deed.kind === 'again') {
      const earlier = talk.sent.at(-1 - (deed.back % Math.max(talk.sent.length, 1)));
      if (earlier) talk.send(earlier.event);
    } else if (deed.kind === 'sweep') {
      talk.now = talk.now.add({ hours: deed.hours });
      for (const { id } of talk.desk.drafts) talk.send({ type: 'sweep', draft: id });
    } else if (deed.kind === 'start') talk.send({ type: 'start', conversation, draft });
    else if (deed.kind === 'startAgain')
      talk.send({ type: 'start', conversation, reference: REFERENCE, draft });
    else if (deed.kind === 'open') talk.send({ type: 'open', draft: talk.desk.drafts[0]?.id ?? 'none' });
    else talk.send({ type: deed.kind });
    return {};
  }

  private press(deed: Deed & { kind: 'press' }): Record<string, string> {
    const { talk, conversation } = this;
    const card = this.seen.at(-1 - deed.age);
    if (card === undefined) return this.send({ kind: 'startAgain' });
    const now = 'card' in talk.view && card === this.seen.at(-1);
    const given: [string, string][] = fieldsOf(talk.view)
      .flatMap((field) => (field.type === 'rows' ? field.columns : [field]))
      .map((field, index) => [field.id, valueFor(field, deed.values[index % 12] ?? 0, this.n * 100 + index)]);
    const questions = [...allQuestions(conversationOf(conversation)).values()];
    const strange = deed.stranger === undefined ? undefined : pick(questions, deed.stranger);
    const inputs = Object.fromEntries(given);
    if (strange && inputs[strange.id] === undefined)
      inputs[strange.id] = pick(['ja', 'nej', `fremmed ${this.n}`, CPR], deed.to) ?? '';
    const to = pick(targets(conversation), deed.to);
    const event = {
      type: 'card',
      verb: deed.verb,
      card,
      ...(to ? { to } : {}),
      ...(deed.fields ? { inputs } : {}),
    } as const;
    const texts = fieldsOf(talk.view).flatMap(({ id, type }) =>
      type === 'text' && inputs[id]?.trim() ? [[id, inputs[id].trim()]] : [],
    );
    talk.send(event);
    const lasting = now && deed.fields && !['begin', 'confirm', 'useOffer'].includes(deed.verb);
    return lasting ? (Object.fromEntries(texts) as Record<string, string>) : {};
  }
}

/** The pattern of references, told once here for the tests that check what is kept. */
export const isReference = (text: string) => new RegExp(`^(?:${PATTERN}|K-\\d+)$`, 'u').test(text);
