import { Running } from './running.ts';

const running = new Running();
afterAll(() => running.stop());

describe('the check before a sanction', () => {
  it('is off until the municipality has reviewed it, and says so in a plain line', async () => {
    await running.start();
    const worker = running.caseworker();
    expect(await worker.types('sanktion 2026-721')).toContain(
      'Overvejelser før sanktion er slået fra i din kommune lige nu.',
    );
    expect(await worker.types('flere')).not.toContain('Overvejelser før sanktion');
  });

  it('stops the start when it is switched on by a name nobody knows', async () => {
    const own = new Running();
    const start = own.start({ FLOWS_ON: 'sanktioner' });
    await expect(start).rejects.toThrow(/^FLOWS_ON: .*sanktioner.*sanktion-overvejelser/);
    await own.stop();
  });

  it('is walked through once it is on: law first, contacts one by one, no answer of its own', async () => {
    await running.restart({ FLOWS_ON: 'sanktion-overvejelser' });
    const worker = running.caseworker();
    await worker.types('sanktion 2026-722');
    expect(worker.text).toContain('Slå de gældende regler op før en afgørelse.');
    await worker.presses('answer', {
      aktivitetsparat: 'ja',
      haendelse: 'Mødte ikke den 16. november.',
      oplyst_af_haendelsen: 'tilbudsstedet',
    });
    await worker.presses('answer', { vejledt_paa_skrift: 'ja', vejledt_dato: '2026-11-09' });
    const tried = {
      'kontaktforsoeg.when': '2026-11-17',
      'kontaktforsoeg.how': 'telefon',
      'kontaktforsoeg.result': 'intet svar',
    };
    await worker.presses('addRow', tried);
    await worker.presses('answer', { kontakt_udtoemt: 'nej' });
    await worker.presses('answer', {
      rimelig_grund: 'ukendt',
      borgeren_siger_grunden: 'Jeg fik ikke brevet.',
    });
    await worker.presses('answer', { fremmer_raadighed: 'nej', fremmer_begrundelse: 'Vil gerne i praktik.' });
    await worker.presses('answer', { naeste_skridt: 'undersoeges' });
    expect(worker.text).toContain('Gennemsyn');
    expect(worker.text).not.toMatch(/Forslag|anbefal/i);
    for (const _ of [1, 2, 3]) await worker.presses('answer');
    await worker.presses('answer', { moedeform: 'telefon', afgoerelse: 'nej' });
    const { text } = await worker.presses('finish');
    expect(text).toContain('Hændelsen: Mødte ikke den 16. november. (oplyst af tilbudsstedet)');
    expect(text).toContain('– 17. november 2026 · telefon · intet svar');
    expect(text).toContain('Mulig rimelig grund: vides ikke endnu');
    expect(text).toMatch(/Slå de\s+gældende regler op/);
  });

  it('does not ask a jobready citizen’s case about what only concerns the activity-ready', async () => {
    const worker = running.caseworker();
    await worker.types('sanktion 2026-723');
    await worker.presses('answer', { aktivitetsparat: 'nej' });
    await worker.presses('answer');
    expect(worker.text).not.toContain('Er alle rimelige muligheder');
    await worker.presses('answer');
    expect(worker.text).not.toContain('udsat situation');
    await worker.presses('answer');
    expect(worker.text).not.toContain('fremme borgerens rådighed');
  });
});
