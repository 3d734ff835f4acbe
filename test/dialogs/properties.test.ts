import fc from 'fast-check';
import { assessmentOf } from '../../dialogs/engine/decide.ts';
import { deskSchema } from '../../dialogs/engine/desk.ts';
import { type Draft, draftSchema } from '../../dialogs/engine/draft.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { replay } from '../../dialogs/engine/places.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { findCpr } from '../../dialogs/privacy/findCpr.ts';
import { type Deed, deeds, isReference, Player } from './anyTalk.ts';
import { catalogue, conversationOf, Talk } from './given.ts';

// Sequences are long; a busy machine needs more than the usual five seconds.
jest.setTimeout(60_000);
const RUNS = { numRuns: 120 };
const TODAY = '2026-11-23';
const ACTS = ['opened', 'read', 'changed', 'decided', 'transferred', 'deleted', 'expired'];

/** Every text of a draft that came from a person; ids, hashes and digests are left out. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* texts(part);
}
const personal = ({ answers, offers, notice, decision, edits, reference }: Draft) => ({
  ...{ answers, offers, notice, decision, reference },
  edits: Object.values(edits).map((edit) => edit.text),
});

/** Plays the deeds on a new talk, with a look at it after each. */
function played(
  conversation: string,
  sequence: readonly Deed[],
  look?: (talk: Talk, typed: Record<string, string>) => void,
): Talk {
  const talk = new Talk();
  const player = new Player(talk, conversation);
  for (const deed of sequence) {
    const { typed } = player.play(deed);
    look?.(talk, typed);
  }
  return talk;
}

/** A state as it is whenever its drafts were last touched. */
const withoutTouch = (state: Talk['state']) =>
  JSON.parse(JSON.stringify(state, (key, value) => (key === 'touchedAt' ? undefined : value)));

const holds = (check: (sequence: Deed[]) => void) => fc.assert(fc.property(deeds, check), RUNS);

describe.each(['visitation', 'opfoelgning', 'jobsamtale'])('Whatever is pressed in %s,', (conversation) => {
  it('the state keeps its shape', () => {
    holds((sequence) => {
      played(conversation, sequence, ({ desk, drafts }) => {
        expect(deskSchema.parse(desk)).toEqual(desk);
        for (const draft of Object.values(drafts)) expect(draftSchema.parse(draft)).toEqual(draft);
        expect(desk.drafts.map((head) => head.id).sort()).toEqual(Object.keys(drafts).sort());
        expect(desk.drafts.map((head) => head.reference)).toEqual(
          desk.drafts.map(({ id }) => drafts[id]?.reference),
        );
        expect(desk.drafts.every((head) => head.conversation === conversation)).toBe(true);
        expect(desk.current === undefined || desk.current in drafts).toBe(true);
      });
    });
  });

  it('every draft can be shown, now and as history, on a card that has something on it', () => {
    holds((sequence) => {
      played(conversation, sequence, ({ desk, drafts }) => {
        for (const draft of Object.values(drafts)) {
          const content = { catalogue, conversation: conversationOf(conversation) };
          for (const now of ['2026-11-23T10:00:00Z', '2027-06-01T10:00:00Z']) {
            const view = viewOf(content, { desk, draft }, { of: 'draft', draft: draft.id }, now);
            expect(view.show !== 'step' || view.fields.length > 0).toBe(true);
            expect(view.show !== 'spread' || view.lines.length > 0).toBe(true);
          }
        }
      });
    });
  });

  it('the same events give the same state', () => {
    holds((sequence) => {
      const talk = played(conversation, sequence);
      const again = new Talk();
      for (const { event, at } of talk.sent) again.send(event, at);
      expect(again.state).toEqual(talk.state);
      expect(again.view).toEqual(talk.view);
    });
  });

  it('an event that comes twice is applied once', () => {
    holds((sequence) => {
      const talk = new Talk();
      const player = new Player(talk, conversation);
      for (const deed of sequence) {
        player.play(deed);
        const event = talk.sent.at(-1)?.event;
        // Taking a draft up counts as a touch each time; nothing else of it changes.
        const touches = event?.type === 'start' || event?.type === 'open';
        const state = () => (touches ? withoutTouch(talk.state) : talk.state);
        const before = state();
        if (event) talk.send(event);
        expect(state()).toEqual(before);
        if ('card' in talk.view) player.seen.push(talk.view.card);
      }
    });
  });

  it('what is set aside reaches neither suggestion nor note', () => {
    const own = conversationOf(conversation);
    holds((sequence) => {
      for (const draft of Object.values(played(conversation, sequence).drafts)) {
        const aside = replay(own, draft).setAside.map((question) => question.id);
        const answers = Object.fromEntries(
          Object.entries(draft.answers).filter(([id]) => !aside.includes(id)),
        );
        expect(assessmentOf(own, { answers })).toEqual(assessmentOf(own, draft));
        expect(noteText(own, { ...draft, answers }, TODAY)).toBe(noteText(own, draft, TODAY));
      }
    });
  });

  it('no CPR number is kept', () => {
    holds((sequence) => {
      played(conversation, sequence, ({ desk, drafts }) => {
        for (const text of texts([desk.recent, Object.values(drafts).map(personal)]))
          expect(findCpr(text)).toEqual([]);
        expect(desk.recent.every(isReference)).toBe(true);
      });
    });
  });

  it('a turn tells at most one thing of a draft on a case for the log, and no word of what was written', () => {
    holds((sequence) => {
      const talk = new Talk();
      const player = new Player(talk, conversation);
      for (const deed of sequence) {
        player.play(deed);
        const acts = talk.effects.flatMap((it) => (it.do === 'audit' ? [it.act] : []));
        expect(acts.length).toBeLessThanOrEqual(1);
        for (const { what, draft, reference, conversation: kind, ...more } of acts) {
          expect(ACTS).toContain(what);
          expect(draft).toMatch(/^draft-[0-9]+$/);
          expect(isReference(reference ?? '')).toBe(true);
          expect([kind, more]).toEqual([conversation, {}]);
        }
      }
    });
  });

  it('a draft is gone only where that was told, and none is changed unseen', () => {
    holds((sequence) => {
      const talk = new Talk();
      const player = new Player(talk, conversation);
      for (const deed of sequence.filter((it) => it.kind !== 'sweep')) {
        const before = talk.state.drafts;
        player.play(deed);
        const acts = talk.effects.flatMap((it) => (it.do === 'audit' ? [it.act] : []));
        const told = (id: string, ...what: string[]) =>
          acts.some((act) => act.draft === id && what.includes(act.what));
        for (const [id, draft] of Object.entries(before)) {
          const after = talk.drafts[id];
          if (draft.reference === undefined) continue;
          if (after === undefined) expect(told(id, 'deleted', 'transferred')).toBe(true);
          else if (
            JSON.stringify([draft.answers, draft.edits]) !== JSON.stringify([after.answers, after.edits])
          )
            expect(told(id, 'changed', 'decided')).toBe(true);
        }
      }
    });
  });

  it('no text written on the card of now is lost', () => {
    holds((sequence) => {
      played(conversation, sequence, ({ drafts }, typed) => {
        const kept = [...texts(Object.values(drafts).map(personal))].join('\n');
        for (const text of Object.values(typed))
          if (findCpr(text).length === 0) for (const line of text.split('\n')) expect(kept).toContain(line);
      });
    });
  });
});
