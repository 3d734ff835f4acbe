import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { Loopback } from '../process/loopback.ts';
import { reminderAt, writeReminders } from '../process/remindersPlan.ts';
import { samtalemakker, withBots } from './bots.ts';
import { processorMs } from './machine.ts';
import { inPlaces, leftOut, onPostgres, type Place } from './places.ts';
import type { Line, Report } from './report.ts';
import { openWorld } from './world.ts';

const WORKERS = 4;
const LATENCY_MS = 100;
const EACH = 10;
const AT_ONCE = 8;
const DAY_MS = 24 * 60 * 60_000;
const LOOK_MS = 200;
/** Without a card for so long nothing more is waited for. */
const SILENT_MS = 60_000;
/** Few tenants show the pace of each; many show what the machine can do. */
const FEW = { tenants: 4, reminders: Math.min(1_200, Number(process.env.REMINDERS ?? 1_200)) };
const MANY = { tenants: 100, reminders: Number(process.env.REMINDERS ?? 50_000) };

/** Teams' side of the wire: answers each card after a while, and notes when it came and for which tenant. */
class SlowConnector extends Loopback {
  /** Times of cards, by tenant. */
  readonly times = new Map<string, number[]>();
  cards = 0;
  newest = performance.now();

  constructor() {
    super((request, response) => {
      request.resume();
      request.on('end', () => void this.take(request.url ?? '').then((body) => response.end(body)));
      response.setHeader('content-type', 'application/json');
    });
  }

  private async take(url: string): Promise<string> {
    const tenant = /tenant-\d+/.exec(decodeURIComponent(url))?.[0] ?? '';
    this.newest = performance.now();
    this.cards += 1;
    this.times.set(tenant, [...(this.times.get(tenant) ?? []), this.newest]);
    await sleep(LATENCY_MS);
    return '{"id":"1700000000000"}';
  }
}

type Size = typeof MANY;

/** Sets reminders that are not looked at yet, a few turns at once. */
async function setAll(place: Place, { tenants, reminders }: Size, serviceUrl: string): Promise<void> {
  const world = await openWorld(place, { now: Date.now() });
  const [moment, due] = [Date.now(), Date.now() + DAY_MS];
  let person = reminders / EACH;
  const lane = async () => {
    for (person -= 1; person >= 0; person -= 1) {
      const tenant = `tenant-${person % tenants}`;
      const own = Array.from({ length: EACH }, (_, at) => {
        return { reminder: reminderAt(moment, `2026-${person}-${at}`), due };
      });
      await writeReminders(world.store, { tenant, user: `${tenant}-${person}` }, serviceUrl, own);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await world.store.close();
}

/** Lets all of them come due at once. */
async function fallDue({ env }: Place): Promise<void> {
  const pool = new Pool({ connectionString: env.DATABASE_URL ?? '', max: 1 });
  await pool.query('UPDATE reminder SET due = $1', [Date.now()]);
  await pool.end();
}

/** Most cards of one tenant within any second, and in the middle of its time how many a second. */
function paceOf(times: readonly number[]): { most: number; mean: number } {
  let [most, from] = [0, 0];
  for (const [index, at] of times.entries()) {
    while ((times[from] ?? 0) <= at - 1_000) from += 1;
    most = Math.max(most, index - from + 1);
  }
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return { most, mean: ((times.length - 1) / (last - first)) * 1_000 };
}

async function measure(place: Place, size: Size): Promise<Line> {
  const connector = await new SlowConnector().start();
  await setAll(place, size, connector.url);
  const plans = Array.from({ length: WORKERS }, () => samtalemakker(place));
  try {
    return await withBots(plans, async (bots) => {
      const idle = bots.reduce((sum, { pid }) => sum + processorMs(pid), 0);
      await fallDue(place);
      connector.newest = performance.now();
      while (connector.cards < size.reminders && performance.now() - connector.newest < SILENT_MS)
        await sleep(LOOK_MS);
      const tenants = [...connector.times.values()];
      const first = Math.min(...tenants.map(([at = 0]) => at));
      const seconds = (connector.newest - first) / 1_000;
      const paces = tenants.map(paceOf);
      return {
        tenants: size.tenants,
        reminders: size.reminders,
        cards: connector.cards,
        'tenants’ limit/s': 30 * size.tenants,
        seconds,
        'cards/s': connector.cards / seconds,
        'a tenant/s': paces.reduce((sum, { mean }) => sum + mean, 0) / paces.length,
        'most in 1 s': Math.max(...paces.map(({ most }) => most)),
        'CPU ms a card': bots.reduce((sum, { pid }) => sum + processorMs(pid), -idle) / connector.cards,
      };
    });
  } finally {
    await connector.stop();
  }
}

/** Reminders that are all due at once, rung and sent by four programs on one PostgreSQL database. */
export const manyReminders = async (): Promise<Report> => {
  const lines: Line[] = [];
  for (const size of [FEW, MANY])
    await inPlaces([onPostgres], async ([place]) => {
      if (place !== undefined) lines.push(await measure(place, size));
    });
  const notes = [
    `${WORKERS} programs at once, each a process of its own, and a connector that answers after ${LATENCY_MS} ms. All reminders come due at one moment, when the programs run; time runs from the first card to the last.`,
    '"a tenant/s" is the mean over tenants of cards a second from a tenant’s first card to its last; "most in 1 s" is the most cards any tenant got within one second as they arrived. CPU is the programs’ alone.',
    ...leftOut(),
  ];
  return { title: 'Reminders, four programs', lines, notes };
};
