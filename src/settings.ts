import { z } from 'zod';
import { scrub } from './privacy/scrub.ts';

/** A setting that is missing or wrong: it stops the start, and says which and what to do. */
export class ConfigError extends Error {
  /** The refusal as it is printed: scrubbed, but for the setting's name, which may look like that of a secret before its value. */
  readonly line: string;

  constructor(setting: string, remedy: string) {
    super(`${setting}: ${remedy}`);
    this.name = 'ConfigError';
    this.line = `${setting}: ${scrub(remedy)}`;
  }
}

/** Names with commas between. */
export const names = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
export const list = names.default([]);

/** A whole number in its bounds. */
export function number(least: number, most: number, usual: number) {
  const error = `a whole number from ${least} to ${most} is expected`;
  return z.coerce.number(error).int(error).min(least, error).max(most, error).default(usual);
}

/** What is told of the most usual mistake, a word that is not among those known; the rest is told in the words of its schema. */
function toldOf(issue: z.core.$ZodRawIssue) {
  if (issue.code !== 'invalid_value') return z.locales.en().localeError(issue);
  const known = issue.values.map(String);
  return `${[known.slice(0, -1).join(', '), ...known.slice(-1)].filter((it) => it !== '').join(' or ')} is expected`;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const AS_GUID = 'such as 00000000-1111-2222-3333-444444444444';

/** An id as Entra gives them, in lower case. */
export const guid = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(GUID, `an id is expected, ${AS_GUID}`));

/** Ids with commas between. */
export const guids = names
  .transform((ids) => ids.map((id) => id.toLowerCase()))
  .refine((ids) => ids.every((id) => GUID.test(id)), `ids with commas between are expected, each ${AS_GUID}`);

/** The settings by their schema. What is set to nothing counts as not set. Throws a ConfigError, which never repeats what was set. */
export function read<T>(env: NodeJS.ProcessEnv, schema: z.ZodType<T>): T {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  // Content is read with Danish messages; settings are the operator's.
  const parsed = schema.safeParse(given, { error: toldOf });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const setting = String(issue?.path[0] ?? 'environment');
  const what = given[setting] === undefined ? 'it is not set' : issue?.message;
  throw new ConfigError(setting, `${what}; see .env.example`);
}
