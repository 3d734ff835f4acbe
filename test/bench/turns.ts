import { setTimeout as sleep } from 'node:timers/promises';
import { agentsEcho, type Bot, botbuilderEcho, samtalemakker, withBots } from './bots.ts';
import { commitIn } from './commits.ts';
import { CountingConnector } from './countingConnector.ts';
import { processorMs } from './machine.ts';
import { inMemory, inPlaces, leftOut, onDisk, onPostgres, type Place } from './places.ts';
import { type Press, recordPresses } from './presses.ts';
import { median, quantile } from './quantile.ts';
import type { Report } from './report.ts';
import { Talk, type Timing } from './talk.ts';

const TALKS = 16;
/** As many as a visitation that is gone through, gone back in and gone through again. */
const TURNS = 36;
const ROUNDS = 5;
const SETTLING_MS = 500;
/** A tenant may have fifty messages within so long: each round begins with none. */
const PACE_MS = 1_000;

/** One round of one bot: how many turns a second, how long they took, and the processor time of the bot and of the load for each. */
type Round = { perSecond: number; timings: Timing[]; botMs: number; loadMs: number };
/** A bot, the store it has if it is the real one, and what its rounds gave: sixteen conversations at once, and one alone. */
type Contender = { bot: Bot; place: Place | undefined; talks: Talk[]; rounds: Round[]; alone: Round[] };

/** Sixteen conversations at once, each one press after another. What they begin with is not counted. */
export async function playRound(
  bot: Bot,
  real: boolean,
  talks: readonly Talk[],
  turns: number,
  round: number,
): Promise<Round> {
  if (real) await Promise.all(talks.map((talk) => talk.begin(round)));
  const [botBefore, loadBefore] = [processorMs(bot.pid), process.cpuUsage()];
  const began = performance.now();
  const timings = await Promise.all(
    talks.map(async (talk) => {
      const own: Timing[] = [];
      for (let turn = 0; turn < turns; turn += 1) own.push(await talk.turn());
      return own;
    }),
  );
  const ms = performance.now() - began;
  const all = timings.flat();
  const { user, system } = process.cpuUsage(loadBefore);
  return {
    perSecond: (all.length / ms) * 1_000,
    timings: all,
    botMs: (processorMs(bot.pid) - botBefore) / all.length,
    loadMs: (user + system) / 1_000 / all.length,
  };
}

/** Conversations with a bot. */
export const talksWith = (bot: Bot, connector: CountingConnector, presses: readonly Press[]): Talk[] =>
  Array.from({ length: TALKS }, () => new Talk(bot, connector, presses));

/** Throws when more calls came than one a turn, also a little late; none can be missing, since each was waited for. */
export async function checkCalls(connector: CountingConnector, talks: readonly Talk[]): Promise<void> {
  await sleep(SETTLING_MS);
  const due = talks.reduce((sum, talk) => sum + talk.calls, 0);
  if (connector.calls !== due) throw new Error(`${connector.calls} calls came, and ${due} were due`);
}

const middle = (rounds: readonly Round[], of: (round: Round) => number) => median(rounds.map(of));

const share = (rounds: readonly Round[], of: keyof Timing, at: number) =>
  middle(rounds, ({ timings }) =>
    quantile(
      timings.map((it) => it[of]),
      at,
    ),
  );

async function lineOf(
  { bot, place, rounds, alone }: Contender,
  echo: number,
): Promise<Report['lines'][number]> {
  const perSecond = middle(rounds, (it) => it.perSecond);
  const commit = place && (await commitIn(place));
  return {
    bot: bot.name,
    turns: rounds.flatMap(({ timings }) => timings).length,
    'turns/s': perSecond,
    'to echo': perSecond / echo,
    'answer p50 ms': share(rounds, 'answer', 0.5),
    'answer p95 ms': share(rounds, 'answer', 0.95),
    'chat p50 ms': share(rounds, 'chat', 0.5),
    'chat p95 ms': share(rounds, 'chat', 0.95),
    'alone p50 ms': share(alone, 'answer', 0.5),
    'bot CPU ms': middle(rounds, (it) => it.botMs),
    'load CPU ms': middle(rounds, (it) => it.loadMs),
    'commit µs': commit?.p50 ?? Number.NaN,
    'of it fsync µs': commit?.fsync ?? Number.NaN,
  };
}

/** Plays all rounds, the bots by turns so that whatever else the machine does falls on all alike; the first round warms up. */
async function play(contenders: readonly Contender[]): Promise<void> {
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { bot, place, talks, rounds, alone } of contenders) {
      const real = place !== undefined;
      const all = await playRound(bot, real, talks, TURNS, 2 * round);
      if (real) await sleep(PACE_MS);
      const one = await playRound(bot, real, talks.slice(0, 1), TURNS, 2 * round + 1);
      if (round === 0) continue;
      rounds.push(all);
      alone.push(one);
    }
}

/** The bots, each with the place of its store; the echo bot that ratios are taken to is the first. */
async function measure(bots: readonly Bot[], places: readonly (Place | undefined)[]): Promise<Report> {
  const connector = await new CountingConnector().start();
  try {
    const real = bots.find((_, index) => places[index] !== undefined);
    const presses = real ? await recordPresses(real) : [];
    const contenders = bots.map((bot, index): Contender => {
      const talks = talksWith(bot, connector, presses);
      return { bot, place: places[index], talks, rounds: [], alone: [] };
    });
    await play(contenders);
    await checkCalls(
      connector,
      contenders.flatMap(({ talks }) => talks),
    );
    const echo = middle(contenders[0]?.rounds ?? [], (it) => it.perSecond);
    const lines = [];
    for (const it of contenders) lines.push(await lineOf(it, echo));
    return { title: 'Guided turns', lines, notes: notes() };
  } finally {
    await connector.stop();
  }
}

const notes = () => [
  `${TALKS} conversations at once, ${ROUNDS} rounds of ${TALKS * TURNS} turns each after one to warm up, the bots by turns; medians of the rounds.`,
  'A turn is a press on a visitation card over a connection kept open: an invoke answered, and exactly one call to the fake connector; the next press waits for both. Every turn was answered with the card that was due and made its one call, and no other call came.',
  '"answer" is until the invoke is answered, "chat" until the message in the chat has followed as well. Sixteen that never pause keep a bot busy, so theirs is mostly waiting; "alone" is the answer to one.',
  'The echo bots get the same presses, and answer with a card of one line after posting it through their own connector client; they keep nothing.',
  'No bot here verifies tokens: the real one runs in local mode, and the echo bots have no app id, which turns their check off.',
  '"commit" is the p50 of the store alone, on the same disk; a turn has three (turn, message taken up, message sent). CPU is of the bot\'s own process, without the PostgreSQL server.',
  ...leftOut(),
];

/** Guided turns per second, on each store and beside the two echo bots. */
export const turns = (): Promise<Report> =>
  inPlaces([inMemory, onDisk, onPostgres], (places) =>
    withBots([botbuilderEcho, agentsEcho, ...places.map(samtalemakker)], (bots) =>
      measure(bots, [undefined, undefined, ...places]),
    ),
  );
