import { CPR, noted, REFERENCE, reviewed, STRONG, suggested, Talk } from './given.ts';

describe('A visitation', () => {
  it('goes step by step to review, suggestion, closing steps, note, finished note and transfer', () => {
    const talk = new Talk().start('visitation', REFERENCE);
    expect(talk.shows('step')).toMatchObject({
      title: 'Målgruppen',
      progress: { n: 1, of: 6 },
      canGoBack: false,
    });
    talk.through(STRONG);
    expect(talk.shows('review')).toMatchObject({ missing: [], next: 'outcome' });
    talk.answer();
    expect(talk.shows('outcome')).toMatchObject({
      name: 'åbenlyst uddannelsesparat',
      group: true,
      counts: { contrary: 0, missing: 0 },
    });
    talk.press('decide', { inputs: { vurdering: 'aabenlyst_uddannelsesparat' } });
    expect(talk.shows('step').title).toBe('Aftaler');
    talk.through({ who: 'borgeren', moedeform: 'telefon', vejledning: 'Vejledt om optagelse.' });
    expect(talk.shows('note').sections.find((it) => it.id === 'vejledning')?.text).toContain(
      'Vejledt om optagelse.',
    );
    talk.press('finish');
    const { text } = talk.shows('finished');
    expect(text).toMatch(/^Sag: 2026-114\nVisitation, 23\. november 2026\n/);
    expect(text).toContain('Sagsbehandlerens vurdering: åbenlyst uddannelsesparat.');
    expect(talk.desk.drafts).toMatchObject([{ finished: true }]);
    talk.press('transfer');
    expect(talk.shows('confirm').what).toBe('transfer');
    talk.press('confirm');
    expect(talk.shows('quiet')).toMatchObject({ line: 'transferred', title: 'Visitation' });
    expect(talk.state).toEqual({ desk: { drafts: [], recent: [REFERENCE], nextNumber: 1 }, drafts: {} });
    expect(talk.effects).toContainEqual(expect.objectContaining({ do: 'forget', draft: 'draft-1' }));
  });

  it('goes back with what was written kept, and never before its first step', () => {
    const talk = new Talk().start('visitation', REFERENCE).answer({ fase: 'endelig', under_30: 'ja' });
    talk.press('back', { inputs: { afgangseksamen: 'nej' } });
    expect(talk.shows('step').title).toBe('Målgruppen');
    expect(talk.draft.answers).toMatchObject({ under_30: { value: 'ja' }, afgangseksamen: { value: 'nej' } });
    expect(talk.back().shows('step').title).toBe('Målgruppen');
  });

  it('goes from the review to a step and from there to the review again', () => {
    const talk = reviewed().goTo('step:maal');
    expect(talk.shows('step')).toMatchObject({ title: 'Mål og netværk', next: 'review' });
    expect(talk.answer({ netvaerk: 'begraenset' }).shows('review').steps[3]?.lines[2]).toMatchObject({
      value: 'begrænset eller ingen',
    });
    expect(talk.goTo('step:maal').back().view.show).toBe('review');
  });

  it('marks what is skipped as not known, and leaves what was answered', () => {
    const talk = new Talk().start('visitation', REFERENCE).answer({ under_30: 'ja' });
    talk.press('skip', { inputs: { afgangseksamen: 'ja', borgeren_siger_uddannelse: 'Vil gerne i gang.' } });
    expect(talk.draft.answers).toMatchObject({
      afgangseksamen: { value: 'ja' },
      ungdomsuddannelse_gennemfoert: { value: 'ukendt' },
      opfylder_adgangskrav: { value: 'ukendt' },
      borgeren_siger_uddannelse: { value: 'Vil gerne i gang.' },
    });
    expect(talk.draft.answers.oplyst_af_uddannelse).toBeUndefined();
    expect(talk.shows('step').title).toBe('Forløb indtil nu');
  });

  it('names what is missing in the review, and where to answer it', () => {
    const { netvaerk: _netvaerk, ...rest } = STRONG;
    expect(reviewed({ ...rest, mistrivsel: 'ukendt' }).shows('review').missing).toEqual([
      { label: 'Støtte fra netværk', to: 'step:maal' },
      { label: 'Mistrivsel og lavt selvværd', to: 'step:barrierer' },
    ]);
  });

  it('is put away by a pause and taken up where it was, with its answers', () => {
    const talk = new Talk().start('visitation', REFERENCE).answer({ under_30: 'ja' });
    talk.press('pause', { inputs: { borgeren_siger_uddannelse: 'Har gået på hf.' } });
    expect(talk.view.show).toBe('paused');
    expect(talk.desk.current).toBeUndefined();
    talk.press('resume', { inputs: {} });
    expect(talk.shows('step').title).toBe('Uddannelse indtil nu');
    expect(talk.draft.answers.borgeren_siger_uddannelse?.value).toBe('Har gået på hf.');
    expect(talk.desk.current).toBe('draft-1');
  });

  it('is saved and closed by "stop", and never discarded', () => {
    const talk = new Talk().start('visitation', REFERENCE).answer({ under_30: 'ja' });
    talk.send({ type: 'stop' });
    expect(talk.view.show).toBe('paused');
    expect(talk.draft.answers.under_30?.value).toBe('ja');
    expect(talk.send({ type: 'stop' }).view.show).toBe('nothingOpen');
    expect(talk.start('visitation', REFERENCE).shows('step').title).toBe('Uddannelse indtil nu');
  });

  it('is discarded only when that is confirmed on a card of now', () => {
    const talk = new Talk()
      .start('visitation', REFERENCE)
      .answer({ under_30: 'ja', borgeren_siger_maalgruppe: 'Er 24 år.' });
    talk.press('discard');
    expect(talk.shows('confirm').what).toBe('discard');
    talk.press('cancel', { inputs: {} });
    expect(talk.shows('step').title).toBe('Uddannelse indtil nu');
    talk.press('confirm');
    expect(talk.drafts['draft-1']).toBeDefined();
    talk.press('discard').press('confirm');
    expect(talk.shows('quiet').line).toBe('discarded');
    expect(talk.drafts).toEqual({});
  });

  it('keeps the words on a step when discarding is thought better of on a card without fields', () => {
    const talk = new Talk().start('visitation', REFERENCE);
    talk
      .press('discard', { inputs: { borgeren_siger_maalgruppe: 'Er 24 år.' } })
      .press('cancel', { inputs: {} });
    expect(talk.draft.answers.borgeren_siger_maalgruppe?.value).toBe('Er 24 år.');
  });

  it('lets a text and the ticks of a list be emptied, but no radio button', () => {
    const talk = new Talk().start('visitation', REFERENCE);
    talk
      .answer({
        under_30: 'ja',
        borgeren_siger_maalgruppe: 'Er 24 år.',
        oplyst_af_maalgruppe: 'borgeren,sagen',
      })
      .back();
    expect(talk.draft.answers.oplyst_af_maalgruppe?.value).toBe('borgeren,sagen');
    talk.answer({ under_30: '', borgeren_siger_maalgruppe: '', oplyst_af_maalgruppe: '' });
    expect(
      Object.entries(talk.draft.answers)
        .filter(([, { value }]) => value !== '')
        .map(([id]) => id),
    ).toEqual(['under_30']);
  });

  it('ends in a note when the young person is outside the target group', () => {
    const talk = new Talk()
      .start('visitation', REFERENCE)
      .answer({ under_30: 'nej', borgeren_siger_maalgruppe: 'Er fyldt 30.' });
    expect(talk.shows('review').steps).toHaveLength(1);
    const view = talk.answer().shows('outcome');
    expect(view).toMatchObject({ group: false, name: 'Uden for målgruppen' });
    expect(view.decision).toBeUndefined();
    talk.press('decide').through();
    expect(talk.press('finish').shows('finished').text).toContain('Er fyldt 30.');
    expect(talk.shows('finished').text).not.toContain('taget stilling');
  });

  it('shows the groups as history, and asks for no choice, from 2027', () => {
    const talk = suggested();
    expect(talk.shows('outcome').history).toBeUndefined();
    talk.now = talk.now.add({ hours: 24 * 39 });
    const view = talk.send({ type: 'open', draft: 'draft-1' }).shows('outcome');
    expect(view.history).toContain('historik');
    expect(view.decision).toBeUndefined();
    talk.press('decide').through();
    expect(talk.shows('note').sections.find((it) => it.id === 'vurdering')?.text).toContain(
      'vist som historik',
    );
  });

  it('keeps a field with a CPR number out, saves the others and gives the text back cut', () => {
    const talk = new Talk().start('visitation', REFERENCE);
    talk.answer({ under_30: 'ja', borgeren_siger_maalgruppe: `Hedder ${CPR} og er 24.` });
    const view = talk.shows('step');
    expect(view.title).toBe('Målgruppen');
    expect(view.news).toEqual([{ kind: 'problems', codes: ['cpr'] }]);
    expect(view.fields[3]).toMatchObject({ error: 'cpr', value: 'Hedder [fjernet] og er 24.' });
    expect(talk.draft.answers).toMatchObject({ under_30: { value: 'ja' } });
    expect(talk.draft.answers.borgeren_siger_maalgruppe).toBeUndefined();
    expect(talk.answer().shows('step').title).toBe('Uddannelse indtil nu');
    expect(talk.draft.answers.borgeren_siger_maalgruppe?.value).toBe('Hedder [fjernet] og er 24.');
  });

  it('can be finished, opened again and finished anew', () => {
    const talk = noted().press('finish').press('reopen');
    expect(talk.press('reopen', { inputs: { rettelse: 'En dato var forkert.' } }).view.show).toBe('note');
    expect(talk.desk.drafts).toMatchObject([{ finished: false }]);
    expect(talk.press('finish').view.show).toBe('finished');
  });
});

describe('The primary button of a flow without a suggestion', () => {
  /** The course at its judgement, on which it hangs whether more is asked. */
  const judging = () => new Talk().start('bekymringssag', REFERENCE).answer().answer().answer();

  it('leads onward, not to the review, where an answer may open more', () => {
    expect(judging().shows('step').next).toBe('step');
    expect(judging().answer({ bekymringssag: 'ja' }).shows('step').title).toBe('Tættere opfølgning');
    expect(judging().answer({ bekymringssag: 'nej' }).view.show).toBe('review');
  });

  it('leads to the review where nothing more can open, and back to it from there', () => {
    const closer = judging().answer({ bekymringssag: 'ja' });
    expect(closer.shows('step').next).toBe('review');
    const mended = judging().answer({ bekymringssag: 'nej' }).goTo('step:vurdering');
    expect(mended.shows('step').next).toBe('review');
  });

  it('leads from the review straight to the closing steps', () => {
    const talk = judging().answer({ bekymringssag: 'nej' });
    expect(talk.shows('review').next).toBe('closing');
    expect(talk.answer().shows('step').title).toBe('Aftaler');
  });
});
