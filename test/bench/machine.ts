import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** What the figures were measured on. */
export type Machine = {
  node: string;
  cores: number;
  cpu: string;
  memoryGb: number;
  system: string;
  load: number;
};

/** The machine, and how busy it was with other things: its load a minute back, before the benchmark began. */
export const machine = (): Machine => ({
  node: process.version,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${release()}`,
  load: loadavg()[0] ?? Number.NaN,
});

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** A file of Linux's about a process, or nothing elsewhere. */
function about(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Processor time a process has used so far, in milliseconds. NaN where the system does not tell. */
export function processorMs(pid: number): number {
  const fields = about(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Memory a process holds, in megabytes. NaN where the system does not tell. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(about(pid, 'status'))?.[1] ?? Number.NaN) / 1024;
