import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

describe('a move between the steps of the job guarantee', () => {
  it('asks only what its own move needs, and shows the model’s 30 hours beside what does not add up', async () => {
    const worker = running.caseworker();
    await worker.types('trinskift 2026-711');
    await worker.presses('answer', { skift: 'ud_af_trin_3', borgeren_siger_skiftet: 'Jeg er stolt.' });
    expect(worker.text).toContain('Trin 2 af 4');
    expect(worker.text).toContain('mindst 30 ordinære timer om måneden');
    expect(worker.text).toContain('knap 7 timer om ugen');
    const wrong = await worker.presses('answer', { timer_pr_maaned: '900' });
    expect(wrong.text).toContain('Skriv et tal');
    await worker.presses('answer', {
      timer_pr_maaned: '32',
      selvforsoergelse: 'nej',
      eftervaern: 'aftalt',
      oplyst_af_trin_3: 'borgeren',
    });
    await worker.presses('answer', { skift_nu: 'ja', skift_begrundelse: 'Timerne ligger fast.' });
    expect(worker.text).not.toContain('Hvad skal på plads først?');
    await worker.presses('answer', { naeste_opfoelgning: '2027-01-11' });
    await worker.presses('answer');
    for (const _ of [1, 2]) await worker.presses('answer');
    await worker.presses('answer', { moedeform: 'telefon', afgoerelse: 'nej' });
    const { text } = await worker.presses('finish');
    expect(text).toContain('Skift: ud af trin 3');
    expect(text).toContain('Ordinære timer om måneden: 32 timer (oplyst af borgeren)');
    expect(text).toContain('Næste opfølgning: 11. januar 2027');
    expect(text).not.toContain('CV lavet');
  });
});
