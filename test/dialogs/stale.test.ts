import { CPR, noted, REFERENCE, STRONG, suggested, Talk } from './given.ts';

const begun = () => new Talk().start('visitation', REFERENCE);

describe('A press on an older card', () => {
  it('has what was written on it applied where the answer is unchanged, and moves nothing', () => {
    const talk = begun();
    const { card } = talk;
    talk.answer({ under_30: 'ja' });
    talk.press('answer', { card, inputs: { under_30: 'ja', borgeren_siger_maalgruppe: 'Er 24 år.' } });
    expect(talk.draft.answers.borgeren_siger_maalgruppe?.value).toBe('Er 24 år.');
    expect(talk.shows('step')).toMatchObject({
      title: 'Uddannelse indtil nu',
      news: [{ kind: 'olderCard' }],
      offers: [],
    });
  });

  it('is offered where the answer has changed since', () => {
    const talk = begun();
    const { card } = talk;
    talk.answer({ under_30: 'ja', borgeren_siger_maalgruppe: 'Ny tekst.' });
    talk.press('answer', { card, inputs: { under_30: 'nej', borgeren_siger_maalgruppe: 'Gammel tekst.' } });
    expect(talk.draft.answers).toMatchObject({
      under_30: { value: 'ja' },
      borgeren_siger_maalgruppe: { value: 'Ny tekst.' },
    });
    expect(talk.shows('step').offers).toEqual([
      { id: 'under_30', label: 'Under 30 år', text: 'nej' },
      { id: 'borgeren_siger_maalgruppe', label: 'Den unge om sin situation', text: 'Gammel tekst.' },
    ]);
  });

  it('offers what can be used or dropped', () => {
    const talk = begun();
    const { card } = talk;
    talk.answer({ under_30: 'ja', borgeren_siger_maalgruppe: 'Ny tekst.' });
    talk.press('answer', { card, inputs: { under_30: 'nej', borgeren_siger_maalgruppe: 'Gammel tekst.' } });
    talk.press('useOffer', { to: 'borgeren_siger_maalgruppe' }).press('dropOffer', { to: 'under_30' });
    expect(talk.draft.answers).toMatchObject({
      under_30: { value: 'ja' },
      borgeren_siger_maalgruppe: { value: 'Gammel tekst.' },
    });
    expect(talk.draft.offers).toEqual({});
    const before = talk.draft.answers;
    expect(talk.press('useOffer', { to: 'under_30' }).draft.answers).toEqual(before);
  });

  it('without anything new on it changes nothing and says nothing', () => {
    const talk = begun();
    const { card } = talk;
    talk.answer({ under_30: 'ja' });
    const before = talk.state;
    talk
      .press('answer', { card, inputs: { under_30: 'ja' } })
      .press('back', { card })
      .press('discard', { card })
      .press('confirm', { card });
    expect(talk.state).toEqual(before);
    expect(talk.shows('step').news).toEqual([]);
  });

  it('clears nothing by a field that was empty on it', () => {
    const talk = begun();
    const { card } = talk;
    talk.answer({ under_30: 'ja', borgeren_siger_maalgruppe: 'Ny tekst.' });
    talk.press('answer', { card, inputs: { borgeren_siger_maalgruppe: '' } });
    expect(talk.draft.answers.borgeren_siger_maalgruppe?.value).toBe('Ny tekst.');
  });

  it('with a CPR number offers the rest of the text', () => {
    const talk = begun();
    const { card } = talk;
    talk.answer({ under_30: 'ja' });
    talk.press('answer', { card, inputs: { borgeren_siger_maalgruppe: `Nummer ${CPR}.` } });
    expect(talk.draft.answers.borgeren_siger_maalgruppe).toBeUndefined();
    expect(talk.shows('step').offers).toMatchObject([{ text: 'Nummer [fjernet].' }]);
  });

  it('that closes the step at hand leads to the first place still open', () => {
    const talk = begun().answer({ under_30: 'ja' }).back();
    const { card } = talk;
    talk.answer().press('answer', { card, inputs: { under_30: 'nej' } });
    expect(talk.draft.answers.under_30?.value).toBe('nej');
    expect(talk.view.show).toBe('review');
    expect(talk.shows('review').steps.map((step) => step.title)).toEqual(['Målgruppen']);
  });

  it('of the suggestion keeps the choice and the reason written there, once', () => {
    const talk = suggested();
    const { card } = talk;
    talk
      .back()
      .press('decide', { card, inputs: { vurdering: 'uddannelsesparat', begrundelse: 'Vil gerne vente.' } });
    expect(talk.draft.decision).toMatchObject({ choice: 'uddannelsesparat', reason: 'Vil gerne vente.' });
    talk.answer().press('decide', { inputs: { begrundelse: 'Er i tvivl.' } });
    talk.press('decide', { card, inputs: { vurdering: 'aktivitetsparat', begrundelse: 'Gammelt.' } });
    expect(talk.draft.decision).toMatchObject({ choice: 'uddannelsesparat', reason: 'Er i tvivl.' });
  });

  it('of a section of the note keeps its wording where that is unchanged since', () => {
    const talk = noted().press('edit', { to: 'vurdering' });
    const { card } = talk;
    talk.goTo('note', {}).press('saveEdit', { card, inputs: { afsnit: 'Mine egne ord.' } });
    expect(talk.shows('note').sections.find((it) => it.id === 'vurdering')).toMatchObject({
      text: 'Mine egne ord.',
      edited: true,
    });
  });

  it('resumes however old it is', () => {
    const talk = begun().answer({ under_30: 'ja' }).press('pause');
    const { card } = talk;
    talk.press('resume').press('pause').press('resume', { card });
    expect(talk.shows('step').title).toBe('Uddannelse indtil nu');
  });
});

describe('The same press twice', () => {
  it.each<[string, () => Talk, Parameters<Talk['press']>]>([
    ['"Næste"', begun, ['answer', { inputs: { under_30: 'ja' } }]],
    ['"Spring over"', begun, ['skip', { inputs: {} }]],
    [
      'a row',
      () => begun().answer({ under_30: 'nej' }).answer().press('decide'),
      ['addRow', { inputs: { 'aftaler.what': 'ringer' } }],
    ],
    ['a decision', suggested, ['decide', { inputs: { vurdering: 'aabenlyst_uddannelsesparat' } }]],
    ['a decision without a choice', suggested, ['decide', { inputs: { begrundelse: 'Fordi.' } }]],
    ['"Afslut"', noted, ['finish']],
    ['"Kassér"', begun, ['discard']],
    ['the confirm of it', () => begun().press('discard'), ['confirm']],
    ['"Begynd"', () => new Talk().start('visitation'), ['begin']],
    [
      '"Begynd" with a wrong case',
      () => new Talk().start('visitation'),
      ['begin', { inputs: { sag: 'abc' } }],
    ],
  ])('has one effect: %s', (_name, given, [verb, press]) => {
    const talk = given();
    const event = talk.event(verb, press);
    const before = talk.state;
    const after = talk.send(event).state;
    expect(after).not.toEqual(before);
    expect(talk.send(event).state).toEqual(after);
  });

  it('has no second effect either when it comes again much later', () => {
    const talk = begun();
    const event = talk.event('answer', {
      inputs: { under_30: 'ja', borgeren_siger_maalgruppe: 'Er 24 år.' },
    });
    talk
      .send(event)
      .through(STRONG)
      .goTo('step:maalgruppe')
      .answer({ borgeren_siger_maalgruppe: 'Er 25 år.' });
    const before = talk.state;
    expect(talk.send(event).state).toEqual(before);
    expect(talk.view.show).toBe('review');
  });

  it('makes no second draft of a start that comes again', () => {
    const talk = begun().answer({ under_30: 'ja' });
    const start = talk.sent[0]?.event;
    if (start === undefined) throw new Error('nothing was sent');
    talk.send(start);
    expect(Object.keys(talk.drafts)).toEqual(['draft-1']);
    expect(talk.draft.answers.under_30?.value).toBe('ja');
    const own = new Talk().start('visitation').press('begin').answer({ under_30: 'ja' });
    own.send({ type: 'start', conversation: 'visitation', draft: 'draft-1' });
    expect(own.draft).toMatchObject({ reference: 'K-1', answers: { under_30: { value: 'ja' } } });
  });
});
