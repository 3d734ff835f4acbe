import { z } from 'zod';

/** A setting that is missing or wrong: it stops the start, and says which and what to do. */
export class ConfigError extends Error {
  constructor(setting: string, remedy: string) {
    super(`${setting}: ${remedy}`);
    this.name = 'ConfigError';
  }
}

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** Something that begins with a letter or digit, holds a digit, and is no longer than a case number is. */
const ANY_CASE_NUMBER = '(?=.*[0-9])[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9./-]{1,23}';

const pattern = z.string().refine((text) => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'a regular expression is expected');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  DATA_DIR: z.string().min(1).default('local'),
  CASE_REFERENCE_PATTERN: pattern.default(ANY_CASE_NUMBER),
  FLOWS_OFF: list,
  QUESTIONS_ON: list,
  PLAYGROUND: z.enum(['on', 'off']).default('on'),
  PLAYGROUND_PORT: z.coerce.number().int().min(1).max(65535).default(56150),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** The settings of one start, read once. */
export type Config = Readonly<{
  local: boolean;
  host: string;
  port: number;
  dataDir: string;
  referencePattern: string;
  flowsOff: readonly string[];
  questionsOn: readonly string[];
  playground: { on: boolean; port: number };
  logLevel: string;
}>;

/**
 * Reads the settings from the environment and the command line. The only reader of `process.env`. Throws a ConfigError that names
 * the setting and the remedy.
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = process.argv.slice(2),
): Config {
  const local = args.includes('--local');
  if (!local)
    throw new ConfigError(
      'npm run serve',
      'the strict token check is not part of this version, so the bot only runs in local mode: npm start',
    );
  if (env.NODE_ENV === 'production')
    throw new ConfigError('NODE_ENV', 'local mode does not run with NODE_ENV=production: unset it');
  const parsed = environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(String(issue?.path[0] ?? 'environment'), `${issue?.message}; see .env.example`);
  }
  const { data } = parsed;
  return Object.freeze({
    local,
    host: '127.0.0.1',
    port: data.PORT,
    dataDir: data.DATA_DIR,
    referencePattern: data.CASE_REFERENCE_PATTERN,
    flowsOff: data.FLOWS_OFF,
    questionsOn: data.QUESTIONS_ON,
    playground: { on: data.PLAYGROUND === 'on', port: data.PLAYGROUND_PORT },
    logLevel: data.LOG_LEVEL,
  });
}
