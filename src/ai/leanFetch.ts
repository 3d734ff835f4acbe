/** What the service needs to know; the client adds much about the machine, and headers from the environment. */
const NEEDED = ['accept', 'authorization', 'content-type'];
const LARGEST = 64 * 1024;

/** An answer larger than any could be that was asked for. */
export class TooLarge extends Error {
  constructor() {
    super('the answer is too large');
    this.name = 'TooLarge';
  }
}

/** Counts the body as it is unpacked, and breaks off once it is larger than allowed. */
function bounded(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let size = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        size += part.length;
        if (size > LARGEST) controller.error(new TooLarge());
        else controller.enqueue(part);
      },
    }),
  );
}

/** `fetch` for a client that holds a key: no header but the needed ones, no redirect followed, no more read than 64 KB. */
export async function leanFetch(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers([...new Headers(init.headers)].filter(([name]) => NEEDED.includes(name)));
  const response = await fetch(url, { ...init, headers, redirect: 'error' });
  if (response.body === null) return response;
  return new Response(bounded(response.body), { status: response.status, headers: response.headers });
}
