import { readConfig } from '../../src/config.ts';
import { editionsOf } from '../../src/content/editions.ts';
import { loadContent } from '../../src/content/loadContent.ts';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/store.ts';
import type { Surroundings } from '../../src/teams/takeTurn.ts';
import { Upkeep } from '../../src/upkeep.ts';
import type { Place } from './places.ts';

const SENT_AT_ONCE = 100;

/** The clock of a world: milliseconds since 1970, which move when they are told to. */
export type Clock = { now: number };

/** A Monday morning with no closed day near. */
export const MONDAY = Date.parse('2026-11-23T09:00:00Z');

/** The program without its door and its connector: turns are taken in this process, and messages are sent to nobody. */
export type World = { store: Store; around: Surroundings; clock: Clock; upkeep: Upkeep };

/** A clock on which a second passes at each look, so that the pace never holds anything back. */
function hurried(): () => number {
  let at = MONDAY;
  return () => {
    at += 1_000;
    return at;
  };
}

/** Opens the program in a place, with the settings it has when none are given. `paced` has messages keep to the pace of Teams. */
export async function openWorld(
  { env }: Place,
  clock: Clock = { now: MONDAY },
  paced = false,
): Promise<World> {
  const config = readConfig(env, ['--local']);
  const { referencePattern, flowsOff: off, flowsOn: on, retention, backupDays } = config;
  const catalogue = loadContent({ referencePattern, off, on, retention, backupDays });
  const now = () => clock.now;
  const log = openLog('silent');
  const store = await openStore(config.store, log, { now, ...(paced ? {} : { shared: hurried() }) });
  const around = { store, catalogue, editions: editionsOf(catalogue), now };
  return { store, around, clock, upkeep: new Upkeep(around, config.auditMonths, log) };
}

/** Takes every message that waits and records it as sent, as the sender does when the channel has taken it. */
export async function sendAll({ store }: World): Promise<number> {
  let sent = 0;
  for (;;) {
    const waiting = await store.claim(SENT_AT_ONCE);
    if (waiting.length === 0) return sent;
    for (const message of waiting) await store.sent(message, message.activity ?? '1700000000000');
    sent += waiting.length;
  }
}

/** Seals every line of the audit log that is not sealed yet; how many. */
export async function sealAll({ store }: World): Promise<number> {
  let all = 0;
  for (;;) {
    const { sealed } = await store.sealAudit(500);
    if (sealed === 0) return all;
    all += sealed;
  }
}
