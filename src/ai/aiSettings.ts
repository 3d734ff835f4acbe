import { z } from 'zod';
import { safeUrl } from '../auth/serviceUrl.ts';
import { ConfigError, number, read } from '../settings.ts';

/** What asking a model needs; only there when it is switched on. The log drops whatever is called `apiKey`. */
export type AiSettings = Readonly<{
  apiKey: string;
  model: string;
  baseUrl: string;
  /** How many times a day a person may have it asked. */
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
  AI_EFFORT: z.enum(EFFORTS).optional(),
});

/** The switches, each with how many times a day it may be used by a person. */
const SWITCHES = {
  AI_LOOKUP: { name: 'AI_LOOKUP_DAILY', daily: number(1, 1_000, 50) },
  AI_NOTES: { name: 'AI_NOTES_DAILY', daily: number(1, 1_000, 30) },
} as const;
type Switch = keyof typeof SWITCHES;

const onOrOff = z.enum(['on', 'off']).default('off');

/** Reads what a switch needs, or undefined when it is off, which it is unless the environment says otherwise. */
function readSwitch(env: NodeJS.ProcessEnv, which: Switch): AiSettings | undefined {
  if (read(env, z.object({ [which]: onOrOff }))[which] === 'off') return undefined;
  const { name, daily } = SWITCHES[which];
  const { OPENAI_API_KEY: apiKey, AI_MODEL: model, AI_EFFORT: effort, ...rest } = read(env, schema);
  const dailyCap = read(env, z.object({ [name]: daily }))[name] ?? 1;
  if (apiKey === undefined)
    throw new ConfigError('OPENAI_API_KEY', `${which}=on needs a key; see docs/operate/model.md`);
  if (model === undefined)
    throw new ConfigError('AI_MODEL', `${which}=on needs the name of a model; see docs/operate/model.md`);
  const common = { apiKey, model, baseUrl: rest.OPENAI_BASE_URL, dailyCap };
  return Object.freeze({ ...common, ...(effort ? { effort } : {}) });
}

/**
 * Reads what the wording of lookup answers needs, or undefined when it is off, which it is unless AI_LOOKUP says otherwise: a key alone
 * switches nothing on. Throws a ConfigError that names the setting and the remedy.
 */
export const readAiSettings = (env: NodeJS.ProcessEnv): AiSettings | undefined =>
  readSwitch(env, 'AI_LOOKUP');

/** The same for a model's help with notes, which AI_NOTES switches on by itself. Key, model and address are shared. */
export const readNoteAiSettings = (env: NodeJS.ProcessEnv): AiSettings | undefined =>
  readSwitch(env, 'AI_NOTES');
