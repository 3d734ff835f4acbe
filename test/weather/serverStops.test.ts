import type { Caseworker } from '../conversations/caseworker.ts';
import { Running } from '../conversations/running.ts';
import { faultsIn } from '../process/faults.ts';
import { Cluster, describeCluster } from './cluster.ts';
import { envOf, wholeAt } from './engines.ts';
import { readyz, sorryIn, until } from './told.ts';

/** Teams gives an answer up after this long. */
const PATIENCE_MS = 10_000;

describeCluster('a PostgreSQL server that stops in mid-talk', () => {
  let cluster: Cluster;
  let running: Running;
  beforeAll(async () => {
    cluster = await Cluster.open();
    running = new Running();
    running.clocked = true;
    await running.start(envOf(cluster.url));
  });
  afterAll(async () => {
    await running?.stop();
    await cluster.close();
  });

  async function inMidTalk(reference: string): Promise<Caseworker> {
    const worker = running.caseworker();
    await worker.types(`jobsamtale ${reference}`);
    await worker.presses('Aftaler: 0');
    await worker.presses('addRow', { 'aftaler.what': 'aftale nummer 1' });
    return worker;
  }

  const ready = async () => (await readyz(running.port)) === 200;

  it.each([
    ['fast', '2026-901'],
    ['immediate', '2026-902'],
  ] as const)('%s, is told in plain words in time, does nothing by half, and is used again', async (mode, reference) => {
    const worker = await inMidTalk(reference);
    cluster.stop(mode);
    const began = performance.now();
    const refused = await worker.presses('addRow', { 'aftaler.what': 'aftale nummer 2' });
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
    expect(sorryIn(refused)).toBe('Jeg kan ikke gemme lige nu');
    expect(refused.text).toContain('aftale nummer 2');
    expect(await readyz(running.port)).toBe(503);
    cluster.start();
    await until(ready, 'it says that it is ready');
    expect(faultsIn(await wholeAt(cluster.url))).toEqual([]);
    const { text } = await worker.presses('Prøv igen', {}, refused.card);
    expect(text).toMatch(/^aftale nummer 1$/m);
    expect(text.match(/^aftale nummer 2$/gm)).toHaveLength(1);
    // What was in a sender's hand when the server went rests for a minute.
    running.now += 61_000;
    await running.connector.until(
      () => running.connector.last(worker.conversation).raw.includes('aftale nummer 2'),
      'the card in the chat was drawn anew',
    );
  });

  it('only to be read, as after a failover, is told in plain words and used again', async () => {
    const worker = await inMidTalk('2026-903');
    cluster.sql('ALTER SYSTEM SET default_transaction_read_only = on', 'SELECT pg_reload_conf()');
    await until(async () => !(await ready()), 'it says that it is not ready');
    const refused = await worker.presses('addRow', { 'aftaler.what': 'aftale nummer 2' });
    expect(sorryIn(refused)).toContain('Noget gik galt');
    cluster.sql(
      'SET default_transaction_read_only = off',
      'ALTER SYSTEM RESET default_transaction_read_only',
      'SELECT pg_reload_conf()',
    );
    await until(ready, 'it says that it is ready');
    const { text } = await worker.presses('Prøv igen', {}, refused.card);
    expect(text.match(/^aftale nummer 2$/gm)).toHaveLength(1);
  });

  it('does not hold the program up when that is stopped meanwhile', async () => {
    const own = await new Running().start(envOf(cluster.url));
    cluster.stop('fast');
    const began = performance.now();
    await own.stop();
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
    cluster.start();
  });
});
