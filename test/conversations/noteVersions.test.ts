import type { Caseworker } from './caseworker.ts';
import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

/** A start meeting told and its note finished. */
async function finished(reference: string, fields: Record<string, string> = {}): Promise<Caseworker> {
  const worker = running.caseworker();
  await worker.types(`startmøde ${reference}`);
  await worker.presses('item:skaanehensyn');
  await worker.presses('answer', { skaanehensyn_note: 'Skal kunne gå fra i fem minutter.', ...fields });
  await worker.presses('item:timer');
  await worker.presses('answer', { timer_om_ugen: '8' });
  await worker.presses('end');
  while (!worker.text.includes('Gør notatet færdigt'))
    await worker.presses('answer', { vejledning: 'Om sygdom.' });
  await worker.presses('finish');
  return worker;
}

describe('The finished note', () => {
  it('is shown for the citizen, the company and the case file in turn', async () => {
    const worker = await finished('2026-301', { hensyn_maa_deles: 'ja' });
    expect(worker.text).toContain('✓ Journalnotat');
    const citizen = await worker.presses('Borgerens referat');
    expect(citizen.text).toContain('Hensyn til dig: Skal kunne gå fra i fem minutter.');
    expect(citizen.text).toContain('Venlig hilsen');
    const company = await worker.presses('Virksomhedens aftaleark');
    expect(company.text).toContain('Skånehensyn: Skal kunne gå fra i fem minutter.');
    expect(company.text).not.toMatch(/Om sygdom|Sag: 2026-301/);
    expect((await worker.presses('Journalnotat')).text).toContain('Sag: 2026-301');
  });

  it('keeps the version chosen through a restart, and still leads back to the note', async () => {
    const worker = await finished('2026-302', { hensyn_maa_deles: 'ja' });
    await worker.presses('Borgerens referat');
    await running.restart();
    worker.port = running.port;
    expect(await worker.types('startmøde 2026-302')).toContain('✓ Borgerens referat');
    await worker.presses('reopen');
    const note = await worker.presses('reopen', { rettelse: 'En dato var forkert.' });
    expect(note.text).toContain('Gør notatet færdigt');
  });

  it('gives the company no consideration the citizen has not agreed to share', async () => {
    const worker = await finished('2026-303', { hensyn_maa_deles: 'nej' });
    const { text } = await worker.presses('Virksomhedens aftaleark');
    expect(text).toContain('Timer om ugen fra start: 8');
    expect(text).not.toContain('fem minutter');
  });

  it('says on another version that what was reworded is not in it', async () => {
    const worker = await finished('2026-304');
    await worker.presses('reopen');
    await worker.presses('reopen', { rettelse: 'Aftalerne var uklare.' });
    await worker.presses('aftaler');
    await worker.presses('saveEdit', { afsnit: 'Mine egne ord.' });
    expect((await worker.presses('finish')).text).toContain('Mine egne ord.');
    const { text } = await worker.presses('Borgerens referat');
    expect(text).toContain('Du har rettet »Aftaler« i notatet. De rettelser er ikke med her.');
    expect(text).not.toContain('Mine egne ord.');
  });
});

describe('The registration sheet', () => {
  it('is opened from the finished note, ticked off line by line, and remembers it', async () => {
    const worker = await finished('2026-305');
    const sheet = await worker.presses('Registrér i fagsystemet');
    expect(sheet.text).toContain('0 af 2 tastet ind');
    expect(sheet.text).toContain('Aftalen i Vitas\nikke oplyst');
    await worker.presses('Sæt hak ved »Timer om ugen«: den er tastet ind');
    expect(worker.text).toContain('1 af 2 tastet ind');
    await running.restart();
    worker.port = running.port;
    expect(await worker.types('startmøde 2026-305')).toContain('1 af 2 tastet ind');
    await worker.presses('Fjern hakket ved »Timer om ugen«: den er ikke tastet ind alligevel');
    expect(worker.text).toContain('0 af 2 tastet ind');
    expect((await worker.presses('Tilbage til notatet')).text).toContain('Notatet er færdigt');
  });

  it('keeps what is ticked off on an older card', async () => {
    const worker = await finished('2026-306');
    const { card } = await worker.presses('Registrér i fagsystemet');
    await worker.presses('Sæt hak ved »Timer om ugen«: den er tastet ind');
    const { text } = await worker.presses('Sæt hak ved »Mødets dato«: den er tastet ind', {}, card);
    expect(text).toContain('2 af 2 tastet ind');
  });

  it('is not there where the municipality has not said what to key in', async () => {
    const worker = running.caseworker();
    await worker.types('bekymringssag 2026-307');
    while (!worker.text.includes('Gør notatet færdigt')) await worker.presses('answer');
    expect((await worker.presses('finish')).text).not.toContain('Registrér');
  });
});
