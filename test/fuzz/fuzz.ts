import { parseMany } from './parse.ts';
import { takeMany } from './turns.ts';

/** Of so many random activities, one goes all the way through a turn; the rest are only parsed. */
const WHOLE = Number(process.env.WHOLE ?? 100);
const LARGEST_MB = 512;

const count = Number(process.argv[2] ?? 50_000);
const seed = Number(process.env.SEED ?? 20_261_121);
const tell = (text: string) => process.stdout.write(`${text}\n`);

tell(`fuzz: ${count} activities, SEED=${seed}`);
const turns = await takeMany(Math.ceil(count / WHOLE), seed);
tell(
  `${turns.count} turns (${turns.answered} answered) in ${turns.seconds.toFixed(1)} s; ${turns.drafts} drafts and ${turns.messages} messages, all sound`,
);
const parsing = parseMany(count - turns.count, seed);
tell(
  `${parsing.count} parsed (${parsing.ours} ours) in ${parsing.seconds.toFixed(1)} s, ${parsing.slowestMs.toFixed(0)} ms at most`,
);
const peakMb = process.resourceUsage().maxRSS / 1024;
tell(`${Math.round(peakMb)} MB at most`);
if (peakMb > LARGEST_MB) process.exitCode = 1;
