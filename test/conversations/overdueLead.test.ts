import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualSettings } from '../../dialogs/engine/content.ts';
import { editionsOf } from '../../src/content/editions.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import { parseActivity } from '../../src/teams/inbound.ts';
import { Ringer } from '../../src/teams/ringer.ts';
import { takeTurn } from '../../src/teams/takeTurn.ts';

const log = openLog('silent');
const catalogue = loadContent({ ...usualSettings, overdueWorkdays: 5 });
const folder = mkdtempSync(join(tmpdir(), 'leder-'));
const clock = { now: Date.parse('2026-11-02T09:00:00Z') };
let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir: folder }, log, { now: () => clock.now });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

let sent = 0;

/** The program around, with Lis told of what is overdue; each of a start of its own. */
const around = () => ({
  store,
  catalogue,
  editions: editionsOf(catalogue),
  leads: new Set(['lis']),
  overdueLead: 'lis',
  now: () => clock.now,
});

async function types(user: string, text: string): Promise<void> {
  sent += 1;
  const parsed = parseActivity(
    {
      type: 'message',
      id: `aktivitet-${sent}`,
      text,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: `29:${user}`, aadObjectId: user, name: user },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${user}`, conversationType: 'personal', tenantId: 'kommunen' },
    },
    catalogue,
    `kladde-${sent}`,
  );
  if (parsed.kind !== 'ours') throw new Error(`»${text}« was not taken in`);
  await takeTurn(around(), parsed.inbound);
}

/** What waits to be sent to somebody after the program has looked, as it is told apart. */
async function rung(at: string): Promise<string[]> {
  clock.now = Date.parse(at);
  const ringer = new Ringer(around(), () => {}, log);
  await ringer.look();
  await ringer.stop();
  const all: string[] = [];
  for (;;) {
    const some = [...(await store.claim(50)), ...(await store.claimPaced(50))];
    if (some.length === 0) return all;
    for (const it of some) {
      all.push(`${it.key.user} ${it.subject}`);
      await store.sent(it, 'sendt');
    }
  }
}

describe('a lead who is told of what is overdue', () => {
  it('is told each morning once it has been for so long, without a reminder of their own', async () => {
    await types('lis', 'hej');
    await types('kirsten', 'påmind 2026-114 om formøde den 10. november 2026');
    await rung('2026-11-02T09:00:01Z');
    const late = 'lis {"of":"page","page":{"page":"team","late":true}}';
    expect(await rung('2026-11-17T07:30:00Z')).not.toContain(late);
    expect(await rung('2026-11-18T07:30:00Z')).toContain(late);
    expect(await rung('2026-11-18T09:30:00Z')).not.toContain(late);
    expect(await rung('2026-11-19T07:30:00Z')).toContain(late);
  });
});
