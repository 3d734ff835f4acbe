import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

const told = {
  maalgruppe: {
    fase: 'foerste',
    under_30: 'ja',
    erhvervskompetencegivende_uddannelse: 'nej',
    borgeren_siger_maalgruppe: 'Vil gerne videre nu.',
    oplyst_af_maalgruppe: 'borgeren',
  },
  uddannelse: { afgangseksamen: 'ja', ungdomsuddannelse_gennemfoert: 'nej', opfylder_adgangskrav: 'nej' },
  forloeb: { frafald_eller_venter_praktikplads: 'nej', afbrudte: 'tidligere', historik_risiko: 'nej' },
  maal: { realistisk_maal: 'delvist', valg_afklaret: 'nej', netvaerk: 'begraenset' },
  barrierer: { social_helbred: 'visse', faglige_barrierer: 'visse', mistrivsel: 'nej' },
  noeglevurdering: {
    start_horisont: 'ca_et_aar',
    horisont_begrundelse: 'Fordi han selv har søgt brobygning.',
  },
};

describe('a visitation from greeting to note', () => {
  const kirsten = () => running.caseworker();

  it('is walked through on one card, decided by the caseworker and ends in a note to copy', async () => {
    const worker = kirsten();
    expect(await worker.types('hej')).toContain('Visitation');
    await worker.presses('Visitation');
    expect(worker.text).toContain('Hvilken sag?');
    const first = await worker.presses('begin', { sag: '2026-114' });
    expect(first.text).toContain('Trin 1 af 6');
    for (const fields of Object.values(told)) await worker.presses('answer', fields);
    expect(worker.text).toContain('Gennemsyn');
    await worker.presses('answer');
    expect(worker.text).toContain('uddannelsesparat');
    const undecided = await worker.presses('decide');
    expect(undecided.text).toContain('Vælg din vurdering først');
    await worker.presses('decide', { vurdering: 'uddannelsesparat', vej: 'brobygning' });
    await worker.presses('answer', {
      'aftaler.who': 'Borgeren',
      'aftaler.what': 'ringer til skolen',
      'aftaler.when': '2026-12-04',
    });
    await worker.presses('answer', { vejledning: 'Vejledt om brobygning.' });
    await worker.presses('answer', {
      moedeform: 'fremmoede',
      deltagere: 'Borgeren og sagsbehandler',
      afgoerelse: 'nej',
    });
    expect(worker.text).toContain('Faglig vurdering');
    const finished = await worker.presses('finish');
    expect(finished.text).toContain('Sag: 2026-114');
    expect(finished.text).toContain('– Borgeren · ringer til skolen · 4. december 2026');
    expect(finished.text).toContain('Sagsbehandlerens vurdering: uddannelsesparat.');
    await worker.presses('transfer');
    const over = await worker.presses('confirm');
    expect(over.text).toContain('overført til fagsystemet 23. november 2026 kl. 10.00');
    expect(over.text).not.toContain('2026-114');
  });

  it('leaves nothing but one quiet line in the chat when the note is transferred', async () => {
    const worker = kirsten();
    await worker.types('visitation 2026-115');
    await worker.presses('answer', {
      ...told.maalgruppe,
      borgeren_siger_maalgruppe: 'Hemmeligheden fra samtalen',
    });
    await worker.types('visitation 2026-115');
    await worker.presses('pause');
    await worker.presses('discard');
    await worker.presses('confirm');
    const own = () => worker.chat;
    await running.connector.until(
      () => own().every((it) => !it.raw.includes('2026-115')),
      'every message was overwritten',
    );
    expect(own()).toHaveLength(2);
    expect(
      own()
        .map((it) => it.raw)
        .join(),
    ).not.toContain('Hemmeligheden');
  });

  it('ends in a note too when the young person is outside the target group', async () => {
    const worker = kirsten();
    await worker.types('visitation 2026-116');
    await worker.presses('answer', { under_30: 'nej' });
    expect(worker.text).toContain('Gennemsyn');
    await worker.presses('answer');
    await worker.presses('decide');
    for (const _ of [1, 2, 3]) await worker.presses('answer');
    const { text } = await worker.presses('finish');
    expect(text).toContain('Sag: 2026-116');
    expect(text).toContain('Under 30 år: nej');
  });
});

describe('going back in a visitation', () => {
  it('sets aside what no longer applies, says which, and brings it back when the answer is changed back', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-120');
    await worker.presses('answer', told.maalgruppe);
    await worker.presses('answer', told.uddannelse);
    await worker.presses('back');
    await worker.presses('back');
    const aside = await worker.presses('answer', { under_30: 'nej' });
    expect(aside.text).toContain('lagt til side');
    expect(aside.text).toContain('Afgangseksamen');
    await worker.presses('step:maalgruppe');
    const back = await worker.presses('answer', { under_30: 'ja' });
    expect(back.text).not.toContain('lagt til side');
    expect(back.text).toContain('Gennemsyn');
    expect(back.text).toMatch(/Afgangseksamen fra grundskolen[\s\S]*ja/);
  });

  it('marks what is skipped as not known yet', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-121');
    await worker.presses('skip', { fase: 'endelig' });
    await worker.presses('back');
    const shown = JSON.stringify(worker.card);
    expect(shown).toContain('"value":"endelig"');
    expect(shown.match(/"value":"ukendt"[^{}]*,"id"|"id":"under_30"[^}]*/)).not.toBeNull();
  });
});
