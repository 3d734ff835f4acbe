import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chance } from './chance.ts';
import { folderGround, schemaGround } from './ground.ts';
import { Program } from './program.ts';
import { RemindersCampaign } from './remindersCampaign.ts';
import { toldOf } from './remindersFigures.ts';

const { REMINDERS = '10000', KILLS = '64', WINDOW_S = '240', SEED, DATABASE_URL: server } = process.env;
const seed = Number(SEED ?? Date.now() % 1_000_000);
const reminders = Number(REMINDERS);

// Programs that start many times start sooner from compiled code.
const compiled = mkdtempSync(join(tmpdir(), 'samtalemakker-compiled-'));
process.env.NODE_COMPILE_CACHE = compiled;
await (await new Program({ PORT: '0', DATA_DIR: compiled }).listening()).kill('SIGTERM');

// On PostgreSQL two programs run at once.
const ground = server === undefined ? folderGround() : await schemaGround(server);
const wanted = {
  reminders,
  typed: Math.ceil(reminders / 200),
  tenants: 20,
  persons: Math.ceil(reminders / 12),
  windowMs: Number(WINDOW_S) * 1_000,
  kills: Number(KILLS),
  programs: server === undefined ? 1 : 2,
  aheadMs: 0,
};
const tell = (kills: number) => process.stderr.write(kills % 10 === 0 ? `${kills} kills\n` : '');
const figures = await new RemindersCampaign(ground, new Chance(seed), wanted, tell).run();
await ground.close();
rmSync(compiled, { recursive: true, force: true });

const { faults, damage } = figures;
const told = { store: server ? 'PostgreSQL' : 'SQLite', reminders, ...toldOf(figures), seed };
for (const [name, value] of Object.entries(told))
  process.stdout.write(`${name.padEnd(24)}${String(value).padStart(12)}\n`);
for (const { kind, what } of faults.slice(0, 20)) process.stdout.write(`${kind}: ${what}\n`);
for (const what of damage.slice(0, 20)) process.stdout.write(`damage: ${what}\n`);
process.exit(faults.length + damage.length > 0 ? 1 : 0);
