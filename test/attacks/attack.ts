type Json = { [name: string]: unknown };
export type Part = string | Uint8Array;

/** What stands in every attack, so that it can be looked for in answers and in the log. */
export const MARK = 'ANGREB4711';

/** Somebody who sends: with what lets them in, if anything does, and an activity of theirs. */
export type Attacker = { port: number; entry: readonly string[]; activity(fields?: Json): Json };

/** The status of the first answer, or `cut` where the connection is closed without one. */
export type Outcome = number | 'cut';

/** Something sent over a connection of its own, part by part, and what may come of it. */
export type Attack = {
  name: string;
  parts(by: Attacker): readonly Part[];
  /** For somebody who is let in. */
  expected: readonly Outcome[];
  /** For somebody without a token; the door is not local. */
  stranger: readonly Outcome[];
  /** The connection must end with the answer, since nobody can know where the next request begins. */
  closes?: true;
};

const list = (outcome: Outcome | readonly Outcome[]): readonly Outcome[] =>
  typeof outcome === 'object' ? outcome : [outcome];

type Made = (by: Attacker) => Part | readonly Part[];

const partsOf = (made: Made) => (by: Attacker) => {
  const it = made(by);
  return typeof it === 'string' || it instanceof Uint8Array ? [it] : it;
};

/** An attack that shows before anybody is asked who they are: the same for all. */
export const anyones = (name: string, expected: Outcome | readonly Outcome[], made: Made): Attack => ({
  name,
  parts: partsOf(made),
  expected: list(expected),
  stranger: list(expected),
});

/** An attack in what only somebody who is let in gets read; strangers are turned away. */
export const insiders = (name: string, expected: Outcome | readonly Outcome[], made: Made): Attack => ({
  ...anyones(name, expected, made),
  stranger: [401],
});

/** An attack in the framing of a body: which comes first is chance, the refusal of the stranger or of the bytes. */
export const framers = (name: string, expected: Outcome | readonly Outcome[], made: Made): Attack => ({
  ...anyones(name, expected, made),
  stranger: [401, ...list(expected)],
});

type Request = { method?: string; target?: string; host?: string; headers?: readonly string[] };

export const JSON_TYPE = 'content-type: application/json';

/** The head of a request, with its last empty line. */
export function head({ port, entry }: Attacker, request: Request = {}): string {
  const {
    method = 'POST',
    target = '/api/messages',
    host = `127.0.0.1:${port}`,
    headers = [JSON_TYPE],
  } = request;
  const lines = [`${method} ${target} HTTP/1.1`, `host: ${host}`, ...entry, ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A whole request with a body and its true length. */
export function post(by: Attacker, body: Part, request: Request = {}): Uint8Array {
  const { headers = [JSON_TYPE] } = request;
  const bytes = Buffer.from(body);
  const lengthened = [...headers, `content-length: ${bytes.length}`];
  return Buffer.concat([Buffer.from(head(by, { ...request, headers: lengthened }), 'latin1'), bytes]);
}

/** A good activity as text. */
export const good = (by: Attacker, fields: Json = {}): string =>
  JSON.stringify(by.activity({ type: 'message', text: `hej ${MARK}`, ...fields }));
