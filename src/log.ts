import pino, { type Logger } from 'pino';

/** A coded log line, without anything about a citizen: `log.info({ code: 'listening', port }, 'text')`. */
export type Log = Logger;

/** Where an error arose, without its message, which may hold what was being handled. */
const framesOf = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** The log of the program, one JSON line each, on standard error. Errors are told by name, code and where they arose, never by their message. */
export function openLog(level: string): Log {
  const error = (it: Error & { code?: string }) => ({
    name: it.name,
    code: it.code,
    stack: framesOf(it.stack),
  });
  return pino({ level, base: null, serializers: { err: error } }, pino.destination({ fd: 2, sync: true }));
}
