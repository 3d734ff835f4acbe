import { once } from 'node:events';
import { connect } from 'node:net';

/** A request to the bot as it goes over the wire. */
function request(body: unknown, last: boolean): string {
  const text = JSON.stringify(body);
  return [
    'POST /api/messages HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
    `Connection: ${last ? 'close' : 'keep-alive'}`,
    '',
    text,
  ].join('\r\n');
}

/**
 * Sends activities all at once on one connection, so that they arrive in this order and none waits for the answer to another. Gives
 * the statuses of the answers.
 */
export async function sendAtOnce(port: number, activities: readonly unknown[]): Promise<number[]> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let told = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    told += part;
  });
  socket.write(activities.map((it, at) => request(it, at === activities.length - 1)).join(''));
  await once(socket, 'close');
  return [...told.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
}
