import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

describe('the target group of the job guarantee', () => {
  it('is judged by the caseworker, and the citizen’s own wish goes into the note', async () => {
    const worker = running.caseworker();
    await worker.types('jobgaranti 2026-701');
    expect(worker.text).toContain('Bygger på en model fra ca. 2017-18.');
    await worker.presses('answer', {
      aktivitetsparat: 'ja',
      kontanthjaelp: 'ja',
      boligomraade: 'ja',
      integrationsprogram: 'nej',
      oplyst_af_maalgruppe: 'sagen',
    });
    await worker.presses('answer', {
      trin_1_vurdering: 'projektet',
      trin_1_begrundelse: 'Vil gerne i arbejde.',
    });
    await worker.presses('answer', { joboenske: 'Noget med mad.', egne_barrierer: 'Bussen går for sent.' });
    const review = await worker.presses('answer', { jobformidler: 'ja', naeste_samtale_dato: '2026-12-07' });
    expect(review.text).toContain('Gennemsyn');
    expect(review.text).not.toContain('Forslag');
    await worker.presses('answer');
    await worker.presses('answer', { 'aftaler.who': 'borgeren', 'aftaler.what': 'skriver CV' });
    await worker.presses('answer');
    await worker.presses('answer', { moedeform: 'fremmoede', afgoerelse: 'nej' });
    const { text } = await worker.presses('finish');
    expect(text).toContain('Aktivitetsparat: ja (oplyst af sagen)');
    expect(text).toMatch(/OPLYST AF BORGEREN\nJobønske: Noget med mad\./);
    expect(text).toMatch(/FAGLIG VURDERING\nVurdering i trin 1: borgeren hører til i projektet/);
    expect(text).toContain('– borgeren · skriver CV');
  });

  it('asks what is to be done instead when a fact puts the citizen outside', async () => {
    const worker = running.caseworker();
    await worker.types('jobgaranti 2026-702');
    await worker.presses('answer', { boligomraade: 'nej' });
    expect(worker.text).toContain('Mindst ét svar peger ud af modellens målgruppe.');
    await worker.presses('answer', { anden_vej: 'Praktik i det almindelige forløb.' });
    expect(worker.text).toContain('Gennemsyn');
    for (const _ of [1, 2, 3]) await worker.presses('answer');
    await worker.presses('answer');
    const { text } = await worker.presses('finish');
    expect(text).toContain('Anden vej: Praktik i det almindelige forløb.');
    expect(text).not.toContain('Jobønske');
  });
});
