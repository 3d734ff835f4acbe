import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';
import { crashes, told } from './crashes.ts';
import { freePort, Program } from './program.ts';

/** Twenty starts and more, on a machine that may have other things to do. */
const PATIENCE_MS = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-kill-'));
const connector = new FakeConnector();
let port = 0;
let program: Program;

async function start(): Promise<void> {
  program = await new Program({ PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent' }).ready();
}

beforeAll(async () => {
  await connector.start();
  port = await freePort();
  await start();
});
afterAll(async () => {
  await program.kill('SIGTERM');
  await connector.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a program killed in mid-talk', () => {
  it('goes on where it was when the button on the old card is pressed', async () => {
    const worker = new Caseworker(connector, port);
    await worker.types('visitation 2026-401');
    await worker.presses('answer', { under_30: 'ja', borgeren_siger_maalgruppe: 'Skrevet før strømmen gik' });
    await program.kill();
    await start();
    const { text } = await worker.presses('answer', { afgangseksamen: 'ja' });
    expect(text).toContain('Trin 3 af 6');
    await worker.presses('back');
    await worker.presses('back');
    expect(worker.text).toContain('Skrevet før strømmen gik');
  });

  it('sends the card that was committed and never sent', async () => {
    const worker = new Caseworker(connector, port);
    connector.trouble = () => 503;
    await worker.send(worker.activity({ type: 'message', text: 'visitation 2026-402' }));
    await program.kill();
    connector.trouble = () => undefined;
    await start();
    await connector.until(
      () => connector.messages.some((it) => it.raw.includes('2026-402')),
      'the card arrived',
    );
    expect(worker.looksAtChat()).toContain('Trin 1 af 6');
  });

  it('sends again the card that was perhaps sent, and either of the two goes on with the conversation', async () => {
    const worker = new Caseworker(connector, port);
    let killed: Promise<void> | undefined;
    connector.trouble = (method) => {
      // The message arrives, and the program dies before it hears of it.
      if (method === 'POST' && killed === undefined) killed = program.kill();
      return undefined;
    };
    await worker
      .send(worker.activity({ type: 'message', text: 'visitation 2026-403' }))
      .catch(() => undefined);
    await connector.until(() => killed !== undefined, 'the card was on its way');
    await killed;
    connector.trouble = () => undefined;
    await start();
    const cards = () => connector.messages.filter((it) => it.raw.includes('2026-403'));
    await connector.until(() => cards().length === 2, 'the card was sent again');
    const [older] = cards();
    const { text } = await worker.presses('answer', { under_30: 'ja' }, older?.card);
    expect(text).toContain('Trin 2 af 6');
  });
});

describe('programs killed at moments of chance', () => {
  // `npm run test:crash` kills a thousand.
  it(
    'lose nothing that was acknowledged, do nothing by half or twice, and send every card',
    async () => {
      const all = await crashes({ kills: 8, workers: 2, seed: 20_261_123 });
      expect(all.flatMap(({ faults }) => faults)).toEqual([]);
      expect(told(all)).toMatchObject({
        kills: 8,
        lost: 0,
        doubled: 0,
        'half done': 0,
        corrupt: 0,
        'never sent': 0,
      });
      expect(told(all)['turns acknowledged']).toBeGreaterThan(8);
    },
    PATIENCE_MS,
  );
});
