import { wordTalk } from './wordTalk.ts';

const { running, finished, copied } = wordTalk(800);

describe('the last note put in at the next talk', () => {
  it('carries an agreement from one finished note to the next conversation, over a restart', async () => {
    const { worker, reference } = await finished();
    const text = copied(worker);
    expect(text).toContain('– borgeren · ringer til lægen · 4. december 2026');
    await worker.presses('transfer');
    await worker.presses('confirm');

    running.now += 20 * 24 * 60 * 60_000;
    await worker.types(`opfølgning ${reference}`);
    await worker.presses('Indsæt sidste notat');
    expect(worker.text).toContain('Resten gemmer jeg ikke');
    await worker.presses('Læs notatet', { sidste_notat: text });
    expect(worker.text).toContain('Det, I aftalte sidst (23. november 2026)');
    expect(worker.text).toContain('Jeg fandt én aftale og ');
    expect(worker.text).not.toContain('Jeg kan ikke se, om notatet står');
    await running.restart();
    worker.port = running.port;
    await worker.presses('item:hvordan_gaar_det');
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
