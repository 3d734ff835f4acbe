import pino from 'pino';
import type { Log } from '../../src/log.ts';

type Line = { level: number; code: string; why?: string };

/** A log that is kept, and can be read back. */
export function keptLog(): { log: Log; text(): string; lines(): Line[]; codes(): string[] } {
  const kept: string[] = [];
  const lines = () => kept.map((line): Line => JSON.parse(line));
  return {
    log: pino({ level: 'debug' }, { write: (line: string) => void kept.push(line) }),
    text: () => kept.join(''),
    lines,
    codes: () => lines().map(({ code }) => code),
  };
}
