import { openLog } from '../../src/log.ts';
import type { Connector } from '../../src/teams/connector.ts';
import { Ringer } from '../../src/teams/ringer.ts';
import { Sender } from '../../src/teams/sender.ts';
import { reminderAt, writeReminders } from '../process/remindersPlan.ts';
import { inPlaces, leftOut, onDisk, onPostgres, type Place } from './places.ts';
import { median } from './quantile.ts';
import type { Line, Report } from './report.ts';
import { MONDAY, openWorld, type World } from './world.ts';

const ROUNDS = 5;
/** As many in each tenant as its pace lets through at once, so that nothing is waited for. */
const TENANTS = 20;
const PERSONS = 10;
const EACH = 3;
const ALL = TENANTS * PERSONS * EACH;
/** Longer than the pace looks back. */
const BETWEEN_MS = 60_000;

/** Sets the reminders of one round, all of them due. */
async function set({ store, clock }: World, round: number): Promise<void> {
  for (let tenant = 0; tenant < TENANTS; tenant += 1)
    for (let person = 0; person < PERSONS; person += 1) {
      const own = Array.from({ length: EACH }, (_, at) => {
        const reminder = reminderAt(clock.now, `2026-${round}${tenant}${person}${at}`);
        return { reminder, due: clock.now };
      });
      const key = { tenant: `tenant-${tenant}`, user: `person-${tenant}-${person}` };
      await writeReminders(store, key, 'https://smba.trafficmanager.net/emea/', own);
    }
}

/** A connector that answers at once, and tells when it has been called so often. */
function instant(calls: number): { connector: Connector; all: Promise<void> } {
  let left = calls;
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const post = async () => {
    left -= 1;
    if (left === 0) done();
    return { kind: 'sent' as const, activity: '1700000000000' };
  };
  const connector: Connector = {
    ...{ post, say: post, update: post, attach: post },
    upload: async () => ({ kind: 'there' }),
    isMember: async () => true,
    teamOf: async () => ({ channels: [] }),
  };
  return { connector, all };
}

type Round = { ringMs: number; sendMs: number; cpuMs: number };

/** Rings all that is due, and then sends it: claimed, posted and recorded one by one. */
async function play(world: World): Promise<Round> {
  const log = openLog('error');
  const { connector, all } = instant(ALL);
  const ringer = new Ringer(world.around, () => {}, log);
  const [began, used] = [performance.now(), process.cpuUsage()];
  await ringer.look();
  const rung = performance.now();
  const sender = new Sender(world.around, connector, log);
  sender.start();
  await all;
  await sender.stop();
  const sent = performance.now();
  const { user, system } = process.cpuUsage(used);
  await ringer.stop();
  if ((await world.store.claimPaced(1)).length > 0) throw new Error('something was left to be sent');
  return { ringMs: rung - began, sendMs: sent - rung, cpuMs: (user + system) / 1_000 };
}

async function measure(place: Place): Promise<Line> {
  const world = await openWorld(place, { now: MONDAY }, true);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    world.clock.now += BETWEEN_MS;
    await set(world, round);
    const it = await play(world);
    if (round > 0) rounds.push(it);
  }
  await world.store.close();
  const perSecond = (of: (it: Round) => number) => median(rounds.map((it) => (ALL / of(it)) * 1_000));
  return {
    store: place.name,
    reminders: ROUNDS * ALL,
    'rung/s': perSecond((it) => it.ringMs),
    'sent/s': perSecond((it) => it.sendMs),
    'both/s': perSecond((it) => it.ringMs + it.sendMs),
    'CPU ms each': median(rounds.map((it) => it.cpuMs / ALL)),
  };
}

/** Reminders rung, and sent through a connector that answers at once, by one program on each store. */
export const reminders = (): Promise<Report> =>
  inPlaces([onDisk, onPostgres], async (places) => {
    const lines = [];
    for (const place of places) lines.push(await measure(place));
    const note = `${ROUNDS} rounds of ${ALL} reminders after one to warm up, medians. "rung" is a turn for each: read, decided and written with its message; "sent" is each message claimed, drawn, posted to a connector that answers at once, and recorded; "both" one after the other in one process. CPU is this process’ own, without the PostgreSQL server. ${TENANTS} tenants with as many each as the pace of 30 a second lets through at once.`;
    return { title: 'Reminders, one program', lines, notes: [note, ...leftOut()] };
  });
