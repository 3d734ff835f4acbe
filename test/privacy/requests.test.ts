import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { Caseworker } from '../conversations/caseworker.ts';
import { FakeConnector } from '../conversations/fakeConnector.ts';

const WORD = 'hemmeligtord';

describe('What is sent to the bot', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samtalemakker-'));
  const connector = new FakeConnector();
  const lines: string[] = [];
  let app: App;

  beforeAll(async () => {
    await connector.start();
    const config = readConfig({ PORT: '0', DATA_DIR: folder, PLAYGROUND: 'off' }, ['--local']);
    app = await startApp(config, openLog('debug', { write: (line) => void lines.push(line) }));
  });

  afterAll(async () => {
    await app.stop().catch(() => undefined);
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (body: string) =>
    fetch(`http://127.0.0.1:${app.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });

  it('is never in the log, whether it is understood, malformed, or fails', async () => {
    const kirsten = new Caseworker(connector, app.port);
    const message = (fields: Record<string, unknown>) =>
      JSON.stringify(kirsten.activity({ type: 'message', ...fields }));
    await post(message({ text: `visitation ${WORD} 010190-1234` }));
    await post(`{"text":"${WORD}"`);
    await post(JSON.stringify({ type: 'message', text: WORD }));
    await post(message({ value: { _: { do: WORD }, felt: WORD } }));
    await post(message({ text: WORD, serviceUrl: 'http://127.0.0.1:1' }));
    // Nothing can be read or written any more: from here on every turn fails and is told of.
    for (const name of readdirSync(folder).filter((it) => it.endsWith('.db') && it !== 'owner.db')) {
      const database = new DatabaseSync(join(folder, name));
      const tables = database
        .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
        .all();
      for (const table of tables) database.exec(`alter table "${table.name}" rename to "gone_${table.name}"`);
      database.close();
    }
    await post(message({ text: `visitation ${WORD}` }));
    const told = lines.map((line) => JSON.parse(line));
    expect(told.map((line) => line.level)).toContain(50);
    expect(lines.join('')).not.toMatch(/hemmeligtord|010190|Kirsten/);
  });
});
