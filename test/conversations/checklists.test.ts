import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

/** What a finished card holds to copy. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('a checklist', () => {
  it('is ticked off thing by thing and ends in a note that says what is done and what nobody ticked', async () => {
    const worker = running.caseworker();
    await worker.types('praktik før 2026-301');
    expect(worker.text).toContain('0 af 8 gjort');
    await worker.presses('item:muligheder_er_vist');
    await worker.presses('answer', { muligheder_er_vist_tilstand: 'gjort' });
    await worker.presses('answer', {
      maal_og_delmaal_tilstand: 'gjort',
      maal_og_delmaal_note: 'Otte timer om ugen.',
    });
    await worker.presses('answer', {
      cv_er_begyndt_tilstand: 'ikke_gjort',
      cv_er_begyndt_note: 'Begynder fredag.',
    });
    const { text: card } = await worker.presses('item:mentor_er_overvejet');
    expect(card).toContain('2 af 8 gjort');
    await worker.presses('Afslut tjeklisten', { mentor_er_overvejet_tilstand: 'ikke_relevant' });
    await worker.presses('answer', { 'aftaler.who': 'borgeren', 'aftaler.what': 'finder sit CV' });
    const { text } = await worker.presses('finish');
    expect(text).toContain('Sag: 2026-301');
    expect(flat(text)).toContain('Gjort: – Mulige steder vist – Mål og delmål aftalt Ikke gjort:');
    expect(flat(text)).toContain(
      'Ikke gjort: – CV eller kompetencekort begyndt: Begynder fredag. Ikke relevant:',
    );
    expect(flat(text)).toContain('Ikke afkrydset: – Praktikken omtalt som vej til job eller uddannelse');
    expect(flat(text)).toContain(
      'AFTALER Mål og delmål aftalt: Otte timer om ugen. – borgeren · finder sit CV',
    );
    expect(text).not.toContain('Ikke drøftet');
  });

  it('about no case asks for none', async () => {
    const worker = running.caseworker();
    expect(await worker.types('tjek pladser')).toContain('0 af 9 gjort');
    await worker.presses('item:pladserne_er_talt');
    await worker.presses('answer', {
      pladserne_er_talt_tilstand: 'gjort',
      pladser_i_alt: '32',
      pladser_ledige: '5',
    });
    await worker.presses('end');
    await worker.presses('answer');
    const { text } = await worker.presses('finish');
    expect(text).toContain('Pladser i alt: 32\nLedige pladser: 5');
    expect(text).not.toContain('Sag:');
  });

  it('for leads is not shown to a caseworker', async () => {
    const worker = running.caseworker();
    expect(await worker.types('flere')).toContain('Før praktikken');
    expect(worker.text).not.toContain('Ledelse');
    expect(await worker.types('leder åbenlyst')).toContain('Hvad skal du i gang med?');
  });
});

describe('the agenda before a company is met', () => {
  it('keeps agreed goals, what may be shared and who does what apart, also in the note', async () => {
    const worker = running.caseworker();
    await worker.types('formøde 2026-302');
    await worker.presses('item:delmaal');
    await worker.presses('addRow', {
      'delmaal_aftalt.what': 'møder tre dage om ugen',
      'delmaal_aftalt.when': '2026-12-18',
    });
    await worker.presses('item:hvem_skal_vide_hvad');
    await worker.presses('addRow', { 'deling_aftalt.who': 'lederen', 'deling_aftalt.what': 'faste pauser' });
    await worker.presses('item:hvis_det_bliver_svaert');
    await worker.presses('answer', {
      foelges_ekstra_taet: 'ja',
      hvis_det_bliver_svaert_note: 'Bliver væk, når der er larm.',
    });
    await worker.presses('addRow', { 'aftaler.who': 'konsulenten', 'aftaler.what': 'aftaler startmøde' });
    await worker.presses('Afslut samtalen');
    while (!worker.text.includes('Gør notatet færdigt')) await worker.presses('answer');
    const { text } = await worker.presses('finish');
    expect(text).toContain(
      [
        ...['Delmål:', '– møder tre dage om ugen · senest 18. december 2026'],
        ...['Det må deles:', '– lederen · faste pauser', 'Aftaler:', '– konsulenten · aftaler startmøde'],
      ].join('\n'),
    );
    expect(text).toContain('Hvis det bliver svært: Bliver væk, når der er larm.');
    expect(flat(text)).toContain('FAGLIG VURDERING Følges ekstra tæt: ja');
  });
});
