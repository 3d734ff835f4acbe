import { CPR, STRONG, suggested } from './given.ts';

const AROUND_A_YEAR = { ...STRONG, start_horisont: 'ca_et_aar' };

describe('The decision', () => {
  it('is asked for before going on', () => {
    const talk = suggested().press('decide');
    expect(talk.shows('outcome').news).toEqual([{ kind: 'choiceNeeded' }]);
    expect(talk.shows('outcome').decision?.fields[0]).toMatchObject({ id: 'vurdering', error: 'choice' });
    expect(talk.press('decide', { inputs: { vurdering: 'findes_ikke' } }).view.show).toBe('outcome');
    expect(talk.draft.decision).toBeUndefined();
  });

  it('keeps the reason that was written without a choice', () => {
    const talk = suggested().press('decide', { inputs: { begrundelse: `Fordi, ${CPR}` } });
    expect(talk.shows('outcome').decision?.fields.at(-1)).toMatchObject({ value: 'Fordi, [fjernet]' });
    talk.press('decide', { inputs: { vurdering: 'uddannelsesparat' } });
    expect(talk.draft.decision).toMatchObject({ choice: 'uddannelsesparat', reason: 'Fordi, [fjernet]' });
  });

  it('needs no reason for what is suggested, nor for leaving it open', () => {
    expect(
      suggested().press('decide', { inputs: { vurdering: 'aabenlyst_uddannelsesparat' } }).view.show,
    ).toBe('step');
    const open = suggested()
      .press('decide', { inputs: { vurdering: 'ikke_afgjort' } })
      .through();
    expect(open.shows('note').sections.find((it) => it.id === 'vurdering')?.text).toContain(
      'endnu ikke afgjort',
    );
  });

  it.each([
    ['another group', AROUND_A_YEAR, 'aktivitetsparat', 'Du vurderer anderledes'],
    [
      'aktivitetsparat after a drop-out',
      { ...AROUND_A_YEAR, frafald_eller_venter_praktikplads: 'ja' },
      'aktivitetsparat',
      'faldet fra',
    ],
    [
      'aktivitetsparat at the first talk',
      { ...STRONG, fase: 'foerste', start_horisont: 'laengere', social_helbred: 'massive' },
      'aktivitetsparat',
      'første samtale',
    ],
  ])('needs one sentence of reason for %s', (_name, answers, vurdering, words) => {
    const talk = suggested(answers).press('decide', { inputs: { vurdering } });
    expect(talk.shows('outcome').news).toEqual([
      { kind: 'reasonNeeded', text: expect.stringContaining(words) },
    ]);
    expect(talk.shows('outcome').decision?.fields[0]).toMatchObject({ value: vurdering });
    expect(talk.shows('outcome').decision?.fields[0]).not.toHaveProperty('error');
    expect(talk.shows('outcome').decision?.fields.at(-1)).toMatchObject({ error: 'reason' });
    talk.press('decide', { inputs: { begrundelse: 'Har brug for støtte længe.' } });
    expect(talk.shows('step').title).toBe('Aftaler');
    expect(
      talk
        .through()
        .shows('note')
        .sections.find((it) => it.id === 'vurdering')?.text,
    ).toContain('Begrundelse: Har brug for støtte længe.');
  });

  it('with a CPR number in its reason is kept without it, and the text comes back cut', () => {
    const talk = suggested(AROUND_A_YEAR).press('decide', {
      inputs: { vurdering: 'aktivitetsparat', begrundelse: `Se ${CPR}` },
    });
    expect(talk.shows('outcome').news).toEqual([{ kind: 'problems', codes: ['cpr'] }]);
    expect(talk.shows('outcome').decision?.fields.at(-1)).toMatchObject({
      value: 'Se [fjernet]',
      error: 'cpr',
    });
    expect(talk.draft.decision).toMatchObject({ choice: 'aktivitetsparat' });
    expect(talk.draft.decision).not.toHaveProperty('reason');
  });

  it('may name a way within the group, and only within its own', () => {
    const talk = suggested(AROUND_A_YEAR)
      .press('decide', { inputs: { vurdering: 'uddannelsesparat', vej: 'brobygning' } })
      .through();
    expect(talk.shows('note').sections.find((it) => it.id === 'vurdering')?.text).toContain(
      'Vej: brobygning med et støttet forløb',
    );
    const other = suggested().press('decide', {
      inputs: { vurdering: 'aabenlyst_uddannelsesparat', vej: 'brobygning' },
    });
    expect(other.draft.decision).not.toHaveProperty('path');
  });

  it('is kept by the other buttons of its card', () => {
    const talk = suggested(AROUND_A_YEAR).press('back', {
      inputs: { vurdering: 'aktivitetsparat', begrundelse: 'Meget usikker.' },
    });
    expect(talk.view.show).toBe('review');
    expect(talk.answer().shows('outcome').decision?.fields).toMatchObject([
      { value: 'aktivitetsparat' },
      {},
      { value: 'Meget usikker.' },
    ]);
  });

  it('keeps its reason through a card without fields', () => {
    const talk = suggested(AROUND_A_YEAR).press('pause', {
      inputs: { vurdering: 'aktivitetsparat', begrundelse: 'Meget usikker.' },
    });
    talk.press('resume', { inputs: {} });
    expect(talk.draft.decision).toMatchObject({ choice: 'aktivitetsparat', reason: 'Meget usikker.' });
  });

  it('is the caseworker’s also where nothing is suggested', () => {
    const talk = suggested({ ...STRONG, start_horisont: 'ukendt' });
    expect(talk.shows('outcome')).toMatchObject({ group: false, name: 'Intet forslag' });
    talk
      .press('decide', { inputs: { vurdering: 'uddannelsesparat', begrundelse: 'Kender den unge.' } })
      .through();
    expect(talk.shows('note').sections.find((it) => it.id === 'vurdering')?.text).toContain(
      'Sagsbehandlerens vurdering: uddannelsesparat.',
    );
  });
});

describe('The suggestion', () => {
  it('tells its key judgement, reasons, contrary signs and what is missing, each with its source', () => {
    const view = suggested({
      ...STRONG,
      start_horisont: 'ca_et_aar',
      netvaerk: 'begraenset',
      mistrivsel: 'ukendt',
    }).shows('outcome');
    expect(view).toMatchObject({
      name: 'uddannelsesparat',
      key: { label: 'Kan starte på uddannelse', text: 'Inden for ca. et år' },
      counts: { contrary: 1, missing: 1 },
      contrary: [{ text: 'har begrænset eller ingen støtte fra netværket', source: 'STAR 2017, s. 21' }],
      missing: ['Mistrivsel og lavt selvværd'],
    });
    expect(view.reasons[0]?.text).toContain('inden for ca. et år');
    expect(view.measure?.title).toBe('Brobygning på en erhvervsskole');
    expect(view.meaning).toHaveLength(3);
  });

  it('shows the other reading with its source', () => {
    const view = suggested({ ...STRONG, opfylder_adgangskrav: 'nej' }).shows('outcome');
    expect(view.alternative).toMatchObject({
      name: 'åbenlyst uddannelsesparat',
      source: 'STAR 2017, s. 6, 10 og 13',
    });
    expect(view.contrary.map((it) => it.text)).toContain('har afgangseksamen fra grundskolen');
  });

  it('says the signs of readiness that are not met as not met', () => {
    const view = suggested({ ...STRONG, afgangseksamen: 'nej' }).shows('outcome');
    expect(view.contrary.map((it) => it.text)).toEqual(['har ikke afgangseksamen fra grundskolen']);
  });
});
