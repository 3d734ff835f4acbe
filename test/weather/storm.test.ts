import { setTimeout as sleep } from 'node:timers/promises';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { wrongFor } from '../process/accounts.ts';
import { Chance } from '../process/chance.ts';
import { faultsIn } from '../process/faults.ts';
import { Program } from '../process/program.ts';
import { Talker } from '../process/talker.ts';
import { Cluster, describeCluster } from './cluster.ts';
import { envOf, wholeAt } from './engines.ts';

const TALKERS = 6;
const STOPS = 4;
/** Least time between two stops, and least presses acknowledged in it, however slow the machine is. */
const LULL_MS = 700;
const PRESSES = 6;
const LOOK_MS = 20;

describeCluster('a PostgreSQL server that is cut off again and again under load', () => {
  const connector = new FakeConnector();
  let cluster: Cluster;
  let program: Program;
  beforeAll(async () => {
    await connector.start();
    cluster = await Cluster.open();
    program = await new Program({ PORT: '0', ...envOf(cluster.url) }).listening();
  });
  afterAll(async () => {
    await program.kill('SIGTERM');
    await connector.stop();
    await cluster.close();
  });

  it('neither ends the program, nor costs or doubles what was acknowledged', async () => {
    const talkers = Array.from({ length: TALKERS }, (_, at) => new Talker(connector, new Chance(at)));
    let over = false;
    const talks = Promise.all(talkers.map((talker) => talker.talkTo(program, () => over)));
    const acknowledged = () => talkers.reduce((sum, talker) => sum + talker.acknowledged, 0);
    const lull = async () => {
      const before = acknowledged();
      await sleep(LULL_MS);
      while (acknowledged() < before + PRESSES) await sleep(LOOK_MS);
    };
    for (let stop = 0; stop < STOPS; stop += 1) {
      await lull();
      cluster.stop(stop % 2 === 0 ? 'immediate' : 'fast');
      cluster.start();
    }
    await lull();
    over = true;
    await talks;
    expect(program.alive).toBe(true);
    const whole = await wholeAt(cluster.url);
    expect(faultsIn(whole)).toEqual([]);
    expect(talkers.flatMap((talker) => wrongFor(whole, talker))).toEqual([]);
    expect(program.output).toContain('store_connection_lost');
  });
});
