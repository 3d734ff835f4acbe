import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { Program } from '../process/program.ts';
import { Served } from '../process/served.ts';
import { tell } from './aftermath.ts';
import { good, post } from './attack.ts';
import { extent, itTakesTime } from './extent.ts';
import { exchange, Wire } from './wire.ts';

const ROUNDS = { long: 200, whole: 20, quick: 4 }[extent];
const LONGEST_MS = 10_000;
const HEALTH = 'GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n';

const folder = mkdtempSync(join(tmpdir(), 'angreb-stop-'));
const connector = new FakeConnector();
const slowly = () => sleep(300, undefined);
beforeAll(() => connector.start());
afterAll(async () => {
  await connector.stop();
  rmSync(folder, { recursive: true, force: true });
});

const start = () => new Program({ PORT: '0', DATA_DIR: folder }).listening();
const arrivedFor = ({ conversation }: Caseworker) =>
  connector.messages.filter((it) => it.conversation === conversation).length;

/** Asks a program to stop; tells its exit code and how long it took. */
async function stopped(program: Program): Promise<{ code: number | null; ms: number }> {
  const began = performance.now();
  program.child.kill('SIGTERM');
  return { code: await program.ended(), ms: performance.now() - began };
}

/** A message on a connection of its own, sent so far or as a whole; `finish` sends the rest. */
async function message(
  worker: Caseworker,
  sent = Number.POSITIVE_INFINITY,
): Promise<{ wire: Wire; finish: () => void }> {
  const by = { port: worker.port, entry: [], activity: worker.activity.bind(worker) };
  const bytes = post(by, good(by));
  const wire = await new Wire(worker.port).connected();
  wire.write(bytes.subarray(0, sent));
  return { wire, finish: () => wire.write(bytes.subarray(sent)) };
}

/** Waits until nobody new is let in; tells how long that took. */
async function untilClosed(port: number): Promise<number> {
  const began = performance.now();
  while ((await exchange(port, [HEALTH])).replies.length > 0 && performance.now() - began < LONGEST_MS)
    await sleep(20);
  return performance.now() - began;
}

/** One program with turns, messages and connections of every sort under way when it is asked to stop. */
async function round(delayMs: number) {
  const program = await start();
  const { port } = program;
  connector.trouble = slowly;
  const workers = Array.from({ length: 6 }, () => new Caseworker(connector, port));
  const [first, ...rest] = workers;
  const idle = await new Wire(port).connected();
  idle.write(HEALTH);
  await idle.hears();
  const silent = await new Wire(port).connected();
  const half = await message(first as Caseworker, 300);
  const whole = await Promise.all(rest.map((worker) => message(worker)));
  await sleep(delayMs);
  const end = stopped(program);
  const closedMs = await untilClosed(port);
  half.finish();
  const heard = await Promise.all([half, ...whole].map(({ wire }) => wire.hears()));
  for (const { wire } of [half, ...whole, { wire: idle }, { wire: silent }]) wire.hangUp();
  const answers = heard.map(({ replies }) => replies[0]);
  return { workers, answers, closedMs, ...(await end) };
}

describe('the program asked to stop', () => {
  it(`answers what is under way and drops nothing, ${ROUNDS} times in a row`, async () => {
    const times: number[] = [];
    const all: Caseworker[] = [];
    for (let at = 0; at < ROUNDS; at += 1) {
      const { code, ms, closedMs, workers, answers } = await round((at % 5) * 10);
      expect(code).toBe(0);
      expect(closedMs).toBeLessThan(6_000);
      expect(answers.map((it) => it?.status)).toEqual([200, 200, 200, 200, 200, 200]);
      expect(answers[0]?.headers.get('connection')).toBe('close');
      expect(ms).toBeLessThan(LONGEST_MS);
      times.push(ms);
      all.push(...workers);
    }
    connector.trouble = () => undefined;
    const program = await start();
    await connector.until(() => all.every((it) => arrivedFor(it) > 0), 'every card came');
    expect(all.filter((it) => arrivedFor(it) > 1)).toEqual([]);
    await program.kill('SIGTERM');
    tell(`${ROUNDS} stops: ${Math.round(Math.max(...times))} ms at most`);
  }, 1_800_000);

  itTakesTime.each([
    ['a connector that never answers', 'message'],
    ['a client that never sends the rest', 'half'],
    ['a connection that says nothing', 'silent'],
  ])('ends in time and well in spite of %s', async (_name, kind) => {
    const program = await start();
    const worker = new Caseworker(connector, program.port);
    connector.trouble = () => 'hang';
    if (kind === 'message') await worker.send(worker.activity({ type: 'message', text: 'hej' }));
    if (kind === 'half') await message(worker, 300);
    if (kind === 'silent') new Wire(program.port);
    await sleep(100);
    const { code, ms } = await stopped(program);
    connector.trouble = () => undefined;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(LONGEST_MS);
    tell(`a stop in spite of ${kind}: ${Math.round(ms)} ms`);
  });

  it('answers a press whose sender is still being asked about', async () => {
    const served = await new Served().start();
    served.connector.trouble = () => sleep(1_500, undefined);
    const worker = served.caseworker();
    const data = { _: { do: 'start', conversation: 'visitation', message: '' } };
    const press = worker.activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data } },
    });
    const answer = worker.answerTo(press).catch((error: unknown) => ({ text: String(error) }));
    await sleep(300);
    const { code, ms } = await stopped(served.program as Program);
    await served.stop();
    expect((await answer).text).toContain('Hvilken sag?');
    expect(code).toBe(0);
    tell(`a stop with a turn under way on the internet: ${Math.round(ms)} ms`);
  });
});
