import type { Answers } from '../../dialogs/rules/rule.ts';
import { visitation2017, visitation2017_i_maalgruppen } from '../../dialogs/rules/visitation2017.ts';
import { STRONG } from './given.ts';

const assess = (
  changed: Answers = {},
  settings: Record<string, number> = { mindst_tegn_aktivitetsparat: 2 },
) => visitation2017.assess({ ...STRONG, ...changed }, settings);

/** A young person with none of the signs, and who meets none of O1, O2 and O5, so that nothing speaks against aktivitetsparat. */
const WEAK = { afgangseksamen: 'nej', realistisk_maal: 'nej', historik_risiko: 'ja', netvaerk: 'ukendt' };
const LONGER = { ...WEAK, start_horisont: 'laengere' };

describe('The gate', () => {
  it.each<[Answers, string, string[], string[]]>([
    [{ under_30: 'nej' }, 'uden_for_maalgruppen', ['F1'], []],
    [{ erhvervskompetencegivende_uddannelse: 'ja' }, 'uden_for_maalgruppen', ['F2'], []],
    [
      { under_30: 'nej', erhvervskompetencegivende_uddannelse: 'ja' },
      'uden_for_maalgruppen',
      ['F1', 'F2'],
      [],
    ],
    [{ under_30: 'nej', erhvervskompetencegivende_uddannelse: 'ukendt' }, 'uden_for_maalgruppen', ['F1'], []],
    [{ under_30: 'ukendt' }, 'intet_forslag', [], ['under_30']],
    [
      { under_30: undefined, erhvervskompetencegivende_uddannelse: 'ukendt' },
      'intet_forslag',
      [],
      ['under_30', 'erhvervskompetencegivende_uddannelse'],
    ],
  ])('of %j gives %s', (changed, outcome, reasons, missing) => {
    expect(assess(changed)).toMatchObject({
      outcome,
      reasons,
      missing,
      contrary: [],
      certainty: null,
      alternative: null,
    });
  });

  it('has no flags outside the target group, not even with everything else answered', () => {
    expect(assess({ under_30: 'nej', ungdomsuddannelse_gennemfoert: 'nej', fase: 'foerste' }).flags).toEqual(
      [],
    );
  });

  it.each<[Answers, boolean]>([
    [{}, true],
    [{ under_30: 'ukendt', erhvervskompetencegivende_uddannelse: 'ukendt' }, true],
    [{ under_30: 'ja', erhvervskompetencegivende_uddannelse: 'nej' }, true],
    [{ under_30: 'nej' }, false],
    [{ erhvervskompetencegivende_uddannelse: 'ja' }, false],
  ])('leaves %j inside the questions: %s', (answers, inside) => {
    expect(visitation2017_i_maalgruppen.holds(answers)).toBe(inside);
  });
});

describe('Without the key judgement', () => {
  it('nothing is suggested, and what is missing is named, the key judgement first', () => {
    expect(assess({ start_horisont: 'ukendt', netvaerk: 'ukendt', mistrivsel: undefined })).toMatchObject({
      outcome: 'intet_forslag',
      missing: ['start_horisont', 'netvaerk', 'mistrivsel'],
      certainty: null,
    });
  });

  it('a drop-out gives no suggestion either', () => {
    expect(assess({ start_horisont: undefined, frafald_eller_venter_praktikplads: 'ja' }).outcome).toBe(
      'intet_forslag',
    );
  });
});

describe('Longer than about a year', () => {
  it.each<[string, Answers, string, string[], boolean]>([
    ['A4 alone', { social_helbred: 'massive' }, 'aktivitetsparat', ['A4'], false],
    ['A1 alone', { mistrivsel: 'ja' }, 'aktivitetsparat', ['A1'], true],
    ['A3 alone', { netvaerk: 'begraenset' }, 'aktivitetsparat', ['A3'], true],
    ['A5 alone', { afbrudte: 'mange' }, 'aktivitetsparat', ['A5'], true],
    ['A6 alone', { faglige_barrierer: 'betydelige' }, 'aktivitetsparat', ['A6'], true],
    ['A1 and A3', { mistrivsel: 'ja', netvaerk: 'begraenset' }, 'aktivitetsparat', ['A1', 'A3'], false],
    [
      'A5 and A6',
      { afbrudte: 'mange', faglige_barrierer: 'betydelige' },
      'aktivitetsparat',
      ['A5', 'A6'],
      false,
    ],
    ['A1 and A4', { mistrivsel: 'ja', social_helbred: 'massive' }, 'aktivitetsparat', ['A1', 'A4'], false],
  ])('with %s gives %s', (_name, changed, outcome, signs, alone) => {
    const found = assess({ ...LONGER, ...changed });
    expect(found).toMatchObject({ outcome, reasons: ['start_horisont_laengere', ...signs] });
    expect(found.flags.includes('begrund_horisont')).toBe(alone);
    if (alone) expect(found.certainty).toBe('tvivl');
  });

  it.each<Answers>([
    {},
    { social_helbred: 'visse' },
    { afbrudte: 'tidligere' },
    { faglige_barrierer: 'visse' },
  ])('without a sign (%j) gives no suggestion, and asks to think again', (changed) => {
    expect(assess({ ...LONGER, ...changed })).toMatchObject({
      outcome: 'intet_forslag',
      certainty: null,
      reasons: [],
    });
    expect(assess({ ...LONGER, ...changed }).flags).toContain('begrund_eller_genovervej_noeglevurderingen');
  });

  it('needs as many signs as the setting says', () => {
    const three = { ...LONGER, mistrivsel: 'ja', netvaerk: 'begraenset' };
    expect(assess(three, { mindst_tegn_aktivitetsparat: 3 }).flags).toContain('begrund_horisont');
    expect(assess({ ...LONGER, mistrivsel: 'ja' }, { mindst_tegn_aktivitetsparat: 1 }).flags).not.toContain(
      'begrund_horisont',
    );
    expect(assess(three, {}).flags).not.toContain('begrund_horisont');
  });

  it('after a drop-out is flagged, with and without a suggestion', () => {
    const dropped = { ...LONGER, frafald_eller_venter_praktikplads: 'ja' };
    expect(assess({ ...dropped, social_helbred: 'massive' })).toMatchObject({
      outcome: 'aktivitetsparat',
      contrary: ['R1'],
    });
    expect(assess({ ...dropped, social_helbred: 'massive' }).flags).toContain(
      'R1_frafaldsreglen_kraever_klar_vurdering',
    );
    expect(assess(dropped)).toMatchObject({ outcome: 'intet_forslag' });
    expect(assess(dropped).flags).toContain('R1_frafaldsreglen_kraever_klar_vurdering');
  });

  it.each<[Answers, string[]]>([
    [{ social_helbred: 'massive' }, []],
    [{ social_helbred: 'massive', afgangseksamen: 'ja' }, ['O1']],
    [{ social_helbred: 'massive', realistisk_maal: 'delvist' }, ['O2']],
    [{ social_helbred: 'massive', netvaerk: 'nogen' }, ['O3']],
    [{ social_helbred: 'massive', historik_risiko: 'nej' }, ['O5']],
    [{ mistrivsel: 'ja', afbrudte: 'mange', social_helbred: 'ingen' }, []],
    [{ mistrivsel: 'ja', netvaerk: 'god', afgangseksamen: 'ja', afbrudte: 'mange' }, ['O1', 'O3']],
  ])('with %j has against it %j; O4 never counts', (changed, contrary) => {
    expect(assess({ ...LONGER, ...changed }).contrary).toEqual(contrary);
  });
});

describe('A drop-out, or one who waits for a praktikplads,', () => {
  it.each<[Answers, string[], string | null]>([
    [{}, [], 'aabenlyst_uddannelsesparat'],
    [{ start_horisont: 'ca_et_aar' }, [], null],
    [{ afgangseksamen: 'nej' }, [], null],
    [{ mistrivsel: 'ja', afbrudte: 'mange' }, ['A1', 'A5'], 'aabenlyst_uddannelsesparat'],
    [{ social_helbred: 'massive', start_horisont: 'ca_et_aar' }, ['A4'], null],
    [{ valg_afklaret: 'nej', start_horisont: 'ca_et_aar' }, [], null],
  ])('with %j is uddannelsesparat, against it %j, other reading %s', (changed, contrary, alternative) => {
    const found = assess({ ...changed, frafald_eller_venter_praktikplads: 'ja' });
    expect(found).toMatchObject({ outcome: 'uddannelsesparat', contrary, alternative });
    expect(found.reasons[0]).toBe('R1');
  });
});

describe('Ready now', () => {
  it.each<[Answers, string[], string]>([
    [{}, [], 'klar'],
    [{ valg_afklaret: 'nej' }, ['U2'], 'overvejende'],
    [{ realistisk_maal: 'delvist', netvaerk: 'nogen' }, [], 'klar'],
    [{ faglige_barrierer: 'visse' }, [], 'klar'],
    [{ opfylder_adgangskrav: 'ukendt' }, [], 'overvejende'],
    [{ frafald_eller_venter_praktikplads: 'ukendt' }, [], 'klar'],
  ])('and strong with %j is åbenlyst uddannelsesparat, against it %j, %s', (changed, contrary, certainty) => {
    expect(assess(changed)).toMatchObject({
      outcome: 'aabenlyst_uddannelsesparat',
      reasons: ['start_horisont_nu', 'O1', 'O2', 'O3', 'O4', 'O5'],
      contrary,
      certainty,
      alternative: null,
    });
  });

  const TWO_READINGS = ['start_horisont', 'O1', 'O2', 'O3', 'O4', 'O5'];
  it.each<[Answers, string[], string[], string | null]>([
    [{ opfylder_adgangskrav: 'nej' }, TWO_READINGS, ['U1'], 'aabenlyst_uddannelsesparat'],
    [{ social_helbred: 'visse' }, TWO_READINGS, ['U3'], 'aabenlyst_uddannelsesparat'],
    [{ afbrudte: 'tidligere' }, TWO_READINGS, ['U4'], 'aabenlyst_uddannelsesparat'],
    [{ mistrivsel: 'ja' }, ['A1', ...TWO_READINGS], [], 'aabenlyst_uddannelsesparat'],
    [{ faglige_barrierer: 'betydelige' }, ['A6', ...TWO_READINGS], [], 'aabenlyst_uddannelsesparat'],
    [{ afbrudte: 'mange' }, ['A5', ...TWO_READINGS], ['U4'], 'aabenlyst_uddannelsesparat'],
    [{ afgangseksamen: 'nej' }, ['O1'], ['start_horisont_nu'], null],
    [{ netvaerk: 'begraenset' }, ['A3', 'O3'], ['start_horisont_nu'], null],
    [{ social_helbred: 'massive' }, ['A4', 'O4'], ['start_horisont_nu'], null],
    [{ realistisk_maal: 'nej', historik_risiko: 'ja' }, ['O2', 'O5'], ['start_horisont_nu'], null],
    [{ afgangseksamen: 'ukendt' }, [], ['start_horisont_nu'], null],
  ])('with %j is uddannelsesparat, against it %j', (changed, contrary, reasons, alternative) => {
    expect(assess(changed)).toMatchObject({ outcome: 'uddannelsesparat', contrary, reasons, alternative });
  });
});

describe('Within about a year', () => {
  it.each<[Answers, string[], string[]]>([
    [{}, [], []],
    [
      { opfylder_adgangskrav: 'nej', valg_afklaret: 'nej', social_helbred: 'visse', afbrudte: 'tidligere' },
      [],
      ['U1', 'U2', 'U3', 'U4'],
    ],
    [{ afgangseksamen: 'nej', realistisk_maal: 'nej', historik_risiko: 'ja' }, [], []],
    [{ mistrivsel: 'ja', netvaerk: 'begraenset' }, ['A1', 'A3'], []],
    [{ social_helbred: 'massive' }, ['A4'], []],
  ])('%j is uddannelsesparat, against it %j, for it the key judgement and %j', (changed, contrary, barriers) => {
    const found = assess({ ...changed, start_horisont: 'ca_et_aar' });
    expect(found).toMatchObject({ outcome: 'uddannelsesparat', contrary, alternative: null });
    expect(found.reasons).toEqual(['start_horisont_ca_et_aar', ...barriers]);
  });
});
