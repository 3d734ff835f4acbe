import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashes, told, wrong } from './crashes.ts';
import type { Fault } from './faults.ts';
import { Program } from './program.ts';
import { shuffled } from './shuffled.ts';

const { KILLS = '1000', EVENTS = '100000', WORKERS = '3', SEED, DATABASE_URL: server } = process.env;
const seed = Number(SEED ?? Date.now() % 1_000_000);

/** What one part of the long test found, and what is wrong with it. */
type Found = { figures: Record<string, string | number>; faults: Fault[] };

const print = (figures: Found['figures']) =>
  Object.entries(figures).map(([name, value]) => `${name.padEnd(24)}${String(value).padStart(10)}\n`);

/** Programs killed at moments of chance, on files or on the server of DATABASE_URL. */
async function kills(): Promise<Found> {
  const plan = { kills: Number(KILLS), workers: Number(WORKERS), seed, ...(server ? { server } : {}) };
  let done = 0;
  const all = await crashes(plan, ({ kills, faults }) => {
    done += kills;
    process.stderr.write(`${done} kills; ${faults.length} faults in the last ${kills}\n`);
    for (const { kind, what } of faults) process.stderr.write(`${kind}: ${what}\n`);
  });
  const logged = Map.groupBy(
    all.flatMap((it) => it.troubles),
    (code) => `logged ${code}`,
  );
  const counted = [...logged].map(([name, codes]) => [name, codes.length]);
  return {
    figures: { ...told(all), ...Object.fromEntries(counted) },
    faults: all.flatMap((it) => it.faults),
  };
}

/** Events delivered shuffled and doubled, to a store in a file. */
async function events(): Promise<Found> {
  const { delivered, effects, faults } = await shuffled(Number(EVENTS), seed);
  return { figures: { 'events delivered': delivered, effects, ...wrong(faults) }, faults };
}

/** Runs a part and prints what it found; how much is wrong. */
async function run(store: string, part: () => Promise<Found>): Promise<number> {
  const began = performance.now();
  const { figures, faults } = await part();
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  process.stdout.write(print({ store, ...figures, seed, minutes }).join(''));
  for (const { kind, what } of faults.slice(0, 20)) process.stdout.write(`${kind}: ${what}\n`);
  process.stdout.write('\n');
  return faults.length;
}

// Programs that start a thousand times start sooner from compiled code.
const compiled = mkdtempSync(join(tmpdir(), 'samtalemakker-compiled-'));
process.env.NODE_COMPILE_CACHE = compiled;
await (await new Program({ PORT: '0', DATA_DIR: compiled }).listening()).kill('SIGTERM');

let faults = 0;
if (Number(KILLS) > 0) faults += await run(server ? 'PostgreSQL' : 'SQLite', kills);
if (Number(EVENTS) > 0) faults += await run('SQLite', events);
rmSync(compiled, { recursive: true, force: true });
process.exit(faults > 0 ? 1 : 0);
