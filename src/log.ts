import pino, { type Logger } from 'pino';

/** A coded log line, without anything about a citizen: `log.info({ code: 'listening', port }, 'text')`. */
export type Log = Logger;

/** The log of the program, one JSON line each, on standard error. Errors are told by name, code and stack, never with what was being handled. */
export function openLog(level: string): Log {
  const error = (it: Error & { code?: string }) => ({
    name: it.name,
    code: it.code,
    stack: it.stack?.split('\n').slice(1).join('\n'),
  });
  return pino({ level, base: null, serializers: { err: error } }, pino.destination({ fd: 2, sync: true }));
}
