import { z } from 'zod';
import { StoreError, type StoreTrouble } from './storeError.ts';

/** PostgreSQL's conditions that mean something to the caseworker or the operator. */
const TROUBLE: Record<string, StoreTrouble> = {
  '55P03': 'busy',
  '57014': 'busy',
  '53100': 'full',
  '25006': 'readonly',
  XX001: 'damaged',
  XX002: 'damaged',
};
/** Those an operator brings about with a wrong address, in words. */
const SAID: Record<string, string> = {
  '28000': 'the database does not let this user in',
  '28P01': 'the database does not know this user and password',
  '3D000': 'there is no database of this name',
  '42501': 'this user may not do that in the database',
};
/** Another transaction stood in the way; the same work again will do. */
const COLLIDED = new Set(['40001', '40P01']);
/** The server is going, coming or full up: class 08, and these. */
const SERVER_AWAY = new Set(['57P01', '57P02', '57P03', '53300']);

const failure = z.object({
  code: z.string().default(''),
  message: z.string().default(''),
  severity: z.string().optional(),
});

/** The condition's code, or undefined when the error did not come from a server that answered: only those tell how severe they are. */
function conditionOf(error: unknown): string | undefined {
  const { code, severity } = failure.safeParse(error).data ?? {};
  return severity === undefined ? undefined : code;
}

/** The connection was lost or never made: whether the work was committed is not known. */
export function isAway(error: unknown): boolean {
  const condition = conditionOf(error);
  if (condition !== undefined) return condition.startsWith('08') || SERVER_AWAY.has(condition);
  const { code = '', message = '' } = failure.safeParse(error).data ?? {};
  const text = `${code} ${message}`;
  return /ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN|terminated|timeout|not queryable/i.test(
    text,
  );
}

/** Whether the same work may succeed when it is tried again. */
export const isWorthAgain = (error: unknown): boolean =>
  isAway(error) || COLLIDED.has(conditionOf(error) ?? '');

/** Trouble that is known, as a StoreError; anything else as it is. */
export function known(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  if (isAway(error)) return new StoreError('away', 'the database does not answer', error);
  const condition = conditionOf(error);
  if (condition === undefined) return error;
  const said = SAID[condition] ?? `the database answered ${condition}`;
  return new StoreError(TROUBLE[condition] ?? 'failed', said, error);
}
