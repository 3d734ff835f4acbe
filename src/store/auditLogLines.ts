import type { AuditLine } from './audit.ts';
import { lineOf } from './auditWork.ts';
import { type Engine, type Row, rows, type Value, type Work } from './work.ts';

/** A line as the log holds it; `number` and `seal` are empty until it is sealed. */
export type LoggedLine = AuditLine & { number: string; seal: string };

/** Lines written from one moment on and before another, in milliseconds since 1970. */
export type Span = { from: number; before: number };

/** Lines read from the log at a time. */
export const PAGE = 1_000;

/** Numbers are read as text: what somebody else has put there may be none, or too large to be read as one. */
const LINES = `SELECT line, CAST(number AS TEXT) AS number, seal, CAST(at AS TEXT) AS at,
  tenant, person, what, draft, conversation, reference FROM audit`;

const orEmpty = (value: unknown) => (value === null || value === undefined ? '' : String(value));

const logged = (row: Row): LoggedLine => ({
  ...lineOf(row),
  number: orEmpty(row.number),
  seal: orEmpty(row.seal),
});

/** The next sealed rows after one, by number; two of one number are told apart by when they were written. */
export function* sealedAfter(after: Row | undefined, most: number, span?: Span): Work<Row[]> {
  const values: Value[] = [most];
  const sign = (value: Value) => `$${values.push(value)}`;
  const place =
    after === undefined
      ? 'number IS NOT NULL'
      : `(number, line) > (${sign(String(after.number))}, ${sign(Number(after.line))})`;
  const within = span === undefined ? '' : `AND at >= ${sign(span.from)} AND at < ${sign(span.before)}`;
  return yield* rows(
    `${LINES} WHERE ${place} ${within} ORDER BY audit.number, audit.line LIMIT $1`,
    ...values,
  );
}

function* unsealedIn({ from, before }: Span): Work<Row[]> {
  return yield* rows(`${LINES} WHERE number IS NULL AND at >= $1 AND at < $2 ORDER BY line`, from, before);
}

/** A page of sealed rows; the last page has those not yet sealed behind it, from the same moment, so that none falls between. */
function* pageOf(after: Row | undefined, most: number, span: Span): Work<{ found: Row[]; last?: Row }> {
  const sealed = yield* sealedAfter(after, most, span);
  const last = sealed.length < most ? undefined : sealed.at(-1);
  if (last !== undefined) return { found: sealed, last };
  return { found: [...sealed, ...(yield* unsealedIn(span))] };
}

/** The lines of a span by number, page by page; those not yet sealed come last. */
export async function* linesIn(engine: Engine, span: Span, most = PAGE): AsyncGenerator<LoggedLine[]> {
  let after: Row | undefined;
  do {
    const place = after;
    const { found, last } = await engine.look(() => pageOf(place, most, span));
    yield found.map(logged);
    after = last;
  } while (after !== undefined);
}

/** The tenants that have lines in the log. */
export function* tenants(): Work<string[]> {
  const found = yield* rows('SELECT DISTINCT tenant FROM audit ORDER BY tenant');
  return found.map((row) => String(row.tenant));
}

/** A case as the log knows it: its mark in a tenant, and the one caseworker whose drafts are meant, if not all. */
export type MarkedCase = { tenant: string; mark: string; person?: string };

/** Every line about the drafts of cases, by number, those not yet sealed last: also lines that name the draft alone. */
export function* linesAbout(cases: readonly MarkedCase[]): Work<LoggedLine[]> {
  const found: Row[] = [];
  for (const { tenant, mark, person } of cases)
    found.push(
      ...(yield* rows(
        `${LINES} WHERE tenant = $1 AND draft IN (
           SELECT draft FROM audit WHERE tenant = $1 AND reference = $2 AND person = coalesce($3, person))`,
        tenant,
        mark,
        person ?? null,
      )),
    );
  const order = (row: Row) => (row.number === null ? Number.MAX_VALUE : Number(row.number));
  return found
    .sort((one, other) => order(one) - order(other) || Number(one.line) - Number(other.line))
    .map(logged);
}

/** The count of suggestions and choices, month by month. */
export function* choices(): Work<Row[]> {
  return yield* rows(
    `SELECT month, conversation, version, rule, suggestion, choice, reasoned, count FROM decision_count
     ORDER BY month, conversation, version, rule, suggestion, choice, reasoned`,
  );
}
