import { type Attack, type Attacker, framers, good, head, JSON_TYPE, MARK, post } from './attack.ts';

const framed = (by: Attacker, lines: readonly string[], body: string) =>
  head(by, { headers: [JSON_TYPE, ...lines] }) + body;

const lengthed = (name: string, ...values: readonly string[]) =>
  framers(`content length ${name}`, 400, (by) =>
    framed(
      by,
      values.map((value) => `content-length: ${value}`),
      good(by),
    ),
  );

/** Lengths two readers could understand in two ways. */
const lengths: readonly Attack[] = [
  lengthed('below nothing', '-1'),
  lengthed('with a plus', '+5'),
  lengthed('beyond all bounds', '99999999999999999999'),
  lengthed('in hexadecimal', '0x10'),
  lengthed('with a point', '5.0'),
  lengthed('with an exponent', '1e3'),
  lengthed('of two numbers', '5, 5'),
  lengthed('of two different numbers', '5, 6'),
  lengthed('with a blank within', '1 0'),
  lengthed('that is a word', MARK),
  lengthed('twice, the same', '5', '5'),
  lengthed('twice, different', '5', '6'),
  lengthed('with a semicolon', '5;'),
  framers('a length shorter than the body', 400, (by) => framed(by, ['content-length: 20'], good(by))),
  framers('a length of nothing with a body', 400, (by) => framed(by, ['content-length: 0'], good(by))),
];

const HIDDEN = `GET /healthz?${MARK} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;
const chunkOf = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const chunked = (by: Attacker) => `${chunkOf(good(by))}0\r\n\r\n`;

const coded = (name: string, expected: number | readonly number[], ...lines: readonly string[]) =>
  framers(`transfer encoding ${name}`, expected, (by) => framed(by, lines, chunked(by) + HIDDEN));

/** Requests a proxy and the program could cut apart at different places. */
const smuggling: readonly Attack[] = [
  framers('CL.TE: a length and chunks, with a request behind', 400, (by) =>
    framed(by, ['content-length: 6', 'transfer-encoding: chunked'], `0\r\n\r\n${HIDDEN}`),
  ),
  framers('TE.CL: chunks and a length, with a request within', 400, (by) =>
    framed(by, ['transfer-encoding: chunked', 'content-length: 4'], `${chunkOf(HIDDEN)}0\r\n\r\n`),
  ),
  coded('twice', 400, 'transfer-encoding: chunked', 'transfer-encoding: x'),
  coded('of another name', 400, 'transfer-encoding: xchunked'),
  coded('with identity behind', 400, 'transfer-encoding: chunked, identity'),
  coded('identity', 400, 'transfer-encoding: identity'),
  coded('gzip within chunks', 400, 'transfer-encoding: gzip, chunked'),
  coded('twice, the same', 400, 'transfer-encoding: chunked', 'transfer-encoding: chunked'),
  coded('in quotes', 400, 'transfer-encoding: "chunked"'),
  coded('behind a vertical tab', 400, 'transfer-encoding: \vchunked'),
  coded('with a NUL', 400, 'transfer-encoding: chunked\0'),
  coded('with a blank before the colon', 400, 'transfer-encoding : chunked'),
  coded('on a line of its own', 400, 'transfer-encoding:\r\n chunked'),
  coded('behind a lone line feed', 400, 'x: y\ntransfer-encoding: chunked'),
  coded('behind a lone carriage return', 400, 'x: y\rtransfer-encoding: chunked'),
  coded('with an empty name', 400, 'transfer-encoding: ,chunked,'),
  framers('chunks under HTTP 1.0', 400, (by) =>
    framed(by, ['transfer-encoding: chunked'], chunked(by)).replace('HTTP/1.1', 'HTTP/1.0'),
  ),
];

const sized = (name: string, size: string) =>
  framers(`a chunk of ${name}`, 400, (by) =>
    framed(by, ['transfer-encoding: chunked'], `${size}\r\n${good(by)}\r\n0\r\n\r\n`),
  );

/** Chunks that are none. */
const chunks: readonly Attack[] = [
  sized('no number', 'zz'),
  sized('less than nothing', '-1'),
  sized('a size with 0x', '0x5'),
  sized('a size with a blank before it', ' 5'),
  sized('no size', ''),
  sized('a size beyond all bounds', 'FFFFFFFFFFFFFFFFF'),
  sized('the wrong size', '5'),
  sized('an extension with a lone line feed', '5;a\nb'),
  framers('a chunk that ends without a line end', 400, (by) =>
    framed(by, ['transfer-encoding: chunked'], `${chunkOf(good(by)).trimEnd()}0\r\n\r\n`),
  ),
  framers('an extension of 20 KB', 413, (by) =>
    framed(by, ['transfer-encoding: chunked'], `5;${'x'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`),
  ),
  framers('trailers of 100 KB', [200, 431], (by) =>
    framed(by, ['transfer-encoding: chunked'], `${chunkOf(good(by))}0\r\nx: ${'x'.repeat(100_000)}\r\n\r\n`),
  ),
  framers('a trailer that says who sends', 200, (by) =>
    framed(by, ['transfer-encoding: chunked'], `${chunkOf(good(by))}0\r\nauthorization: ${MARK}\r\n\r\n`),
  ),
  framers('good chunks', 200, (by) => framed(by, ['transfer-encoding: chunked'], chunked(by))),
  framers('a request behind a good one', 200, (by) => [post(by, good(by)), HIDDEN]),
];

const closing = (attack: Attack): Attack => ({ ...attack, closes: true });

/** Where a body begins and ends. */
export const framingAttacks: readonly Attack[] = [...lengths, ...smuggling.map(closing), ...chunks];
