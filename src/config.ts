import { z } from 'zod';
import { usualSettings } from '../dialogs/engine/content.ts';
import { CLOSED_DAYS, type ClosedDay } from '../dialogs/rules/calendar.ts';
import { type AiSettings, readAiSettings, readNoteAiSettings } from './ai/aiSettings.ts';
import { parseMasterKeys } from './privacy/masterKeys.ts';
import { readServeSettings, type ServeSettings } from './serveSettings.ts';
import { ConfigError, list, names, number, read } from './settings.ts';
import type { StorePlace } from './store/openStore.ts';
import { readTelemetrySettings, type TelemetrySettings } from './telemetry/telemetrySettings.ts';

/** Something that begins with a letter or digit, holds a digit, and is no longer than a case number is. */
const ANY_CASE_NUMBER = '(?=.*[0-9])[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9./-]{1,23}';

const pattern = z.string().refine((text) => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'a regular expression is expected');

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const NO_DAYS = 'ingen';
const CLOSED = Object.keys(CLOSED_DAYS);
const isClosedDay = (name: string): name is ClosedDay => CLOSED.includes(name);

/** Where everything is kept, and under which keys. */
const storeSettings = {
  DATA_DIR: z.string().min(1).default('local'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/./,
      'an address such as postgres://host/name is expected, with a user and a password where they are needed',
    )
    .optional(),
  ENCRYPTION_KEYS: z
    .string()
    .transform((text, context) => {
      const keys = parseMasterKeys(text);
      if (keys !== undefined) return keys;
      context.addIssue('id:key pairs with commas between are expected, each key 32 bytes in base64');
      return z.NEVER;
    })
    .optional(),
  AUDIT_MONTHS: number(1, 120, 24),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
};

/** The municipality's own content, beside the product's. */
const contentSettings = { CONTENT_DIR: z.string().min(1).optional() };

const settings = {
  ...storeSettings,
  ...contentSettings,
  PORT: number(0, 65_535, 3978),
  CASE_REFERENCE_PATTERN: pattern.default(ANY_CASE_NUMBER),
  FLOWS_OFF: list,
  FLOWS_ON: list,
  QUESTIONS_ON: list,
  DRAFT_RETENTION_WORKDAYS: number(2, 60, usualSettings.retention.workdays),
  CLOSED_DAYS: names
    .transform((days, context) => {
      if (days.join() === NO_DAYS) return [];
      if (days.every(isClosedDay)) return days;
      context.addIssue(`${NO_DAYS}, or names among ${CLOSED.join(', ')}, are expected`);
      return z.NEVER;
    })
    .default([...usualSettings.retention.closedDays]),
  BACKUP_DAYS: number(0, 3_650, usualSettings.backupDays),
  PLAYGROUND: z.enum(['on', 'off']).default('on'),
  PLAYGROUND_PORT: number(1, 65_535, 56_150),
};

/** The settings a command needs that opens the store. */
export type StoreConfig = Readonly<{ store: StorePlace; auditMonths: number; logLevel: string }>;

/** The settings of one start, read once. */
export type Config = StoreConfig &
  Readonly<{
    /** What a bot on the internet needs; absent in local mode. */
    serve?: ServeSettings;
    /** What wording an answer by a model needs; absent when it is off, as it is unless AI_LOOKUP says otherwise. */
    ai?: AiSettings;
    /** The same for help with notes; absent unless AI_NOTES says otherwise. */
    aiNotes?: AiSettings;
    /** Where traces and metrics are sent; absent unless OpenTelemetry's own variables name a place. */
    telemetry?: TelemetrySettings;
    port: number;
    /** The folder of the municipality's own content. */
    contentDir: string | undefined;
    referencePattern: string;
    flowsOff: readonly string[];
    /** Conversations that are off until reviewed, and have been. */
    flowsOn: readonly string[];
    questionsOn: readonly string[];
    retention: { workdays: number; closedDays: readonly ClosedDay[] };
    backupDays: number;
    playground: { on: boolean; port: number };
  }>;

type StoreData = z.infer<z.ZodObject<typeof storeSettings>>;

function storeConfig(data: StoreData): StoreConfig {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ENCRYPTION_KEYS: keys } = data;
  if (databaseUrl !== undefined && keys === undefined)
    throw new ConfigError('ENCRYPTION_KEYS', 'a database needs keys of its own; see .env.example');
  const store = { dataDir, ...(databaseUrl ? { databaseUrl } : {}), ...(keys ? { keys } : {}) };
  return { store, auditMonths: data.AUDIT_MONTHS, logLevel: data.LOG_LEVEL };
}

/** Reads the settings of the store from the environment. Throws a ConfigError that names the setting and the remedy. */
export function readStoreConfig(env: NodeJS.ProcessEnv = process.env): StoreConfig {
  return Object.freeze(storeConfig(read(env, z.object(storeSettings))));
}

/** Reads where the municipality's own content is, for the commands of content editors; undefined where there is none. */
export const readContentDir = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  read(env, z.object(contentSettings)).CONTENT_DIR;

/** Reads the settings of a command that has its own. Throws a ConfigError that names the setting and the remedy. */
export const readOwnSettings = <T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv = process.env): T =>
  read(env, schema);

/** What must not be set where nothing proves who sends. */
function checkLocal(env: NodeJS.ProcessEnv): void {
  if (env.NODE_ENV === 'production')
    throw new ConfigError('NODE_ENV', 'local mode does not run with NODE_ENV=production: unset it');
  if (env.HOST && !LOOPBACK.includes(env.HOST))
    throw new ConfigError('HOST', 'local mode listens on this machine only: unset it');
  if (env.MICROSOFT_APP_PASSWORD)
    throw new ConfigError('MICROSOFT_APP_PASSWORD', 'local mode needs no secret; unset it');
}

/** A secret given as an argument could be read by everyone on the machine. */
function checkArguments(args: readonly string[]): void {
  if (args.some((arg) => arg !== '--local'))
    throw new ConfigError('arguments', 'only --local is known; settings are read from the environment');
}

/**
 * Reads the settings from the environment and the command line. Throws a ConfigError that names the setting and the remedy. With
 * `readStoreConfig`, `readContentDir` and `readOwnSettings` the only reader of `process.env`.
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  args: readonly string[] = process.argv.slice(2),
): Config {
  checkArguments(args);
  const local = args.includes('--local');
  if (local) checkLocal(env);
  const data = read(env, z.object(settings));
  const serve = local ? {} : { serve: readServeSettings(env) };
  const ai = readAiSettings(env);
  const aiNotes = readNoteAiSettings(env);
  const telemetry = readTelemetrySettings(env);
  if (!local && data.ENCRYPTION_KEYS === undefined)
    throw new ConfigError(
      'ENCRYPTION_KEYS',
      'keys are expected outside local mode; see docs/operate/keys.md',
    );
  return Object.freeze({
    ...storeConfig(data),
    ...serve,
    ...(ai ? { ai } : {}),
    ...(aiNotes ? { aiNotes } : {}),
    ...(telemetry ? { telemetry } : {}),
    port: data.PORT,
    contentDir: data.CONTENT_DIR,
    referencePattern: data.CASE_REFERENCE_PATTERN,
    flowsOff: data.FLOWS_OFF,
    flowsOn: data.FLOWS_ON,
    questionsOn: data.QUESTIONS_ON,
    retention: { workdays: data.DRAFT_RETENTION_WORKDAYS, closedDays: data.CLOSED_DAYS },
    backupDays: data.BACKUP_DAYS,
    playground: { on: local && data.PLAYGROUND === 'on', port: data.PLAYGROUND_PORT },
  });
}
