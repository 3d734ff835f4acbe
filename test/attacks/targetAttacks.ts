import { type Attack, anyones, good, head, insiders, MARK, post } from './attack.ts';

const posted = (target: string, status: number) =>
  (status === 200 ? insiders : anyones)(`target ${target.slice(0, 60)}`, status, (by) =>
    post(by, good(by), { target }),
  );
const asked = (target: string, status: number) =>
  anyones(`a look at ${target.slice(0, 60)}`, status, (by) =>
    head(by, { method: 'GET', target, headers: [] }),
  );

/** Addresses of things there are not, and of those there are, written otherwise. */
const targets: readonly Attack[] = [
  ...[
    `/${MARK}`,
    `/<script>alert("${MARK}")</script>`,
    '//api/messages',
    '/api//messages',
    '/api/messages/',
    '/API/MESSAGES',
    '/api/messages/..%2f..',
    '/api/messages%00',
    '/api/messages%0d%0ax: y',
    '/api/messages;x=y',
    '/api%2fmessages',
    '/api\\..\\messages',
    '/..%2f..%2f..%2fetc/passwd',
    '/%zz',
    '/%',
    '/%c0%af',
    '/%ff',
    '/%u0041',
    '/.env',
    '/.git/config',
    '/__proto__',
    '/constructor',
    '/api/messages/__proto__',
    '//example.com/api/messages',
    `/${'a'.repeat(8_000)}`,
    `/${'a/'.repeat(4_000)}`,
    `/${'%2e%2e/'.repeat(1_000)}etc/passwd`,
  ].map((target) => posted(target, target.includes(' ') ? 400 : 404)),
  ...[
    '/api/messages',
    `/api/messages?x=${MARK}`,
    '/api/messages?%zz',
    '/x/../api/messages',
    '/api/messages?/../x',
  ].map((target) => posted(target, 200)),
  ...['/healthz', '/readyz', `/healthz?${MARK}`, '/x/%2e%2e/healthz'].map((target) => asked(target, 200)),
  ...['/healthz/', '/HEALTHZ', '/healthz%20', '/', '/favicon.ico', '/metrics', '/debug', `/?${MARK}`].map(
    (target) => asked(target, 404),
  ),
  ...[
    '*',
    'healthz',
    'http://127.0.0.1/healthz',
    `http://${MARK}/healthz`,
    'http://[',
    'http://a b/',
    'http://%/',
    'https://127.0.0.1/healthz',
    'javascript:alert(1)',
    '//[',
    '?',
    '#',
    'example.com:443',
  ].map((target) => asked(target, target === '//[' ? 404 : 400)),
  asked(`/${'a'.repeat(20_000)}`, 431),
];

const named = (host: string, status: number) =>
  anyones(`a look with the host "${host.slice(0, 40)}"`, status, (by) =>
    head(by, { method: 'GET', target: '/healthz', host, headers: [] }),
  );

/** Host headers. Each of these that is no name once ended the process. */
const hosts: readonly Attack[] = [
  ...[
    '[',
    ']',
    '[::1',
    '[::g]',
    'a b',
    'a%',
    'a%zz',
    '%00',
    '<',
    '\\',
    '@',
    ':',
    ':80',
    'a:b',
    'a:99999',
    'a:-1',
  ].map((host) => named(host, 400)),
  ...['999.999.999.999', '1.2.3.4.5', '0x', '', ' ', '-\u00e6'].map((host) =>
    named(host, /^0x$/.test(host) ? 200 : 400),
  ),
  ...[`${MARK}/healthz?`, 'a/readyz#', 'user@a', 'a,b', `${MARK}\t`, 'a;b'].map((host) =>
    named(host, /\t/.test(host) ? 200 : 400),
  ),
  ...['a', 'a:80', '[::1]:80', 'EXAMPLE.com', 'a_b.example'].map((host) => named(host, 200)),
  anyones('no host', 400, () => 'GET /healthz HTTP/1.1\r\n\r\n'),
  anyones('two hosts', 400, () => 'GET /healthz HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n'),
  anyones('the same host twice', 400, () => 'GET /healthz HTTP/1.1\r\nhost: a\r\nhost: a\r\n\r\n'),
  anyones('no host under HTTP 1.0', 200, () => 'GET /healthz HTTP/1.0\r\n\r\n'),
  anyones('a host that would be another place', 404, (by) =>
    head(by, { method: 'GET', target: `/${MARK}`, host: 'a', headers: [] }),
  ),
];

/** What is asked for, and of whom. */
export const targetAttacks: readonly Attack[] = [...targets, ...hosts];
