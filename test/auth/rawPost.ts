import { connect } from 'node:net';

/** Posts an activity over a bare socket, since no client sends what an attacker does; the status and body it is answered with. */
export function rawPost(
  port: number,
  authorization: readonly string[],
  body: string,
): Promise<{ status: number; body: string }> {
  const bytes = Buffer.from(body);
  const head = [
    'POST /api/messages HTTP/1.0',
    'host: 127.0.0.1',
    'connection: close',
    'content-type: application/json',
    `content-length: ${bytes.length}`,
    ...authorization.map((value) => `authorization: ${value}`),
  ];
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const done = () => {
      const [first = '', rest = ''] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
      resolve({ status: Number(first.split(' ')[1]), body: rest });
    };
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes]));
    });
    socket.on('data', (part) => parts.push(part)).on('close', done);
    // A server that has answered may cut us off while we still write.
    socket.on('error', (error) => (parts.length > 0 ? done() : reject(error)));
  });
}
