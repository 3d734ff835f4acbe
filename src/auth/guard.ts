import type { IncomingMessage } from 'node:http';
import { authorizationOf } from './authorizationOf.ts';
import type { TokenCheck } from './tokenCheck.ts';

/** Why a request is not let in: the status it is answered with, and a code for the log only. */
export type Refusal = { status: 401 | 403; code: string };

/** Stands at the door: looks at the headers first, and at the whole request once its body has been read. Undefined lets it pass. */
export type Guard = {
  early(request: IncomingMessage): Refusal | undefined;
  full(request: IncomingMessage, activity: unknown): Promise<Refusal | undefined>;
};

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

const isLoopback = (url: unknown) =>
  typeof url === 'string' && URL.canParse(url) && LOOPBACK.test(new URL(url).host);

/** The guard of local mode. Nothing proves who sends, so only this machine may: by its Host header, and the service url answers go to. */
export const localGuard: Guard = {
  early: ({ headers: { host = '' } }) =>
    LOOPBACK.test(host) ? undefined : { status: 403, code: 'local_host' },
  full: async (_request, activity) =>
    isLoopback((activity as { serviceUrl?: unknown }).serviceUrl)
      ? undefined
      : { status: 403, code: 'local_service_url' },
};

/** The guard of a bot on the internet: only what Teams has signed for this bot. Whatever is wrong, the answer is the same. */
export const tokenGuard = (tokens: TokenCheck): Guard => ({
  early(request) {
    const code = tokens.early(authorizationOf(request));
    return code && { status: 401, code };
  },
  async full(request, activity) {
    const checked = await tokens.check(authorizationOf(request), activity);
    return checked.ok ? undefined : { status: 401, code: checked.code };
  },
});
