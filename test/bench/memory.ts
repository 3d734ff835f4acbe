import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, botbuilderEcho, samtalemakker, withBots } from './bots.ts';
import { CountingConnector } from './countingConnector.ts';
import { residentMb } from './machine.ts';
import { inPlaces, onDisk } from './places.ts';
import { type Press, recordPresses } from './presses.ts';
import type { Report } from './report.ts';
import { checkCalls, playRound, talksWith } from './turns.ts';

const TURNS_A_DRAFT = 40;
const LEAST_TURNS = 10_000;
const REST_MS = 1_500;

/** Many turns in sixteen conversations; how many. */
async function keepBusy(bot: Bot, real: boolean, presses: readonly Press[]): Promise<number> {
  const connector = await new CountingConnector().start();
  try {
    const talks = talksWith(bot, connector, presses);
    let turns = 0;
    for (let round = 1; turns < LEAST_TURNS; round += 1)
      turns += (await playRound(bot, real, talks, TURNS_A_DRAFT, round)).timings.length;
    await checkCalls(connector, talks);
    return turns;
  } finally {
    await connector.stop();
  }
}

/** Memory at rest and after ten thousand turns, beside an echo bot. */
export const memory = (): Promise<Report> =>
  inPlaces([onDisk], (places) =>
    withBots([...places.map(samtalemakker), botbuilderEcho], async (bots) => {
      await sleep(REST_MS);
      const rests = bots.map(({ pid }) => residentMb(pid));
      const presses = bots[0] ? await recordPresses(bots[0]) : [];
      const lines = [];
      for (const [index, bot] of bots.entries()) {
        const turns = await keepBusy(bot, index < places.length, presses);
        await sleep(REST_MS);
        const rest = rests[index] ?? Number.NaN;
        lines.push({ bot: bot.name, 'at rest MB': rest, turns, 'after MB': residentMb(bot.pid) });
      }
      const note = `Resident memory, read from /proc; "–" where the system does not tell. Every ${TURNS_A_DRAFT} turns each caseworker begins a new draft.`;
      return { title: 'Memory', lines, notes: [note] };
    }),
  );
