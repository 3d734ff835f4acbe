import pino, { type DestinationStream, type Logger } from 'pino';
import { framesOf, scrubLine } from './privacy/scrubLine.ts';

/** A coded log line, without anything about a citizen: `log.info({ code: 'listening', port }, 'text')`. */
export type Log = Logger;

/** pino would take an error's message where none is given. */
const UNTOLD = 'an error';
const isUntold = (first: unknown) =>
  first instanceof Error ||
  (typeof first === 'object' && first !== null && 'err' in first && !('msg' in first));

/** Name, code and where it arose; a message may also look like a line of the stack, so it is taken out first. */
function errorOf(it: unknown) {
  if (!(it instanceof Error)) return { name: typeof it };
  const { name, message, stack } = it;
  return {
    name,
    code: 'code' in it ? it.code : undefined,
    stack: framesOf(String(stack).replace(message, '')),
  };
}

/** Where the lines go: standard error, at once. */
const standardError = (): DestinationStream => pino.destination({ fd: 2, sync: true });

/**
 * The log of the program, one JSON line each, on standard error or where it is told. Errors are told by name, code and where they arose,
 * never by their message. Every finished line is scrubbed on its way out, whichever way its words came into it.
 */
export function openLog(level: string, out: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { err: errorOf },
      hooks: {
        logMethod(args, method) {
          const [first] = args;
          method.apply(this, args.length === 1 && isUntold(first) ? [first, UNTOLD] : args);
        },
      },
    },
    { write: (line) => out.write(scrubLine(line)) },
  );
}
