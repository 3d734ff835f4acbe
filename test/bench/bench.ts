import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commits } from './commits.ts';
import { finished } from './finished.ts';
import { lookups } from './lookups.ts';
import { machine } from './machine.ts';
import { manyReminders } from './manyReminders.ts';
import { memory } from './memory.ts';
import { dropPlaces, OUT } from './places.ts';
import { reminders } from './reminders.ts';
import { printed, type Report } from './report.ts';
import { sealing } from './sealing.ts';
import { start } from './start.ts';
import { sweep } from './sweep.ts';
import { turns } from './turns.ts';

/** The parts of the benchmark, in the order they run. */
const PARTS: Record<string, () => Promise<Report>> = {
  turns,
  commits,
  start,
  memory,
  finished,
  sweep,
  sealing,
  lookups,
  reminders,
  manyReminders,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => PARTS[name] === undefined);
if (unknown !== undefined) {
  process.stderr.write(`bench: there is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(1);
}

// Ended from outside, it leaves nothing behind either.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void dropPlaces().finally(() => process.exit(130)));

const on = machine();
const at = new Date().toISOString();
process.stdout.write(
  `${on.cpu}, ${on.cores} cores, ${on.memoryGb} GB, ${on.system}, Node ${on.node}, load before ${on.load.toFixed(2)}\n`,
);
const parts: Record<string, Report & { seconds: number }> = {};
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = performance.now();
  const report = await measure();
  const seconds = Math.round((performance.now() - began) / 1_000);
  parts[name] = { ...report, seconds };
  process.stdout.write(printed(report));
}
mkdirSync(OUT, { recursive: true });
const file = join(OUT, `${at.replaceAll(':', '-').slice(0, 19)}.json`);
writeFileSync(file, `${JSON.stringify({ at, machine: on, parts }, null, 2)}\n`);
process.stdout.write(`\nThe same as JSON: ${file}\n`);
