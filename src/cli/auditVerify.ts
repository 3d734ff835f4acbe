import type { ChainCheck, ChainEnd } from '../store/audit.ts';
import { checkLog, type LogCheck } from '../store/auditLog.ts';
import { danishTime } from './auditCsv.ts';
import { keyOfLog, type Options } from './auditOptions.ts';
import { CommandError } from './commandError.ts';
import type { Task } from './runCommand.ts';

type Broken = ChainCheck & { ok: false };

/** What is wrong with the first line that is not as it was written. */
const WRONG: Record<Broken['why'], (number: number) => string> = {
  start: (number) =>
    `line ${number}: the mark of where the log begins is not the one that was written, so lines may be missing before the next.`,
  head: (number) =>
    `line ${number}: the mark of where the log ends, which should stand just before it, is gone or is not the one that was written.`,
  missing: (number) => `line ${number}: it is missing.`,
  extra: (number) => `line ${number}: a line of this number was put in that does not belong there.`,
  changed: (number) => `line ${number}: it is not the line that was written; something in it was changed.`,
  cut: (number) =>
    `line ${number}: it is missing, with all after it; the log went further when the head given was printed.`,
  anchor: (number) =>
    `line ${number}: its seal is not that of the head given; the log was written anew from an earlier line on, or the head is of another log.`,
};

const HEAD = /^(\d{1,15}):([0-9a-f]{64})$/;

/** A head as it was printed earlier. Throws a CommandError. */
function readHead(text: string): ChainEnd {
  const [, number, seal] = HEAD.exec(text.trim()) ?? [];
  if (number === undefined || seal === undefined)
    throw new CommandError('--head: NUMBER:SEAL is expected, as a check printed it earlier');
  return { number: Number(number), seal };
}

function unsealedTold({ lines, oldest }: LogCheck['unsealed']): string {
  return oldest === undefined
    ? 'not yet sealed: 0'
    : `not yet sealed: ${lines}, the oldest of ${danishTime(oldest)}`;
}

/** What a check found, in one line. */
export function verdict(check: LogCheck): string {
  if (!check.ok) return `The audit log is broken at ${WRONG[check.why](check.number)}\n`;
  const { start, head, lines, anchor, unsealed } = check;
  const told = [
    `${lines} ${lines === 1 ? 'line' : 'lines'}${start.number === 0 ? '' : ` from number ${start.number + 1}`}`,
    head.number === 0 ? 'no head yet' : `head ${head.number}:${head.seal}`,
    unsealedTold(unsealed),
    ...(anchor === 'removed' ? ['the head given is older than every line kept and shows nothing'] : []),
  ];
  return `The audit log is whole: ${told.join('; ')}\n`;
}

/** Checks every seal of the log, up to a head printed earlier if one is given, and tells in one line what it found. Throws a CommandError. */
export function auditVerify({ head }: Options): Task {
  const anchor = head === undefined ? undefined : readHead(head);
  return async (engine, around) => {
    const check = await checkLog(engine, await keyOfLog(engine, around), anchor);
    await around.out(verdict(check));
    return check.ok ? 0 : 1;
  };
}
