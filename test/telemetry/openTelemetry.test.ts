import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { freePort, Program } from '../process/program.ts';
import { Collector, told } from './collector.ts';

const CASE = '2026-4711';
const TEXT = 'Borgeren bor hos sin moster på Nygade';
const QUESTION = 'hvem kan være mentor';

/** Tells on standard error when the program loads what sends. */
const TATTLE = `data:text/javascript,${encodeURIComponent(
  `import { registerHooks } from 'node:module';
   registerHooks({ resolve(name, at, next) {
     if (/openTelemetry|openWatch/.test(name)) process.stderr.write('LOADED ' + name + '\\n');
     return next(name, at);
   } });`,
)}`;

describe('traces and metrics', () => {
  const connector = new FakeConnector();
  const folders: string[] = [];
  beforeAll(() => connector.start());
  afterAll(async () => {
    await connector.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  /** A talk with a program that is then told to stop: what it printed, and who talked. */
  async function talk(env: Record<string, string>): Promise<{ output: string; person: string }> {
    const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-telemetry-'));
    folders.push(folder);
    const port = await freePort();
    const given = { PORT: String(port), DATA_DIR: folder, NODE_OPTIONS: `--import=${TATTLE}`, ...env };
    const program = await new Program(given).ready();
    const person = randomUUID();
    const worker = new Caseworker(connector, port, person);
    await worker.types('hej');
    await worker.types(`visitation ${CASE}`);
    await worker.presses('answer', { under_30: 'ja', kommentar: TEXT });
    await worker.types(QUESTION);
    await worker.types('hvad koster en kop kaffe på månen');
    await program.kill('SIGTERM');
    return { output: program.output, person };
  }

  describe('where a place to send to is set', () => {
    const collector = new Collector();
    let person = '';
    let output = '';
    beforeAll(async () => {
      await collector.start();
      ({ person, output } = await talk({
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=kommunen%20her',
        OTEL_SERVICE_NAME: 'makker',
      }));
    });
    afterAll(() => collector.stop());

    it('tell each turn by what kind of event it was and by the conversation’s id', () => {
      const turns = collector.spans
        .filter(({ name }) => name === 'turn')
        .map(({ attributes }) => told(attributes));
      expect(turns).toContainEqual({ event: 'menu', status: '200' });
      expect(turns).toContainEqual({ event: 'start', conversation: 'visitation', status: '200' });
      expect(turns).toContainEqual({ event: 'card', conversation: 'visitation', status: '200' });
    });

    it('put the store’s work under the turn it belongs to, and tell of sending by its outcome', () => {
      const turn = collector.spans.find(({ attributes }) => told(attributes).event === 'start');
      const under = collector.spans.filter(({ parentSpanId }) => parentSpanId === turn?.spanId);
      expect(under.map(({ name }) => name)).toContain('store');
      expect(new Set(under.map(({ traceId }) => traceId))).toEqual(new Set([turn?.traceId]));
      const sends = collector.spans
        .filter(({ name }) => name === 'send')
        .map(({ attributes }) => told(attributes));
      expect(sends).toContainEqual({ verb: 'post', outcome: 'sent' });
      for (const { startTimeUnixNano, endTimeUnixNano } of collector.spans) {
        expect(Number(endTimeUnixNano)).toBeGreaterThanOrEqual(Number(startTimeUnixNano));
        expect(Math.abs(Number(startTimeUnixNano) / 1e6 - Date.now())).toBeLessThan(300_000);
      }
    });

    it('count turns, sends and lookups', () => {
      const turns = collector.metric('turn.duration');
      expect(turns.reduce((sum, { count }) => sum + count, 0)).toBe(5);
      expect(collector.metric('send.duration').length).toBeGreaterThan(0);
      const lookups = Object.fromEntries(
        collector.metric('lookups').map(({ outcome, count }) => [outcome, count]),
      );
      expect(lookups).toEqual({ answered: 1, refused: 1 });
    });

    it('hold nothing of a person, a case or a text', () => {
      const all = collector.requests.map(({ body }) => body).join('\n');
      expect(all.length).toBeGreaterThan(1_000);
      for (const never of [
        person,
        CASE,
        'moster',
        'Nygade',
        'mentor',
        'kaffe',
        'Kirsten',
        connector.url,
        'kommunen"',
      ])
        expect(all).not.toContain(never);
      const keys = collector.spans.flatMap(({ attributes }) => attributes.map(({ key }) => key));
      expect([...new Set(keys)].sort()).toEqual(
        ['conversation', 'event', 'outcome', 'status', 'verb'].map((name) => `samtalemakker.${name}`),
      );
    });

    it('go with the headers and the name that were set, and without trouble', () => {
      expect(collector.requests.every(({ headers }) => headers['x-tenant'] === 'kommunen her')).toBe(true);
      expect(collector.requests[0]?.body).toContain(
        '{"key":"service.name","value":{"stringValue":"makker"}}',
      );
      expect(output).toContain('"code":"telemetry_on"');
      expect(output).not.toContain('telemetry_unsent');
      expect(output).toContain('"code":"stopped"');
    });
  });

  it('are not even loaded where no place is set', async () => {
    const { output } = await talk({ OTEL_SERVICE_NAME: 'makker', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' });
    expect(output).toContain('"code":"stopped"');
    expect(output).not.toMatch(/LOADED|telemetry/);
  });

  it('that cannot be sent trouble nobody, and are told of once', async () => {
    const collector = await new Collector().start();
    collector.status = 503;
    const { output } = await talk({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    expect(output.match(/"code":"telemetry_unsent","status":503/g)).toHaveLength(1);
    expect(output).toContain('"code":"stopped"');
    expect(output).toContain('LOADED');
    await collector.stop();
  });
});
