import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

/** The prompts answered, up to the caseworker's own judgement. */
async function prompted(reference: string) {
  const worker = running.caseworker();
  await worker.types(`bekymringssag ${reference}`);
  await worker.presses('answer', {
    tidligere_afbrud: 'ja',
    motivation: 'ja',
    forberedt: 'delvist',
    oplyst_af_borgeren: 'borgeren',
  });
  await worker.presses('answer', {
    ny_virksomhed: 'ja',
    forventninger: 'delvist',
    oplyst_af_virksomheden: 'virksomheden',
  });
  await worker.presses('answer', { virksomheden_ringer: 'ja', plan_for_opfoelgning: 'nej' });
  return worker;
}

describe('a course that gives cause for concern', () => {
  it('is judged without a score, and a yes asks for the closer follow-up', async () => {
    const worker = await prompted('2026-731');
    expect(worker.text).not.toMatch(/\d+ af \d+ tegn|point|score/i);
    await worker.presses('answer', {
      bekymringssag: 'ja',
      bekymring_begrundelse: 'Nyt sted efter et afbrud.',
    });
    expect(worker.text).toContain('Hvornår følger I op første gang?');
    await worker.presses('answer', {
      foerste_opfoelgning: '2026-12-03',
      opfoelgning_hvordan: 'Konsulenten ringer hver uge.',
    });
    await worker.presses('answer');
    await worker.presses('answer', {
      'aftaler.who': 'konsulenten',
      'aftaler.what': 'ringer',
      'aftaler.when': '2026-12-03',
    });
    const { text } = await worker.presses('finish');
    expect(text).toMatch(
      /FAGLIG VURDERING\nLyst til forløbet: ja\n[\s\S]*Bekymringssag: ja\nBegrundelse: Nyt sted/,
    );
    expect(text).toContain('Første opfølgning: 3. december 2026');
    expect(text).toContain('Nyt for virksomheden: ja (oplyst af virksomheden)');
  });

  it('goes straight to the review when the answer is no', async () => {
    const worker = await prompted('2026-732');
    const { text } = await worker.presses('answer', { bekymringssag: 'nej' });
    expect(text).toContain('Gennemsyn');
    expect(text).not.toContain('Tættere opfølgning');
  });
});
