import { Running } from './running.ts';

const running = new Running();
beforeAll(() => running.start());
afterAll(() => running.stop());

describe('the last note put in at the next talk', () => {
  it('carries an agreement from one finished note to the next conversation, over a restart', async () => {
    const worker = running.caseworker();
    await worker.types('jobsamtale 2026-801');
    await worker.presses('item:aftaler_item');
    await worker.presses('addRow', {
      'aftaler.who': 'borgeren',
      'aftaler.what': 'ringer til lægen',
      'aftaler.when': '2026-12-04',
    });
    await worker.presses('end');
    await worker.presses('answer', { moedeform: 'telefon', afgoerelse: 'nej' });
    await worker.presses('finish');
    const note = String(
      [...JSON.stringify(worker.card).matchAll(/"id":"notat"[^}]*?"value":"((?:[^"\\]|\\.)*)"/g)][0]?.[1],
    );
    const text = JSON.parse(`"${note}"`) as string;
    expect(text).toContain('– borgeren · ringer til lægen · 4. december 2026');
    await worker.presses('transfer');
    await worker.presses('confirm');

    running.now += 20 * 24 * 60 * 60_000;
    await worker.types('opfølgning 2026-801');
    await worker.presses('Indsæt sidste notat');
    expect(worker.text).toContain('Resten gemmer jeg ikke');
    await worker.presses('Læs notatet', { sidste_notat: text });
    expect(worker.text).toContain('Det, I aftalte sidst (23. november 2026)');
    await running.restart();
    worker.port = running.port;
    await worker.presses('item:sidst_aftalt');
    expect(worker.text).toContain('ringer til lægen · 4. december 2026');
    expect(worker.text).toContain('Ikke holdt');
  });

  it('is told in one sentence when it is no note of the bot, and leads back', async () => {
    const worker = running.caseworker();
    await worker.types('visitation 2026-802');
    await worker.presses('Indsæt sidste notat');
    await worker.presses('Læs notatet', { sidste_notat: 'Kære borger, tak for i dag. 010190-1234' });
    expect(worker.text).toContain('Det ligner ikke et notat fra mig');
    expect(await running.keptOf(worker)).not.toContain('tak for i dag');
    await worker.presses('Fortryd');
    expect(worker.text).toContain('Trin 1 af 6');
  });
});
