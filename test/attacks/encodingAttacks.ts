import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { type Attack, type Attacker, good, insiders, JSON_TYPE, MARK, type Part, post } from './attack.ts';

const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024));

const encoded = (name: string, encoding: string, body: (by: Attacker) => Part) =>
  insiders(name, 415, (by) => post(by, body(by), { headers: [JSON_TYPE, `content-encoding: ${encoding}`] }));

const contentEncodings: readonly Attack[] = [
  encoded('a gzip bomb', 'gzip', () => BOMB),
  encoded('junk that says it is gzip', 'gzip', () => MARK),
  encoded('half a gzip body', 'gzip', (by) => gzipSync(good(by)).subarray(0, 40)),
  encoded('a good gzip body', 'gzip', (by) => gzipSync(good(by))),
  encoded('gzip within gzip', 'gzip, gzip', (by) => gzipSync(gzipSync(good(by)))),
  encoded('gzip in capitals', 'GZIP', (by) => gzipSync(good(by))),
  encoded('gzip by its old name', 'x-gzip', (by) => gzipSync(good(by))),
  encoded('deflate', 'deflate', (by) => deflateSync(good(by))),
  encoded('junk that says it is deflate', 'deflate', () => MARK),
  encoded('brotli', 'br', (by) => brotliCompressSync(good(by))),
  encoded('junk that says it is zstd', 'zstd', () => MARK),
  encoded('an encoding that does not exist', MARK, good),
  encoded('gzip behind identity', 'identity, gzip', (by) => gzipSync(good(by))),
  encoded('an encoding without a name', '', good),
  insiders('two lines of content encoding', 415, (by) =>
    post(by, gzipSync(good(by)), {
      headers: [JSON_TYPE, 'content-encoding: identity', 'content-encoding: gzip'],
    }),
  ),
  insiders('the identity encoding, which is none', 200, (by) =>
    post(by, good(by), { headers: [JSON_TYPE, 'content-encoding: identity'] }),
  ),
];

const typed = (status: number, ...types: readonly string[]) =>
  types.map((type) =>
    insiders(`content type "${type}"`, status, (by) =>
      post(by, good(by), { headers: [`content-type: ${type}`] }),
    ),
  );

const FORM = `--x\r\ncontent-disposition: form-data; name="f"; filename="../../${MARK}"\r\n\r\n${MARK}\r\n--x--\r\n`;

const contentTypes: readonly Attack[] = [
  insiders('no content type', 415, (by) => post(by, good(by), { headers: [] })),
  insiders('a multipart body with a file', 415, (by) =>
    post(by, FORM, { headers: ['content-type: multipart/form-data; boundary=x'] }),
  ),
  insiders('a multipart body without an end', 415, (by) =>
    post(by, FORM.slice(0, 60), { headers: ['content-type: multipart/form-data; boundary=x'] }),
  ),
  insiders('a form', 415, (by) =>
    post(by, `type=message&text=${MARK}`, { headers: ['content-type: application/x-www-form-urlencoded'] }),
  ),
  insiders('a form before JSON in two lines of content type', 415, (by) =>
    post(by, good(by), { headers: ['content-type: text/plain', JSON_TYPE] }),
  ),
  ...typed(
    415,
    'text/plain',
    'text/json',
    'application/jsonp',
    'application/json-patch+json',
    'application/problem+json',
    'application/jsonapplication/json',
    'application/json charset=utf-8',
    'application/json, text/plain',
    'text/plain, application/json',
    'application/x-ndjson',
    '*/*',
    '',
    MARK,
    'application/json; charset=utf-16',
    'application/json; charset=utf-7',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-8; charset=utf-7',
    'application/json; charset="utf-16"',
    'application/json; charset=',
    'application/json; CHARSET = ibm037',
  ),
  ...typed(
    200,
    'application/json',
    'APPLICATION/JSON',
    'application/json;',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json; charset="utf-8"',
  ),
];

/** What a body may be encoded as, and said to be. */
export const encodingAttacks: readonly Attack[] = [...contentEncodings, ...contentTypes];
