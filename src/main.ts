import { format } from 'node:util';
import { startApp } from './app.ts';
import { startPlayground } from './cli/playground.ts';
import { type Config, readConfig } from './config.ts';
import { ContentError } from './content/contentError.ts';
import { type Log, openLog } from './log.ts';
import { scrub } from './privacy/scrub.ts';
import { ConfigError } from './settings.ts';
import type { TelemetrySettings } from './telemetry/telemetrySettings.ts';

/** Turns in flight, messages under way, the draft being looked after: then it ends whatever is left. */
const WAIT_AT_END_MS = 20_000;

/** Expected trouble at the start is told in a line; anything else keeps its stack. */
function refuse(error: unknown): never {
  process.stderr.write(`samtalemakker: ${toldOf(error)}\n`);
  process.exit(1);
}

function toldOf(error: unknown): string {
  if (error instanceof ConfigError) return error.line;
  if (error instanceof ContentError) return scrub(error.message);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return 'PORT: the port is taken; stop the other program or set PORT to a free one';
  return scrub(String((error as Error).stack));
}

function stopOn(signals: NodeJS.Signals[], log: Log, stop: () => Promise<void>): void {
  for (const signal of signals)
    process.once(signal, () => {
      log.info({ code: 'stopping', signal }, 'the bot stops');
      setTimeout(() => process.exit(1), WAIT_AT_END_MS).unref();
      stop().then(() => {
        log.info({ code: 'stopped' }, 'the bot has stopped');
        process.exit(0);
      }, refuse);
    });
}

/** What would pass by the log is told in it, where it is scrubbed: words of the libraries, and errors nobody caught, which end the program. */
function tellAll(log: Log): void {
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const)
    console[method] = (...words: unknown[]) => log.warn({ code: 'library_said' }, format(...words));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      log.fatal({ code: 'crashed', err: error }, 'an error nobody caught ended the program');
      process.exit(1);
    });
}

/** Loaded only where it is asked for. */
const openedTelemetry = async (settings: TelemetrySettings, log: Log) =>
  (await import('./telemetry/openTelemetry.ts')).openTelemetry(settings, log);

async function main(config: Config, log: Log): Promise<void> {
  tellAll(log);
  const telemetry = config.telemetry && (await openedTelemetry(config.telemetry, log));
  const app = await startApp(config, log, { watch: telemetry?.watch });
  log.info({ code: 'listening', local: config.serve === undefined, port: app.port }, 'the bot listens');
  setImmediate(() => app.warm());
  const playground = config.playground.on
    ? await startPlayground(app.port, config.playground.port)
    : undefined;
  stopOn(['SIGINT', 'SIGTERM'], log, async () => {
    playground?.stop();
    await app.stop();
    await telemetry?.stop();
  });
}

try {
  const config = readConfig();
  await main(config, openLog(config.logLevel));
} catch (error) {
  refuse(error);
}
