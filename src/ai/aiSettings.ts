import { z } from 'zod';
import { safeUrl } from '../auth/serviceUrl.ts';
import { ConfigError, number, read } from '../settings.ts';

/** What wording by a model needs; only there when it is switched on. The log drops whatever is called `apiKey`. */
export type AiSettings = Readonly<{
  apiKey: string;
  model: string;
  baseUrl: string;
  /** How many answers a person may have worded in a day. */
  dailyCap: number;
  /** For a model that thinks first: how much. Such a model takes no temperature. */
  effort?: Effort;
}>;

export type Effort = (typeof EFFORTS)[number];

const EFFORTS = ['none', 'minimal', 'low'] as const;
const OPENAI = 'https://api.openai.com/v1';

/** An address that a key may be sent to: nothing in it that would end up elsewhere than where it seems to go. */
const isBase = (text: string) => safeUrl(text) !== undefined && !/[?#\s]/.test(text);

const schema = z.object({
  OPENAI_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{8,512}$/, 'a key without blanks is expected')
    .optional(),
  AI_MODEL: z
    .string()
    .regex(/^[\w.:/-]{1,100}$/, 'the name of a model, or of a deployment in Azure, is expected')
    .optional(),
  OPENAI_BASE_URL: z
    .string()
    .refine(
      isBase,
      'an https address without query is expected, such as https://NAME.openai.azure.com/openai/v1',
    )
    .default(OPENAI),
  AI_LOOKUP_DAILY: number(1, 1_000, 50),
  AI_EFFORT: z.enum(EFFORTS).optional(),
});

const onOrOff = z.object({ AI_LOOKUP: z.enum(['on', 'off']).default('off') });

/**
 * Reads what wording by a model needs, or undefined when it is off, which it is unless AI_LOOKUP says otherwise: a key alone switches
 * nothing on. Throws a ConfigError that names the setting and the remedy.
 */
export function readAiSettings(env: NodeJS.ProcessEnv): AiSettings | undefined {
  if (read(env, onOrOff).AI_LOOKUP === 'off') return undefined;
  const { OPENAI_API_KEY: apiKey, AI_MODEL: model, AI_EFFORT: effort, ...rest } = read(env, schema);
  if (apiKey === undefined)
    throw new ConfigError('OPENAI_API_KEY', 'AI_LOOKUP=on needs a key; see docs/operate/model.md');
  if (model === undefined)
    throw new ConfigError('AI_MODEL', 'AI_LOOKUP=on needs the name of a model; see docs/operate/model.md');
  const { OPENAI_BASE_URL: baseUrl, AI_LOOKUP_DAILY: dailyCap } = rest;
  return Object.freeze({ apiKey, model, baseUrl, dailyCap, ...(effort ? { effort } : {}) });
}
