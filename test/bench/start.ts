import { agentsEcho, botbuilderEcho, type Plan, samtalemakker, startBot } from './bots.ts';
import { inPlaces, leftOut, onDisk, onPostgres } from './places.ts';
import { median } from './quantile.ts';
import type { Report } from './report.ts';

const STARTS = 5;

async function startsOf(plan: Plan): Promise<number[]> {
  const took: number[] = [];
  // The first start makes the database, which later ones find.
  for (let start = 0; start <= STARTS; start += 1) {
    const bot = await startBot(plan);
    await bot.stop();
    took.push(bot.startMs);
  }
  return took;
}

/** From the start of the process until /readyz answers 200. */
export const start = (): Promise<Report> =>
  inPlaces([onDisk, onPostgres], async (places) => {
    const lines = [];
    for (const plan of [botbuilderEcho, agentsEcho, ...places.map(samtalemakker)]) {
      const [first = Number.NaN, ...later] = await startsOf(plan);
      lines.push({ bot: plan.name, 'first ms': first, 'median ms': median(later), runs: later.length });
    }
    const note =
      'From the start of the process until /readyz answers 200; for the real bot that means the store has answered. The first start makes the database.';
    return { title: 'Start', lines, notes: [note, ...leftOut()] };
  });
