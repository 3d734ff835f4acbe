import fc from 'fast-check';
import { card } from '../../cards/card.ts';
import { draftSchema } from '../../dialogs/engine/draft.ts';
import { freeze, isFull } from '../../dialogs/engine/frozen.ts';
import { noteText } from '../../dialogs/engine/note.ts';
import { readNote } from '../../dialogs/engine/readNote.ts';
import { viewOf } from '../../dialogs/engine/viewOf.ts';
import { findCpr } from '../../dialogs/privacy/findCpr.ts';
import { deeds, Player } from './anyTalk.ts';
import { CPR, catalogue, conversationOf, noted, REFERENCE, Talk } from './given.ts';

const REASON = 'En dato var forkert.';
const finished = () => noted().press('finish');
const text = (talk: Talk) => talk.shows('finished').text;
const versions = (talk: Talk) => talk.draft.versions ?? [];

/** The note opened again, a section reworded, and finished anew. */
function corrected(talk: Talk, wording: string, reason = REASON): Talk {
  talk.press('reopen').press('reopen', { inputs: { rettelse: reason } });
  talk.press('edit', { to: 'mangler' }).press('saveEdit', { inputs: { afsnit: wording } });
  return talk.press('finish');
}

describe('A finished note', () => {
  it('is kept as it read, with when and with which edition, for each reader', () => {
    const talk = finished();
    const [first, ...more] = versions(talk);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ content: talk.draft.content, texts: { sag: text(talk) } });
    expect(first?.at).toBe(talk.draft.touchedAt);
    expect(first).not.toHaveProperty('reason');
    expect(Object.keys(first?.texts ?? {}).length).toBeGreaterThan(1);
  });

  it('reads the same when the content of its conversation has changed since', () => {
    const talk = finished();
    const own = conversationOf('visitation');
    const other = { ...own, title: 'En anden titel', lawNote: 'Nye regler.' };
    const state = { desk: talk.desk, draft: talk.draft };
    const view = viewOf(
      { catalogue, conversation: other },
      state,
      { of: 'draft', draft: talk.draft.id },
      talk.now.toString(),
    );
    expect(view).toMatchObject({ show: 'finished', text: text(talk) });
  });

  it('reads the same on the day its groups become history', () => {
    const talk = finished();
    const state = { desk: talk.desk, draft: talk.draft };
    const content = { catalogue, conversation: conversationOf('visitation') };
    const later = viewOf(content, state, { of: 'draft', draft: talk.draft.id }, '2027-09-01T09:00:00Z');
    expect(later).toMatchObject({ text: text(talk) });
    expect(noteText(content.conversation, talk.draft, '2027-09-01')).not.toBe(text(talk));
  });

  it('from before versions were kept is read, and kept when it is corrected', () => {
    const talk = finished();
    const before = text(talk).replace(/\nSkrevet .*\n/, '');
    const { versions: _none, ...old } = talk.draft;
    talk.drafts[old.id] = draftSchema.parse(old);
    talk.send({ type: 'open', draft: old.id });
    expect(talk.shows('finished')).toMatchObject({ text: before });
    expect(talk.shows('finished').frozen).toBeUndefined();
    corrected(talk, 'Karakterbladet mangler.');
    expect(versions(talk).map((it) => it.texts.sag === before)).toEqual([true, false]);
  });

  it('says by role who wrote it and when, and of a corrected one that it is and why; to others only that it is', () => {
    const talk = finished();
    expect(text(talk).split('\n\n')[1]).toBe('Skrevet af sagsbehandleren 23. november 2026 kl. 10.00');
    corrected(talk, 'Karakterbladet mangler.');
    expect(text(talk).split('\n\n')[1]).toBe(
      `Rettet version, skrevet af sagsbehandleren 23. november 2026 kl. 10.00. Grund: ${REASON}`,
    );
    const last = versions(talk).at(-1)?.texts;
    expect(last?.borger).toContain('Rettet version, 23. november 2026');
    expect(last?.borger).not.toContain(REASON);
  });

  it('is read back at the next talk, corrected or not', () => {
    const talk = finished();
    const { note } = conversationOf('visitation');
    const before = readNote(text(talk), note);
    expect(before).toMatchObject({ title: 'Visitation', date: '2026-11-23', reference: REFERENCE });
    corrected(talk, 'Karakterbladet mangler.');
    expect(readNote(text(talk), note)).toMatchObject({
      title: 'Visitation',
      date: '2026-11-23',
      reference: REFERENCE,
      open: ['Karakterbladet mangler.'],
    });
  });

  it('tells before it is transferred what is not keyed in yet, and what else is deleted', () => {
    const talk = finished().press('transfer');
    expect(talk.shows('confirm')).toMatchObject({ what: 'transfer', others: ['Borgerens referat'] });
    expect(talk.shows('confirm').left).toBeGreaterThan(0);
    const drawn = JSON.stringify(card(talk.view, 'm'));
    expect(drawn).toContain('mangler at blive tastet ind. Borgerens referat slettes også.');
  });

  it('asks for one sentence before it is corrected, and keeps it with the new version', () => {
    const talk = finished();
    const before = text(talk);
    expect(talk.press('reopen').view.show).toBe('correct');
    expect(talk.press('reopen', { inputs: {} }).shows('correct').news).toEqual([
      { kind: 'reasonNeeded', text: '' },
    ]);
    corrected(talk.press('showFor', { to: 'sag' }), 'Karakterbladet mangler.');
    expect(talk.shows('finished').frozen).toMatchObject({ n: 2, of: 2, reason: REASON, full: false });
    expect(versions(talk)[0]?.texts.sag).toBe(before);
    expect(talk.draft).not.toHaveProperty('correcting');
    expect(talk.press('showVersion', { to: '0' }).shows('finished')).toMatchObject({
      text: before,
      frozen: { n: 1 },
    });
    expect(talk.press('showFor', { to: 'borger' }).shows('finished').frozen?.n).toBe(1);
    expect(talk.press('showVersion', { to: '1' }).shows('finished').frozen?.n).toBe(2);
  });

  it.each(['2', '-1', '0.5', '', 'x', '__proto__'])('has no version »%s«', (to) => {
    const talk = corrected(finished(), 'Karakterbladet mangler.');
    expect(talk.press('showVersion', { to }).shows('finished').frozen?.n).toBe(2);
  });

  it('gets no new version where it reads as before', () => {
    const talk = finished().press('reopen');
    talk.press('reopen', { inputs: { rettelse: REASON } }).press('finish');
    expect(versions(talk)).toHaveLength(1);
    expect(talk.shows('finished').frozen).toMatchObject({ n: 1, of: 1 });
  });

  it('is corrected four times and no more', () => {
    const talk = finished();
    for (const n of [1, 2, 3, 4]) corrected(talk, `Tekst ${n}.`);
    expect(talk.shows('finished').frozen).toMatchObject({ n: 5, of: 5, full: true });
    expect(talk.press('reopen').view.show).toBe('finished');
  });

  it('is corrected no more where its versions have grown too long', () => {
    const long = { at: '2026-11-23T09:00:00Z', content: 'x', texts: { sag: 'x'.repeat(400_001) } };
    expect(isFull({ versions: [long] })).toBe(true);
  });

  it('made once more beyond the most takes the place of the newest', () => {
    const talk = finished();
    for (const n of [1, 2, 3, 4]) corrected(talk, `Tekst ${n}.`);
    const changed = { ...talk.draft, edits: {} };
    const kept = freeze(conversationOf('visitation'), changed, talk.now.toString()).versions ?? [];
    expect(kept).toHaveLength(5);
    expect(kept.slice(0, 4)).toEqual(versions(talk).slice(0, 4));
  });

  it('keeps no reason with a CPR number, and none too long', () => {
    const talk = finished().press('reopen');
    expect(talk.press('reopen', { inputs: { rettelse: `Se ${CPR}.` } }).shows('correct')).toMatchObject({
      value: 'Se [fjernet].',
      error: 'cpr',
    });
    expect(talk.press('reopen', { inputs: { rettelse: 'x'.repeat(501) } }).shows('correct').error).toBe(
      'long',
    );
    expect(talk.draft.correcting).toBeUndefined();
  });
});

describe('An older card that asks why', () => {
  it('keeps the sentence, and moves nothing', () => {
    const talk = finished().press('reopen');
    const { card } = talk;
    talk.press('showFor', { to: 'sag' }).press('reopen', { card, inputs: { rettelse: REASON } });
    expect(talk.shows('finished').news).toEqual([{ kind: 'olderCard' }]);
    expect(talk.press('reopen').shows('correct').value).toBe(REASON);
    expect(talk.press('reopen', { inputs: { rettelse: REASON } }).view.show).toBe('note');
  });

  it('puts its sentence beside the one given since, and once only', () => {
    const talk = finished().press('reopen');
    const { card } = talk;
    talk.press('reopen', { inputs: { rettelse: REASON } });
    const press = () => talk.press('reopen', { card, inputs: { rettelse: 'Et ord manglede.' } });
    expect(press().view.show).toBe('note');
    press();
    expect(talk.draft.correcting).toBe(`${REASON}\nEt ord manglede.`);
  });

  it('pressed twice opens the note once', () => {
    const talk = finished().press('reopen');
    const { card } = talk;
    talk.press('reopen', { card, inputs: { rettelse: REASON } });
    const before = talk.state;
    talk.press('reopen', { card, inputs: { rettelse: REASON } });
    expect(talk.state).toEqual(before);
  });
});

describe('Whatever is pressed,', () => {
  it('versions that were kept stay as they were, at most five, without a CPR number', () => {
    fc.assert(
      fc.property(deeds, (sequence) => {
        const talk = new Talk().start('jobsamtale', REFERENCE).goTo('end').through({});
        talk.press('finish');
        const player = new Player(talk, 'jobsamtale');
        if ('card' in talk.view) player.seen.push(talk.view.card);
        let before = talk.drafts;
        for (const deed of sequence) {
          player.play(deed);
          for (const [id, { versions: kept = [], correcting = '' }] of Object.entries(talk.drafts)) {
            const earlier = before[id]?.versions ?? [];
            expect(kept.slice(0, Math.min(earlier.length, 4))).toEqual(earlier.slice(0, 4));
            expect(kept.length).toBeLessThanOrEqual(5);
            expect(
              findCpr([correcting, ...kept.flatMap((it) => Object.values(it.texts))].join('\n')),
            ).toEqual([]);
          }
          before = { ...talk.drafts };
        }
      }),
      { numRuns: 100 },
    );
  });
});
