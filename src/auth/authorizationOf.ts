import type { IncomingMessage } from 'node:http';

/** What a request says of who sends it. Node keeps only the first of several Authorization lines; here two never make one token. */
export function authorizationOf(request: IncomingMessage): string | undefined {
  return request.headersDistinct.authorization?.join(', ');
}
