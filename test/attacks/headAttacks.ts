import {
  type Attack,
  type Attacker,
  anyones,
  framers,
  good,
  head,
  insiders,
  JSON_TYPE,
  MARK,
  post,
} from './attack.ts';

const withLine = (name: string, expected: number | readonly number[], line: string | readonly string[]) =>
  insidersUnless400(name, expected, (by) => post(by, good(by), { headers: [JSON_TYPE, ...[line].flat()] }));

const insidersUnless400 = (
  name: string,
  expected: number | readonly number[],
  made: (by: Attacker) => Uint8Array,
): Attack => ([expected].flat().includes(200) ? insiders : anyones)(name, expected, made);

/** Header lines no reader should have to understand. */
const lines: readonly Attack[] = [
  withLine(
    '100,000 headers',
    431,
    Array.from({ length: 100_000 }, (_, at) => `x${at}: ${MARK}`),
  ),
  withLine('a header of 1 MB', 431, `x: ${'x'.repeat(1024 * 1024)}`),
  withLine('a header name of 20 KB', 431, `${'x'.repeat(20_000)}: x`),
  withLine('a header without a colon', 400, MARK),
  withLine('a header without a name', 400, `: ${MARK}`),
  withLine('a header name with a blank', 400, `x y: ${MARK}`),
  withLine('a header name in another alphabet', 400, `ø: ${MARK}`),
  withLine('a NUL in a header', 400, `x: ${MARK}\0`),
  withLine('a header folded over two lines', 400, ['x: y', ` ${MARK}`]),
  withLine('a control character in a header', 400, `x: \u0001${MARK}`),
  withLine('bytes beyond ASCII in a header', 200, `x: \u00e6\u00f8 ${MARK}`),
  withLine('an escape sequence for a terminal in a header', 400, `user-agent: \u001b[2J${MARK}`),
  withLine('a look-up of a name in a header', 200, `user-agent: \${jndi:ldap://${MARK}/}`),
  withLine('a method by another name', 200, 'x-http-method-override: DELETE'),
  withLine('an address by another name', 200, [`x-original-url: /${MARK}`, `x-rewrite-url: /${MARK}`]),
  withLine('a host by another name', 200, [`x-forwarded-host: ${MARK}`, `forwarded: host=${MARK}`]),
  withLine('a wish for a page', 200, 'accept: text/html'),
  withLine('a wish for nothing there is', 200, `accept: ${MARK}/${MARK};q=x`),
  withLine('a version of the interface', 200, `accept-version: ${MARK}`),
  withLine('a range', 200, 'range: bytes=0-0,0-0,0-0,0-0'),
  withLine('a name of an object for a header', 200, [`__proto__: ${MARK}`, `constructor: ${MARK}`]),
  anyones('a host behind 2,100 empty headers', 431, (by) => {
    const [first, ...rest] = head(by).split('\r\n');
    return [first, ...Array.from({ length: 2_100 }, () => 'a:'), ...rest].join('\r\n');
  }),
];

const start = (
  name: string,
  expected: number | 'cut' | readonly (number | 'cut')[],
  text: string | Uint8Array,
) => anyones(name, expected, () => text);
const method = (name: string, status: number | 'cut') =>
  anyones(`method ${name}`, status, (by) => post(by, good(by), { method: name }));

/** First lines, methods and other protocols. */
const starts: readonly Attack[] = [
  ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'].map((it) => method(it, 405)),
  ...['FOO', 'post', 'POST\t', `${MARK}`, 'PO\0ST', ''].map((it) => method(it, 400)),
  anyones('method HEAD', 405, (by) => head(by, { method: 'HEAD', headers: [] })),
  anyones('CONNECT', 'cut', (by) => head(by, { method: 'CONNECT', target: 'example.com:443' })),
  start('no version', [400, 'cut'], 'GET /healthz\r\n\r\n'),
  start('version 9.9', 400, 'GET /healthz HTTP/9.9\r\nhost: a\r\n\r\n'),
  start('version 2.0', 400, 'GET /healthz HTTP/2.0\r\nhost: a\r\n\r\n'),
  start('another protocol', 400, `SIP/2.0 200 OK\r\nvia: ${MARK}\r\n\r\n`),
  start('the preface of HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0'),
  start('the greeting of TLS', 400, Buffer.from('16030100c8010000c40303deadbeef', 'hex')),
  start('random bytes', 400, Buffer.from('ff00fe01fd02fc03fb04fa0506', 'hex')),
  start('an answer instead of a request', 400, `HTTP/1.1 200 OK\r\nx: ${MARK}\r\n\r\n`),
  start('line feeds alone', [400], 'GET /healthz HTTP/1.1\nhost: a\n\n'),
  start(
    '200 empty lines and a request',
    200,
    `${'\r\n'.repeat(200)}GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n`,
  ),
];

const expecting = (by: Attacker, what: string) =>
  post(by, good(by), { headers: [JSON_TYPE, `expect: ${what}`] });

/** Wishes for another kind of connection. */
const wishes: readonly Attack[] = [
  insiders('a wait for 100 before the body', 200, (by) => expecting(by, '100-continue')),
  framers('a wait for something else', 417, (by) => expecting(by, MARK)),
  ...['websocket', 'h2c', MARK].map((name) =>
    anyones(`a change to ${name}`, 'cut', (by) =>
      post(by, good(by), { headers: [JSON_TYPE, 'connection: upgrade', `upgrade: ${name}`] }),
    ),
  ),
];

/** The head of a request, and what comes instead of one. */
export const headAttacks: readonly Attack[] = [...lines, ...starts, ...wishes];
