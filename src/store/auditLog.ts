import type { MasterKeys } from '../privacy/masterKeys.ts';
import { type ChainCheck, type ChainEnd, ChainWalk, type StoredEnd } from './audit.ts';
import { PAGE, sealedAfter } from './auditLogLines.ts';
import { endOf, sealedLineOf } from './auditWork.ts';
import { AUDIT_KEY } from './sqlStore.ts';
import { Vault } from './vault.ts';
import { type Engine, type Row, rows, type Work } from './work.ts';

/** What a check of the log found, and how many lines wait to be sealed, with the time of the oldest in milliseconds since 1970. */
export type LogCheck = ChainCheck & { unsealed: { lines: number; oldest?: number } };

/** The key of the log, or undefined where no bot has made one, so that there is no log yet. Throws a StoreError when it cannot be opened. */
export function auditKey(engine: Engine, masters: MasterKeys): Promise<Uint8Array | undefined> {
  return engine.look(() => new Vault(masters).held(AUDIT_KEY));
}

/**
 * Walks the whole log and checks every seal. It reads page by page, so that nothing holds up a bot that runs meanwhile. With an `anchor`,
 * a head printed earlier, a log whose end has been cut off is found too.
 */
export async function checkLog(
  engine: Engine,
  key: Uint8Array,
  anchor?: ChainEnd,
  most = PAGE,
): Promise<LogCheck> {
  const startNow = () => engine.look(() => endOf('start'));
  let start: StoredEnd | undefined = await startNow();
  for (;;) {
    const check = await walked(engine, new ChainWalk(key, start, anchor), most);
    const now = await startNow();
    // A bot that removed old lines meanwhile has moved the start, and what was found missing may only be that.
    if (check.ok || now?.number === start?.number) return check;
    start = now;
  }
}

async function walked(engine: Engine, walk: ChainWalk, most: number): Promise<LogCheck> {
  let after: Row | undefined;
  for (;;) {
    const place = after;
    const { found, head, unsealed } = await engine.look(() => pageAndEnd(place, most));
    const goesOn = found.every((row) => walk.take(sealedLineOf(row)));
    if (!goesOn || found.length < most) return { ...walk.end(head), unsealed };
    after = found.at(-1);
  }
}

/** A page of sealed lines and what comes after the last page, all of it from one moment. */
function* pageAndEnd(after: Row | undefined, most: number) {
  const found: Row[] = yield* sealedAfter(after, most);
  return { found, head: yield* endOf('head'), unsealed: yield* unsealedNow() };
}

function* unsealedNow(): Work<LogCheck['unsealed']> {
  const [row] = yield* rows('SELECT count(*) AS lines, min(at) AS oldest FROM audit WHERE number IS NULL');
  const lines = Number(row?.lines ?? 0);
  return lines === 0 ? { lines } : { lines, oldest: Number(row?.oldest) };
}
