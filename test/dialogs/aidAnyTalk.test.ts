import fc from 'fast-check';
import type { Catalogue } from '../../dialogs/engine/content.ts';
import { deskSchema } from '../../dialogs/engine/desk.ts';
import { type AidPiece, draftSchema } from '../../dialogs/engine/draft.ts';
import type { CardVerb } from '../../dialogs/engine/event.ts';
import { findCpr } from '../../dialogs/privacy/findCpr.ts';
import { type Deed, deeds, Player } from './anyTalk.ts';
import { catalogue, Talk } from './given.ts';

// Sequences are long; a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);
const RUNS = { numRuns: 100 };
const HELPED: Catalogue = { ...catalogue, settings: { ...catalogue.settings, aiNotes: true } };

const VERBS: CardVerb[] = ['tell', 'ask', 'improve', 'agree', 'look', 'useAid', 'leaveAid', 'dropAid'];
const values = fc.array(fc.nat({ max: 9999 }), { minLength: 12, maxLength: 12 });
const helpPress = fc.record({
  kind: fc.constant('press' as const),
  verb: fc.constantFrom(...VERBS),
  to: fc.nat({ max: 9999 }),
  age: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 8 }) }),
  values,
  fields: fc.boolean(),
});
/** Any deeds, many of them about a model's help, and what comes of asking at any time: for a point, for another, for none. */
const anything = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: deeds.map((all) => all[0] as Deed) },
    { weight: 3, arbitrary: helpPress as fc.Arbitrary<Deed> },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('helped' as const),
        n: fc.nat({ max: 99 }),
        since: fc.nat({ max: 3 }),
      }),
    },
  ),
  { minLength: 5, maxLength: 60 },
);

const TARGETS = ['geografi', 'skaanehensyn', 'findes_ikke', ''];
const pieces = (n: number): AidPiece[] =>
  TARGETS.slice(0, n % 5).map((to) => ({
    to,
    text: `forslag ${n}`,
    quotes: [`tekst ${n}`],
    fresh: [],
    later: n % 2 === 0,
  }));

function played(
  sequence: readonly (Deed | { kind: 'helped'; n: number; since: number })[],
  look: (talk: Talk) => void,
) {
  const talk = new Talk(HELPED);
  const player = new Player(talk, 'samtale-foer-praktik');
  player.play({ kind: 'startAgain' });
  for (const deed of sequence) {
    const [draft] = Object.values(talk.drafts);
    if (deed.kind !== 'helped') player.play(deed);
    else if (draft)
      talk.send({
        type: 'helped',
        draft: draft.id,
        at: (draft.aid?.since ?? 0) - (deed.since % 2),
        pieces: pieces(deed.n),
      });
    look(talk);
  }
}

const holds = (look: (talk: Talk) => void) =>
  fc.assert(
    fc.property(anything, (sequence) => played(sequence, look)),
    RUNS,
  );

describe('Whatever is pressed while a model may help,', () => {
  it('the state keeps its shape, and keeps no CPR number', () => {
    holds(({ desk, drafts }) => {
      expect(deskSchema.parse(desk)).toEqual(desk);
      for (const draft of Object.values(drafts)) {
        expect(draftSchema.parse(draft)).toEqual(draft);
        const { answers, offers, edits, aid, notice } = draft;
        const texts = [
          answers,
          offers,
          Object.values(edits).map(({ text }) => text),
          aid?.text,
          aid?.pieces,
          notice,
        ];
        expect(findCpr(JSON.stringify(texts).replaceAll('\\n', '\n'))).toEqual([]);
      }
    });
  });

  it('an answer holds words of a proposal only after "Brug det"', () => {
    const used = new Set<Talk>();
    holds((talk) => {
      const event = talk.sent.at(-1)?.event;
      if (event?.type === 'card' && ['useAid', 'useOffer'].includes(event.verb)) used.add(talk);
      if (used.has(talk)) return;
      for (const { answers, edits } of Object.values(talk.drafts))
        expect(JSON.stringify([answers, edits])).not.toContain('forslag ');
    });
  });

  it('an event that comes twice is applied once, and one turn tells at most one thing for the log', () => {
    holds((talk) => {
      const event = talk.sent.at(-1)?.event;
      expect(talk.effects.filter((it) => it.do === 'audit').length).toBeLessThanOrEqual(1);
      if (event?.type !== 'card' && event?.type !== 'helped') return;
      const before = talk.state;
      talk.send(event);
      expect(talk.state).toEqual(before);
    });
  });
});
