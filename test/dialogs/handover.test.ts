import fc from 'fast-check';
import type { Content } from '../../dialogs/engine/content.ts';
import { type Desk, emptyDesk, referenceProblem } from '../../dialogs/engine/desk.ts';
import type { State } from '../../dialogs/engine/state.ts';
import { turn } from '../../dialogs/engine/turn.ts';
import type { Effect } from '../../dialogs/engine/turned.ts';
import { type Answered, acceptTurn, declineTurn } from '../../dialogs/handover/acceptTurn.ts';
import { assignTurn } from '../../dialogs/handover/assignTurn.ts';
import type { HandOverEvent } from '../../dialogs/handover/handOverEvent.ts';
import { type Handover, lapsesAt } from '../../dialogs/handover/handover.ts';
import { goesAlong, takenReminder, withTaken } from '../../dialogs/handover/moves.ts';
import { choiceOf, thingOf } from '../../dialogs/handover/team.ts';
import { handOverView } from '../../dialogs/handover/viewHandOver.ts';
import { lateView, teamView } from '../../dialogs/handover/viewTeam.ts';
import type { Reminder } from '../../dialogs/reminders/reminder.ts';
import { CPR, catalogue, PATTERN, REFERENCE, Talk } from './given.ts';
import { danish } from './reminding.ts';

const now = danish('2026-11-23T10:14');
const NOW = now.toString();
const content = { catalogue };
const mette = { user: 'mette', name: 'Mette' };

const reminder = (id: string, more: Partial<Reminder> = {}): Reminder => ({
  id,
  rev: 1,
  title: 'Opfølgning',
  closedDay: 'after',
  madeAt: NOW,
  by: 'Kirsten',
  reference: REFERENCE,
  timing: { on: '2026-12-01' },
  ...more,
});

/** A visitation begun on a case; on a number of the bot's own where none is named. */
const begun = (reference: string) =>
  reference === ''
    ? new Talk().start('visitation').press('begin')
    : new Talk().start('visitation', reference);

/** Kirsten's desk with a draft of a case in the middle of visitation, as the edge loads it. */
function kirsten(reference = REFERENCE): State & { draft: NonNullable<State['draft']> } {
  const talk = begun(reference).answer({ under_30: 'ja' });
  return { desk: talk.desk, draft: talk.draft, reminders: [], me: 'kirsten', name: 'Kirsten' };
}

const sent = (state: State, event: HandOverEvent, at = now) =>
  turn(content, { colleagues: [mette], ...state }, event, at);
const offerOf = (
  state: State & { draft: { id: string } },
  inputs: Record<string, string> = { kollega: 'mette' },
) => sent(state, { type: 'offer', handover: 'o1', of: { draft: state.draft.id }, inputs });

/** An offer of Kirsten's draft, as Mette answers it. */
function offered(giver = kirsten(), taker: State = { desk: emptyDesk }) {
  const { handover } = offerOf(giver).state;
  if (handover === undefined) throw new Error('nothing was offered');
  return { handover, two: { giver, taker: { ...taker, handover } } };
}
const accepted = (giver = kirsten(), taker: State = { desk: emptyDesk }, at = NOW): Answered => {
  const { handover, two } = offered(giver, taker);
  return acceptTurn(content, two, handover, at);
};
const kinds = (effects: readonly Effect[]) => effects.map((it) => it.do);
const whats = (effects: readonly Effect[]) =>
  effects.flatMap((it) => (it.do === 'audit' ? [[it.act.what, it.act.draft]] : []));

describe('what is offered', () => {
  it('is told to the colleague by title, case and how many reminders, and by nothing of what is in it', () => {
    const state = { ...kirsten(), reminders: [reminder('r1'), reminder('r2', { reference: '2026-9' })] };
    const { handover } = offerOf(state).state;
    expect(handover).toEqual({
      id: 'o1',
      of: { draft: state.draft.id },
      title: 'Visitation',
      reference: REFERENCE,
      reminders: 1,
      giver: 'kirsten',
      taker: 'mette',
      giverName: 'Kirsten',
      takerName: 'Mette',
      at: NOW,
    });
  });

  it('changes nothing of the giver’s, and ends what was offered before', () => {
    const state = kirsten();
    const { state: after, effects } = offerOf(state);
    expect([after.desk, after.draft]).toEqual([state.desk, state.draft]);
    expect(kinds(effects)).toEqual(['endOffer', 'offer', 'postTo', 'show']);
  });

  it.each([
    ['nobody', {}],
    ['somebody who is no colleague', { kollega: 'fremmed' }],
    ['oneself', { kollega: 'kirsten' }],
  ])('is not offered to %s', (_, inputs: Record<string, string>) => {
    const { view, effects } = offerOf(kirsten(), inputs);
    expect(view).toMatchObject({ show: 'handOver', problem: 'colleague' });
    expect(kinds(effects)).toEqual(['show']);
  });

  it('is one’s own: somebody else’s, or what waits for its case, is nothing to offer', () => {
    const waiting = new Talk().start('visitation');
    for (const thing of [{ draft: 'en-andens' }, { reminder: 'en-andens' }, { draft: waiting.draft.id }])
      expect(
        sent({ desk: waiting.desk, me: 'kirsten' }, { type: 'offer', handover: 'o1', of: thing, inputs: {} })
          .effects,
      ).toHaveLength(1);
  });

  it('lapses after seven days to the minute, also where the clocks change', () => {
    expect(lapsesAt({ at: NOW }).since(now).total('hours')).toBe(168);
  });
});

describe('the card of colleagues', () => {
  const many = Array.from({ length: 130 }, (_, n) => ({ user: `u${n}`, name: `Kollega ${n}` }));

  it('lists a hundred by name, without oneself, and says that there are more', () => {
    const view = handOverView({ desk: emptyDesk, colleagues: many, me: 'u0' }, { page: 'handOver' });
    expect([view?.colleagues.length, view?.more]).toEqual([100, true]);
    expect(view?.colleagues.some(({ user }) => user === 'u0')).toBe(false);
  });

  it('finds a name by a part of it, and sorts as Danish does', () => {
    const colleagues = ['Åse', 'Bo', 'Ærø', 'Øjvind'].map((name) => ({ user: name, name }));
    const seen = handOverView({ desk: emptyDesk, colleagues }, { page: 'handOver' });
    expect(seen?.colleagues.map(({ name }) => name)).toEqual(['Bo', 'Ærø', 'Øjvind', 'Åse']);
    const found = handOverView(
      { desk: emptyDesk, colleagues: many },
      { page: 'handOver', search: 'KOLLEGA 12' },
    );
    expect(found?.colleagues.map(({ user }) => user).sort()).toEqual([
      'u12',
      'u120',
      'u121',
      'u122',
      'u123',
      'u124',
      'u125',
      'u126',
      'u127',
      'u128',
      'u129',
    ]);
  });

  it('keeps no CPR number that was searched for', () => {
    const { effects } = sent(kirsten(), { type: 'handOver', inputs: { navn: `Mette ${CPR}` } });
    expect(JSON.stringify(effects)).not.toContain(CPR);
  });
});

describe('what is accepted', () => {
  it('leaves the giver’s desk and lies on the taker’s, touched and in a new revision', () => {
    const giver = kirsten();
    const { state, giver: left, view } = accepted(giver);
    expect(left.state.desk.drafts).toEqual([]);
    expect(state.desk.drafts).toMatchObject([{ id: giver.draft.id, reference: REFERENCE, touchedAt: NOW }]);
    expect(state.desk.current).toBe(giver.draft.id);
    expect(state.draft).toMatchObject({ rev: giver.draft.rev + 1, answers: giver.draft.answers });
    expect(view).toMatchObject({ show: 'lost', top: { reference: REFERENCE } });
  });

  it('takes along the reminders of the case and those of the draft, under the taker’s name', () => {
    const giver = kirsten();
    const reminders = [
      reminder('r1', { reference: REFERENCE.toLowerCase() }),
      reminder(`${giver.draft.id}_naeste`, { reference: '2026-1' }),
      reminder('anden', { reference: '2026-9' }),
    ];
    const { state, giver: left } = accepted({ ...giver, reminders });
    expect(state.reminders?.map(({ id, by, rev }) => [id, by, rev])).toEqual([
      ['r1', 'Mette', 2],
      [`${giver.draft.id}_naeste`, 'Mette', 2],
    ]);
    expect(left.state.reminders?.map(({ id }) => id)).toEqual(['anden']);
  });

  it('is logged for both under the same draft, and leaves each of the giver’s cards a line with name and time', () => {
    const giver = { ...kirsten(), reminders: [reminder('r1')] };
    const { effects, giver: left } = accepted(giver);
    expect(whats(effects)).toEqual([['takenOver', giver.draft.id]]);
    expect(whats(left.effects)).toEqual([['handedOver', giver.draft.id]]);
    const passed = left.effects.flatMap((it) => (it.do === 'pass' ? [it.quiet] : []));
    expect(passed).toHaveLength(2);
    for (const quiet of passed) expect(quiet).toMatchObject({ line: 'handedOver', by: 'Mette', at: NOW });
  });

  it('leaves the giver’s own file and a model’s help behind', () => {
    const giver = kirsten();
    const link = {
      contentUrl: 'https://onedrive/kirsten',
      name: 'notat.docx',
      uniqueId: 'x',
      fileType: 'docx',
    };
    giver.draft = { ...giver.draft, file: { id: 1, version: 0, state: 'sent', at: NOW, link } };
    expect(JSON.stringify(accepted(giver).state)).not.toContain('onedrive');
  });

  it('has no effect where the taker has one of the kind on the case, however it is written', () => {
    const taker = begun(REFERENCE);
    const { state, giver, effects, view } = accepted(kirsten(), { desk: taker.desk });
    expect(view).toMatchObject({ show: 'offer', problem: 'same' });
    expect([state.desk, giver.effects, kinds(effects)]).toEqual([taker.desk, [], ['show']]);
  });

  it('has no effect once it has lapsed, or the draft has ended: both are told', () => {
    const lapsed = accepted(kirsten(), { desk: emptyDesk }, now.add({ hours: 168 }).toString());
    expect(lapsed.view).toMatchObject({ show: 'quiet', line: 'offerOver' });
    expect(kinds(lapsed.giver.effects)).toEqual(['endOffer', 'post']);
    const { handover, two } = offered();
    const { draft: _, ...without } = two.giver;
    const ended = acceptTurn(content, { ...two, giver: without }, handover, NOW);
    expect([ended.view, ended.state.desk]).toMatchObject([{ line: 'offerOver' }, emptyDesk]);
  });

  it('is told to the giver where it is declined, and nothing has changed', () => {
    const { handover, two } = offered();
    const { state, giver, view } = declineTurn(content, two, handover, NOW);
    expect(view).toMatchObject({ show: 'quiet', line: 'offerDeclined' });
    expect([state.desk, giver.state.desk]).toEqual([emptyDesk, two.giver.desk]);
    expect(giver.effects.at(-1)).toMatchObject({
      do: 'post',
      subject: { page: { page: 'notTaken', by: 'Mette' } },
    });
  });
});

describe('a reminder that goes over', () => {
  it('comes once more where it came in the giver’s own chat, and stays where it is in a channel', () => {
    const rung = { rungAt: NOW, timing: { on: '2026-11-23', at: '09:00' } };
    expect(takenReminder(reminder('r', rung), 'Mette').rungAt).toBeUndefined();
    expect(takenReminder(reminder('r', { ...rung, channel: '19:unge' }), 'Mette')).toMatchObject({
      rungAt: NOW,
      channel: '19:unge',
      by: 'Mette',
    });
  });

  it('is there when it is accepted, and comes once more only where its day is ahead', () => {
    const took = (more: Partial<Reminder>) => {
      const { handover, two } = offered({ ...kirsten(), reminders: [reminder('r', more)] });
      return acceptTurn(content, two, { ...handover, of: { reminder: 'r' } }, LATER).state.reminders?.[0];
    };
    const LATER = '2026-11-24T09:00:00Z';
    expect(took({ rungAt: NOW })).toMatchObject({ rungAt: LATER, late: false });
    expect(took({ timing: { on: '2026-11-24' } })?.rungAt).toBe(LATER);
    expect(took({ timing: { on: '2026-11-25' } })).not.toHaveProperty('rungAt');
  });

  it('belongs to a draft by its case or by its making, and never for having none', () => {
    const along = goesAlong({ id: 'd1', reference: REFERENCE });
    const { reference: _, ...none } = reminder('r');
    expect([
      along(reminder('r')),
      along(reminder('d1_x', { reference: '2026-9' })),
      along(none),
      along({ ...none, id: 'd10' }),
    ]).toEqual([true, true, false, false]);
  });
});

describe('a number of the bot’s own that goes over', () => {
  const desk = (nextNumber: number): Desk => ({ ...emptyDesk, nextNumber });
  const own = fc.integer({ min: 1, max: 999_999_999 });

  it('is good with its new owner, and never given to another case of theirs', () => {
    fc.assert(
      fc.property(own, own, (number, next) => {
        const after = withTaken(desk(next), `K-${number}`);
        expect(referenceProblem(after, `k-${number}`, PATTERN)).toBeUndefined();
        expect(after.nextNumber).toBeGreaterThan(number);
        expect(after.nextNumber).toBeGreaterThanOrEqual(next);
      }),
    );
  });

  it('changes nothing of the numbers where the case has one of the municipality’s', () => {
    expect(withTaken(desk(7), REFERENCE).nextNumber).toBe(7);
  });

  it('of a case of the kind that is open is refused: two could not be told apart', () => {
    const taker = begun('');
    expect(taker.draft.reference).toBe('K-1');
    expect(accepted(kirsten(''), { desk: taker.desk }).view).toMatchObject({ problem: 'same' });
  });
});

describe('an offer taken back', () => {
  it('is a line for both', () => {
    const { handover } = offered();
    const { view, effects } = sent(
      { ...kirsten(), handover },
      { type: 'offered', verb: 'takeBack', handover: 'o1' },
    );
    expect(view).toMatchObject({ line: 'offerKept' });
    expect(effects[0]).toMatchObject({ do: 'endOffer', taker: { line: 'offerTakenBack', by: 'Kirsten' } });
  });

  it('is not the owner’s to take back where a lead made it', () => {
    const handover: Handover = { ...offered().handover, assigned: { by: 'Lis', reason: 'syg' } };
    const { effects } = sent(
      { ...kirsten(), handover },
      { type: 'offered', verb: 'takeBack', handover: 'o1' },
    );
    expect(kinds(effects)).toEqual(['show']);
  });
});

describe('the lines that are left', () => {
  const TYPED = 'ring til Amina om gælden';
  const of = { reminder: 'r1' };
  const lines = (title: string, more: Partial<Reminder> = {}): string => {
    const own = reminder('r1', { title, timing: { on: '2026-11-20' }, ...more });
    const giver: State = { desk: emptyDesk, reminders: [own], me: 'kirsten', name: 'Kirsten' };
    const { handover } = sent(giver, {
      type: 'offer',
      handover: 'o1',
      of,
      inputs: { kollega: 'mette' },
    }).state;
    if (handover === undefined) throw new Error('nothing was offered');
    const two = { giver, taker: { desk: emptyDesk, handover } };
    const late = now.add({ hours: 168 }).toString();
    const along = { ...kirsten(), reminders: [own] };
    const lead: State = { desk: emptyDesk, me: 'lis', name: 'Lis', colleagues: [mette], theirs: giver };
    const inputs = { hvad: choiceOf(of), kollega: 'mette', begrundelse: 'Kirsten er syg.' };
    const given = assignTurn(
      content,
      lead,
      { type: 'assign', handover: 'o2', person: 'kirsten', inputs },
      NOW,
    );
    const answers = [acceptTurn(content, two, handover, NOW), acceptTurn(content, two, handover, late)];
    const all = [...answers, declineTurn(content, two, handover, NOW), accepted(along)];
    const alone = [
      sent({ ...giver, handover }, { type: 'offered', verb: 'takeBack', handover: 'o1' }),
      sent({ ...giver, handover }, { type: 'lapse', handover: 'o1' }, danish('2026-12-01T12:00')),
    ];
    const effects = [
      ...all.flatMap((it) => [...it.effects, ...it.giver.effects]),
      ...alone.flatMap((it) => it.effects),
    ];
    const kept = [...effects, ...given.effects, ...given.owner].filter((it) => it.do !== 'offer');
    expect(kept.filter((it) => it.do === 'endOffer').length).toBeGreaterThan(5);
    return JSON.stringify(kept);
  };

  it('tell nothing a caseworker wrote of a reminder: they are kept in the clear', () => {
    expect(lines(TYPED)).not.toContain('Amina');
    expect(lines(`Aftale: ${TYPED}`, { kind: 'aftale' })).not.toContain('Amina');
  });

  it('tell what kind it is, where the content has a word for it', () => {
    expect(lines(`Aftale: ${TYPED}`, { kind: 'aftale' })).toContain('"offerDeclined","title":"Aftale"');
    expect(lines(TYPED, { starts: 'jobsamtale' })).toContain('"offerDeclined","title":"Jobsamtale"');
    expect(lines(TYPED)).toContain('{"line":"offerDeclined"}');
  });
});

describe('a lead', () => {
  const theirs = (): State => ({
    ...kirsten(),
    reminders: [reminder('forfalden', { timing: { on: '2026-11-20' } }), reminder('senere')],
  });
  const assigned = (inputs: Record<string, string>) => {
    const state = { desk: emptyDesk, me: 'lis', name: 'Lis', colleagues: [mette], theirs: theirs() };
    const draft = state.theirs.desk.drafts[0]?.id ?? '';
    const all = { hvad: choiceOf({ draft }), kollega: 'mette', begrundelse: 'Kirsten er syg.', ...inputs };
    return assignTurn(
      content,
      state,
      { type: 'assign', handover: 'o1', person: 'kirsten', inputs: all },
      NOW,
    );
  };

  it('sees counts alone of everybody, and nobody who has nothing', () => {
    const team = [
      { user: 'kirsten', name: 'Kirsten', drafts: 2, reminders: theirs().reminders ?? [] },
      { user: 'anders', name: 'Anders', drafts: 0, reminders: [reminder('senere')] },
    ];
    expect(teamView({ desk: emptyDesk, team }, NOW).members).toEqual([
      { person: 'kirsten', name: 'Kirsten', drafts: 2, overdue: 1 },
    ]);
  });

  it('offers it in the owner’s place, tells the owner, and is logged', () => {
    const { effects, owner } = assigned({});
    expect(effects).toMatchObject([
      {
        do: 'offer',
        handover: { giver: 'kirsten', taker: 'mette', assigned: { by: 'Lis', reason: 'Kirsten er syg.' } },
      },
      { do: 'postTo', to: 'mette' },
      { do: 'postTo', to: 'kirsten' },
      { do: 'show', subject: { of: 'quiet', quiet: { line: 'assigned' } } },
      { do: 'audit', act: { what: 'assigned', conversation: 'visitation', reference: REFERENCE } },
    ]);
    expect(kinds(owner)).toEqual(['endOffer']);
  });

  describe('who gave something away', () => {
    const late = now.add({ hours: 168 }).toString();
    const told = (more: Partial<NonNullable<Handover['assigned']>> = { lead: 'lis' }, colleagues = [lis]) => {
      const { handover } = assigned({}).effects.find((it) => it.do === 'offer') ?? {};
      if (handover?.assigned === undefined) throw new Error('nothing was offered');
      const { lead: _, ...by } = handover.assigned;
      const offer = { ...handover, assigned: { ...by, ...more } };
      const two = { giver: theirs(), taker: { desk: emptyDesk, handover: offer, colleagues } };
      const lapsed = sent(
        { ...theirs(), handover: offer, colleagues },
        { type: 'lapse', handover: 'o1' },
        danish('2026-12-01T12:00'),
      );
      return [
        declineTurn(content, two, offer, NOW).effects,
        acceptTurn(content, two, offer, late).effects,
        lapsed.effects,
      ].map((effects) => effects.filter((it) => it.do === 'postTo'));
    };
    const lis = { user: 'lis', name: 'Lis' };
    const line = (it: string) => [
      {
        do: 'postTo',
        to: 'lis',
        subject: { of: 'quiet', quiet: { line: it, title: 'Visitation', by: 'Mette' } },
      },
    ];

    it('is told that nothing came of it', () => {
      expect(told()).toEqual([line('assignedDeclined'), line('assignedLapsed'), line('assignedLapsed')]);
    });

    it('is not where they have no chat with the bot, were to have it themselves, or are not known', () => {
      const nobody = [[], [], []];
      expect(told({ lead: 'lis' }, [])).toEqual(nobody);
      expect(told({ lead: 'mette' }, [lis, mette])).toEqual(nobody);
      expect(told({})).toEqual(nobody);
    });
  });

  it('gives away an overdue reminder, and none that is not', () => {
    expect(assigned({ hvad: choiceOf({ reminder: 'forfalden' }) }).effects).toHaveLength(5);
    expect(assigned({ hvad: choiceOf({ reminder: 'senere' }) }).view).toMatchObject({ problem: 'thing' });
  });

  it.each([
    ['thing', { hvad: 'noget andet' }],
    ['colleague', { kollega: 'kirsten' }],
    ['reason', { begrundelse: '  ' }],
    ['cpr', { begrundelse: `Om ${CPR}` }],
  ])('is told what is missing: %s', (problem, inputs: Record<string, string>) => {
    const { view, effects } = assigned(inputs);
    expect(view).toMatchObject({ show: 'member', problem });
    expect(JSON.stringify(effects)).not.toContain(CPR);
    expect(kinds(effects)).toEqual(['show']);
  });

  it('chooses by values that come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        for (const thing of [{ draft: id }, { reminder: id }])
          expect(thingOf(choiceOf(thing))).toEqual(thing);
      }),
    );
  });
});

describe('what has been overdue for long', () => {
  const settings = { ...catalogue.settings, overdueWorkdays: 5 };
  const set: Content = { catalogue: { ...catalogue, settings } };
  const overdueFor = (on: string) => [reminder('r', { timing: { on } })];
  const members = (on: string) => [
    { user: 'kirsten', name: 'Kirsten', drafts: 0, reminders: overdueFor(on) },
    { user: 'lis', name: 'Lis', drafts: 0, reminders: overdueFor(on) },
  ];
  const posted = (state: Partial<State>, at = now, from = set) =>
    turn(from, { desk: emptyDesk, me: 'lis', ...state }, { type: 'overview' }, at).effects.flatMap((it) =>
      it.do === 'post' ? [it.subject] : [],
    );

  it('is told to the lead in the morning, with name and count alone, their own left out', () => {
    const team = members('2026-11-13');
    expect(posted({ team })).toEqual([{ of: 'page', page: { page: 'team', late: true } }]);
    expect(lateView(set, { desk: emptyDesk, me: 'lis', team }, NOW)).toEqual({
      show: 'team',
      late: true,
      members: [{ person: 'kirsten', name: 'Kirsten', drafts: 0, overdue: 1 }],
    });
  });

  it('is told after more than so many working days, not on a closed day, and to nobody where no lead is named', () => {
    expect(posted({ team: members('2026-11-16') })).toEqual([]);
    expect(posted({ team: members('2026-11-13') }, danish('2026-11-22T08:00'))).toEqual([]);
    expect(posted({ team: members('2026-11-13') }, now, content)).toEqual([]);
    expect(posted({ reminders: [] })).toEqual([]);
  });

  it('says so to the one whose it is', () => {
    const state = { desk: emptyDesk, reminders: overdueFor('2026-11-13') };
    const see = { type: 'reminder', verb: 'see', reminder: 'r', rev: 1, inputs: {} } as const;
    expect(turn(set, state, see, now).view).toMatchObject({ show: 'reminder', seenByLead: true });
    expect(turn(content, state, see, now).view).not.toHaveProperty('seenByLead');
  });
});
