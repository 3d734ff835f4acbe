import type { Caseworker } from '../conversations/caseworker.ts';
import { Caseworker as Worker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { faultsIn } from '../process/faults.ts';
import { Program } from '../process/program.ts';
import { describePostgres, freshSchema, type Schema } from '../store/postgres.ts';
import { envOf, wholeAt } from './engines.ts';

const TURNS = 12;
const KILLS = 3;
const numbers = Array.from({ length: TURNS }, (_, at) => at);

describePostgres('two programs on one database', () => {
  const connector = new FakeConnector();
  let schema: Schema;
  let programs: [Program, Program];
  const start = () => new Program({ PORT: '0', ...envOf(schema.url) }).listening();
  beforeAll(async () => {
    await connector.start();
    schema = await freshSchema();
    // Both make the schema at once.
    programs = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.kill('SIGTERM')));
    await connector.stop();
    await schema.drop();
  });

  const agreement = (at: number) => ({ 'aftaler.what': `aftale nummer ${at}` });
  const named = numbers.map((at) => `aftale nummer ${at}`);

  /** What is kept of a caseworker's agreements, those taken in and those offered. */
  async function keptOf({ person }: Caseworker) {
    const whole = await wholeAt(schema.url);
    const draft = whole.drafts.find((it) => it.person === person)?.draft;
    const rows = (value: unknown) => ((value ?? []) as { what: string }[]).map(({ what }) => what);
    return {
      faults: faultsIn(whole),
      rows: rows(draft?.answers.aftaler?.value),
      offers: rows(draft?.offers.aftaler),
    };
  }

  async function inMidTalk(reference: string): Promise<Caseworker> {
    const worker = new Worker(connector, programs[0].port);
    await worker.types(`jobsamtale ${reference}`);
    worker.port = programs[1].port;
    await worker.presses('Aftaler: 0');
    return worker;
  }

  it('carry on a talk that hops between them at every turn', async () => {
    const worker = await inMidTalk('2026-950');
    for (const at of numbers) {
      worker.port = programs[at % 2]?.port ?? 0;
      await worker.presses('addRow', agreement(at));
    }
    expect(await keptOf(worker)).toEqual({ faults: [], rows: named, offers: [] });
  });

  it('keep all that is pressed on both at once, each once', async () => {
    const worker = await inMidTalk('2026-951');
    const presses = numbers.map((at) => worker.pressOf('addRow', agreement(at)));
    const both = programs.map((program) => {
      const same = new Worker(connector, program.port, worker.person);
      return presses.map((press) => same.answerTo(press));
    });
    for (const { status } of await Promise.all(both.flat())) expect(status).toBe(200);
    const { faults, rows, offers } = await keptOf(worker);
    expect({ faults, kept: [...rows, ...offers].sort() }).toEqual({ faults: [], kept: [...named].sort() });
    expect(rows).toHaveLength(1);
  });

  it('lose nothing and double nothing when one is killed with a press in hand', async () => {
    const worker = await inMidTalk('2026-952');
    for (const at of numbers.slice(0, KILLS)) {
      const press = worker.pressOf('addRow', agreement(at));
      const [dying, other] = at % 2 === 0 ? programs : [programs[1], programs[0]];
      worker.port = dying.port;
      const pressed = worker.answerTo(press).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, at * 6));
      await dying.kill();
      await pressed;
      worker.port = other.port;
      expect((await worker.answerTo(press)).text).toContain(`aftale nummer ${at}`);
      programs[programs.indexOf(dying)] = await start();
    }
    expect(await keptOf(worker)).toEqual({ faults: [], rows: named.slice(0, KILLS), offers: [] });
  });
});
