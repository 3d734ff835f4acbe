import type { OpenAI } from 'openai';
import type { z } from 'zod';
import type { AiSettings } from './aiSettings.ts';
import { completionSchema } from './answer.ts';
import { leanFetch, TooLarge } from './leanFetch.ts';

/** An answer of the model, or why there is none; `status` is that of HTTP. */
export type Asked<T> = { ok: true; answer: T } | Unasked;
type Unasked =
  | { ok: false; code: 'ai_timeout' }
  | { ok: false; code: 'ai_refused'; why: Why; status?: number };
type Why = 'refusal' | 'filtered' | 'cut_off' | 'malformed' | 'too_large' | 'status' | 'unreachable';

/** Asks the model once, with at most one retry. */
export type Ask<T> = (data: string) => Promise<Asked<T>>;

/** What a model is asked to do: once and the same for all, the form of its answer, and how long that may be. */
export type Task<T> = { name: string; system: string; schema: z.ZodType<T>; mostTokens: number };

/** A model that thinks first spends tokens on that too. */
const TOKENS_THINKING = 1_800;

const refused = (why: Why, status?: number): Unasked => ({
  ok: false,
  code: 'ai_refused',
  why,
  ...(status === undefined ? {} : { status }),
});

/** Everything is given, as the client would look for it in the environment otherwise; it never writes a log of its own. */
async function openClient({ apiKey, baseUrl: baseURL }: AiSettings, timeout: number): Promise<OpenAI> {
  const { OpenAI: Client } = await import('openai');
  const none = { adminAPIKey: null, organization: null, project: null, webhookSecret: null };
  return new Client({ ...none, apiKey, baseURL, timeout, maxRetries: 1, logLevel: 'off', fetch: leanFetch });
}

async function requestFor<T>({ model, effort }: AiSettings, { name, schema, mostTokens }: Task<T>) {
  const { zodResponseFormat } = await import('openai/helpers/zod');
  const manner =
    effort === undefined
      ? { temperature: 0, max_completion_tokens: mostTokens }
      : { reasoning_effort: effort, max_completion_tokens: mostTokens + TOKENS_THINKING };
  return { model, store: false, response_format: zodResponseFormat(schema, name), ...manner };
}

function read<T>(completion: unknown, schema: z.ZodType<T>): Asked<T> {
  const { data } = completionSchema.safeParse(completion);
  const choice = data?.choices[0];
  if (choice === undefined) return refused('malformed');
  const { finish_reason: end, message } = choice;
  if (message.refusal) return refused('refusal');
  if (end === 'length') return refused('cut_off');
  if (end !== 'stop') return refused(end === 'content_filter' ? 'filtered' : 'malformed');
  try {
    const answer = schema.safeParse(JSON.parse(message.content ?? ''));
    return answer.success ? { ok: true, answer: answer.data } : refused('malformed');
  } catch {
    return refused('malformed');
  }
}

/** Names and numbers only: a message may repeat what was sent. */
function troubleOf(error: unknown): Unasked {
  if (!(error instanceof Error)) return refused('malformed');
  if (error instanceof TooLarge || error.cause instanceof TooLarge) return refused('too_large');
  if ('status' in error && typeof error.status === 'number') return refused('status', error.status);
  return refused(error.name === 'SyntaxError' ? 'malformed' : 'unreachable');
}

/**
 * Opens the way to the model. All of a question, its retry and the waiting before it takes no longer than `patienceMs`. The package is
 * loaded here, so that it costs nothing where no model is used.
 */
export function openModel<T>(settings: AiSettings, patienceMs: number, task: Task<T>): Ask<T> {
  const opened = Promise.all([openClient(settings, patienceMs), requestFor(settings, task)]);
  // Told by the first question instead, as a failure of its own.
  opened.catch(() => undefined);
  return async (data) => {
    const signal = AbortSignal.timeout(patienceMs);
    try {
      const [client, request] = await opened;
      const messages = [
        { role: 'system' as const, content: task.system },
        { role: 'user' as const, content: data },
      ];
      return read(await client.chat.completions.create({ ...request, messages }, { signal }), task.schema);
    } catch (error) {
      return signal.aborted ||
        (error instanceof Error && error.constructor.name === 'APIConnectionTimeoutError')
        ? { ok: false, code: 'ai_timeout' }
        : troubleOf(error);
    }
  };
}
