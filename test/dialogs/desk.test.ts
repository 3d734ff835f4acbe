import { offered } from '../../dialogs/engine/content.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { CPR, conversationOf, noted, REFERENCE, settings, Talk } from './given.ts';

describe('The first card', () => {
  it('asks which case, and "Begynd" with a typed one begins', () => {
    const talk = new Talk().start('visitation');
    expect(talk.shows('reference')).toMatchObject({ title: 'Visitation', own: 'K-1', recent: [] });
    talk.press('begin', { inputs: { sag: ` ${REFERENCE} ` } });
    expect(talk.shows('step').top).toMatchObject({ title: 'Visitation', reference: REFERENCE });
    expect(talk.desk).toMatchObject({ recent: [REFERENCE], nextNumber: 1 });
  });

  it('gives a short number of its own, each once', () => {
    const talk = new Talk().start('visitation').press('begin', { inputs: { sag: '' } });
    expect(talk.draft.reference).toBe('K-1');
    talk.start('visitation');
    expect(talk.shows('reference')).toMatchObject({ own: 'K-2', recent: ['K-1'] });
    const event = talk.event('begin');
    talk.send(event).send(event);
    expect(talk.draft.reference).toBe('K-2');
    expect(talk.desk.nextNumber).toBe(3);
  });

  it('takes a recent case, the bot’s own numbers among them', () => {
    const talk = new Talk()
      .start('visitation')
      .press('begin')
      .start('jobsamtale')
      .press('begin', { to: 'K-1' });
    expect(talk.draft).toMatchObject({ conversation: 'jobsamtale', reference: 'K-1' });
    expect(talk.desk.recent).toEqual(['K-1']);
    expect(talk.start('opfoelgning', 'K-1').draft.reference).toBe('K-1');
  });

  it('takes no number of its own that it has not given', () => {
    const talk = new Talk().start('visitation').press('begin', { inputs: { sag: 'K-7' } });
    expect(talk.shows('reference').problem).toBe('reference');
  });

  it.each([
    ['114', 'reference', '114'],
    ['Anders And', 'reference', 'Anders And'],
    [CPR, 'cpr', undefined],
    ['0101901234', 'cpr', undefined],
  ])('refuses %j as a case (%s)', (sag, problem, value) => {
    const talk = new Talk().start('visitation').press('begin', { inputs: { sag } });
    expect(talk.shows('reference')).toMatchObject({ problem, ...(value ? { value } : {}) });
    expect(talk.draft.reference).toBeUndefined();
    expect(talk.press('begin', { inputs: { sag: REFERENCE } }).view.show).toBe('step');
    expect(JSON.stringify(talk.state)).not.toContain('010190');
  });

  it('remembers the five last cases, the newest first', () => {
    const talk = new Talk();
    for (let n = 1; n <= 6; n += 1) talk.start('visitation', `2026-${n}`);
    talk.start('jobsamtale', '2026-3');
    expect(talk.desk.recent).toEqual(['2026-3', '2026-6', '2026-5', '2026-4', '2026-2']);
  });

  it('is the same one when the conversation is started again before "Begynd"', () => {
    const talk = new Talk().start('visitation').start('visitation');
    expect(Object.keys(talk.drafts)).toEqual(['draft-1']);
    talk.start('visitation', REFERENCE);
    expect(Object.values(talk.drafts)).toMatchObject([{ id: 'draft-1', reference: REFERENCE }]);
  });

  it('is left by "Fortryd" without a confirm', () => {
    const talk = new Talk().start('visitation').press('discard');
    expect(talk.view.show).toBe('menu');
    expect(talk.state).toEqual({ desk: { drafts: [], recent: [], nextNumber: 1 }, drafts: {} });
    expect(talk.effects).toContainEqual(expect.objectContaining({ do: 'forget', draft: 'draft-1' }));
  });
});

describe('Several drafts', () => {
  it('are kept apart, and each opens where it was', () => {
    const talk = new Talk()
      .start('visitation', '2026-1')
      .answer({ under_30: 'ja' })
      .start('visitation', '2026-2');
    expect(Object.keys(talk.drafts)).toEqual(['draft-1', 'draft-2']);
    expect(talk.shows('step')).toMatchObject({ title: 'Målgruppen', top: { reference: '2026-2' } });
    talk.send({ type: 'open', draft: 'draft-1' });
    expect(talk.shows('step')).toMatchObject({ title: 'Uddannelse indtil nu', top: { reference: '2026-1' } });
    expect(talk.desk.current).toBe('draft-1');
  });

  it('of one kind on one case are one: the open draft is opened', () => {
    const talk = new Talk()
      .start('visitation', REFERENCE)
      .answer({ under_30: 'ja' })
      .start('visitation', REFERENCE);
    expect(Object.keys(talk.drafts)).toEqual(['draft-1']);
    expect(talk.shows('step').title).toBe('Uddannelse indtil nu');
    talk.start('visitation');
    talk.press('begin', { inputs: { sag: REFERENCE } });
    expect(talk.shows('step')).toMatchObject({ title: 'Uddannelse indtil nu', card: { draft: 'draft-1' } });
    expect(Object.keys(talk.drafts)).toEqual(['draft-1']);
    expect(talk.effects).toContainEqual(
      expect.objectContaining({
        do: 'forget',
        draft: 'draft-3',
        quiet: { line: 'movedOn', title: 'Visitation' },
      }),
    );
  });

  it('of different kinds stand side by side on one case', () => {
    const talk = new Talk().start('visitation', REFERENCE).start('jobsamtale', REFERENCE);
    expect(talk.desk.drafts.map((it) => it.conversation)).toEqual(['visitation', 'jobsamtale']);
    expect(talk.desk.recent).toEqual([REFERENCE]);
  });

  it('are listed, the last touched first, without those still waiting for a case', () => {
    const talk = new Talk().start('visitation', '2026-1').start('jobsamtale', '2026-2').start('opfoelgning');
    talk.send({ type: 'open', draft: 'draft-1' }).answer({ under_30: 'ja' });
    expect(talk.send({ type: 'drafts' }).shows('drafts').drafts).toMatchObject([
      { id: 'draft-1', title: 'Visitation', reference: '2026-1', days: 0, finished: false },
      { id: 'draft-2', title: 'Jobsamtale', reference: '2026-2' },
    ]);
    expect(talk.send({ type: 'menu' }).shows('menu').drafts).toBe(2);
  });

  it('say so when they are gone', () => {
    const talk = noted().press('finish').press('transfer');
    const { card } = talk;
    talk.press('confirm').press('confirm', { card });
    expect(talk.shows('quiet').line).toBe('gone');
    expect(talk.send({ type: 'open', draft: 'draft-1' }).view.show).toBe('drafts');
  });
});

describe('Other typed text', () => {
  it('disturbs no draft: a line, and the card of now last in the chat', () => {
    const talk = new Talk().start('visitation', REFERENCE).answer({ under_30: 'ja' });
    const before = talk.state;
    talk.send({ type: 'other' });
    expect(talk.state).toEqual(before);
    expect(talk.effects.map((it) => it.do)).toEqual(['post', 'post', 'audit']);
    expect(talk.shows('step').title).toBe('Uddannelse indtil nu');
  });

  it('without a draft at hand is answered by the line alone', () => {
    const talk = new Talk().start('visitation', REFERENCE).press('pause').send({ type: 'other' });
    expect(talk.effects).toEqual([{ do: 'post', subject: { of: 'page', page: { page: 'other' } } }]);
  });
});

describe('The pages', () => {
  it('show the conversations in the menu’s order, the rest under "Flere"', () => {
    const talk = new Talk().send({ type: 'menu' });
    expect(
      talk
        .shows('menu')
        .entries.slice(0, 2)
        .map((it) => it.title),
    ).toEqual(['Jobsamtale', 'Visitation']);
    const { groups } = talk.send({ type: 'more' }).shows('more');
    expect(groups.map((group) => group.kind)).toEqual(['agenda', 'flow', 'checklist', 'lead']);
    for (const { kind, entries } of groups)
      for (const { conversation } of entries) {
        const { type, for: whom } = conversationOf(conversation);
        expect(whom ?? type).toBe(kind);
      }
    const listed = groups.flatMap((group) => group.entries.map((it) => it.conversation));
    expect([...listed].sort()).toEqual(
      offered(talk.catalogue)
        .map((it) => it.id)
        .sort(),
    );
    expect(groups[1]?.entries[0]?.title).toBe('Visitation');
  });

  it('tell which editions are in force', () => {
    const { editions } = new Talk().send({ type: 'about' }).shows('about');
    expect(editions.find((it) => it.title === 'Visitation')).toMatchObject({
      version: conversationOf('visitation').version,
      mark: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
  });

  it('let an open draft of a conversation that is switched off be ended', () => {
    const talk = new Talk().start('visitation', REFERENCE);
    talk.catalogue = loadContent({ ...settings, off: ['visitation'] });
    expect(talk.answer({ under_30: 'nej' }).view.show).toBe('review');
    expect(talk.start('visitation', '2026-2').view.show).toBe('off');
    expect(Object.keys(talk.drafts)).toEqual(['draft-1']);
  });
});
