import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Gives the token that calls to the channel carry; throws, without saying what was answered, when there is none to be had. */
export type OutgoingToken = () => Promise<string>;

/** The bot's own identity towards the channel: with a secret, or as a managed identity of the machine it runs on. */
export type BotIdentity = { appId: string; scope: string } & (
  | { kind: 'secret'; secret: string; tokenUrl: string }
  | { kind: 'managed' }
);

const TIMEOUT_MS = 10_000;
/** A token is fetched anew so long before it runs out. */
const EARLY_MS = 5 * 60_000;

const granted = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

type Granted = { token: string; until: number };

async function askWithSecret(
  identity: BotIdentity & { kind: 'secret' },
  now: () => number,
): Promise<Granted> {
  const asked = now();
  const answer = await fetch(identity.tokenUrl, {
    method: 'POST',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: identity.appId,
      client_secret: identity.secret,
      scope: identity.scope,
    }),
  });
  const body = granted.safeParse(answer.ok ? await answer.json().catch(() => undefined) : undefined);
  if (!body.success) throw new Error(`no token was granted: status ${answer.status}`);
  return { token: body.data.access_token, until: asked + body.data.expires_in * 1_000 };
}

/** What has not come in time will not be waited for. */
function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  const late = sleep(patienceMs, undefined, { ref: false }).then((): never => {
    throw new Error('no token was granted in time');
  });
  return Promise.race([work, late]);
}

async function askAsManaged({ appId, scope }: BotIdentity): Promise<Granted> {
  // Loaded only where it is used: it is large.
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const credential = new ManagedIdentityCredential({ clientId: appId });
  const { token, expiresOnTimestamp } = await credential.getToken(scope);
  return { token, until: expiresOnTimestamp };
}

/** Tokens for the bot's identity, kept until shortly before they run out; however many ask, one is fetched. */
export function outgoingToken(
  identity: BotIdentity,
  now: () => number,
  patienceMs = TIMEOUT_MS,
): OutgoingToken {
  let had: Granted = { token: '', until: 0 };
  let asking: Promise<Granted> | undefined;
  return async () => {
    if (now() < had.until - EARLY_MS) return had.token;
    // Azure's library waits for a machine that is silent without an end.
    asking ??= inTime(
      identity.kind === 'secret' ? askWithSecret(identity, now) : askAsManaged(identity),
      patienceMs,
    ).finally(() => {
      asking = undefined;
    });
    had = await asking;
    return had.token;
  };
}
