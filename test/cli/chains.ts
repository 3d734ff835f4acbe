import fc from 'fast-check';
import {
  CHAIN_START,
  type ChainCheck,
  type ChainEnd,
  ChainWalk,
  endMac,
  type SealedLine,
  type StoredEnd,
  sealOf,
} from '../../src/store/audit.ts';

/** The log as it lies in the database. */
export type Kept = { start?: StoredEnd | undefined; lines: SealedLine[]; head?: StoredEnd | undefined };

/** A log as it was written: as it lies there now, every head it ever had, and every line. */
export type Written = { kept: Kept; heads: StoredEnd[]; lines: SealedLine[] };

export const KEY = Buffer.alloc(32, 1);
const OTHER_KEY = Buffer.alloc(32, 2);

const stored = (which: 'start' | 'head', { number, seal }: ChainEnd, key = KEY): StoredEnd => ({
  number,
  seal,
  mac: endMac(key, which, { number, seal }),
});

/** A log of so many lines, the first of which have been removed in their time. */
export function written(count: number, removed: number): Written {
  const lines: SealedLine[] = [];
  for (let n = 1; n <= count; n += 1) {
    const line = {
      at: 1_000 * n,
      tenant: 'kommunen',
      person: `person-${n % 3}`,
      what: ['opened', 'changed', 'refused'][n % 3] ?? '',
      draft: `kladde-${n % 2}`,
      conversation: n % 3 === 2 ? null : 'visitation',
      reference: n % 3 === 2 ? null : `mærke-${n % 2}`,
    };
    lines.push({ ...line, ...sealOf(KEY, lines.at(-1) ?? CHAIN_START, line) });
  }
  const before = lines[removed - 1];
  const heads = lines.map((line) => stored('head', line));
  const kept: Kept = {
    start: before && stored('start', before),
    lines: lines.slice(removed),
    head: heads.at(-1),
  };
  return { kept, heads, lines };
}

/** What a walk along a log finds; the lines come by number, as from the database. */
export function walk({ start, lines, head }: Kept, anchor?: ChainEnd): ChainCheck {
  const walking = new ChainWalk(KEY, start, anchor);
  for (const line of [...lines].sort((one, other) => one.number - other.number))
    if (!walking.take(line)) break;
  return walking.end(head);
}

const FIELDS = [
  'at',
  'tenant',
  'person',
  'what',
  'draft',
  'conversation',
  'reference',
  'number',
  'seal',
] as const;

/** What somebody may do to a log who can write to the database and does not have the key. */
export type Tampering = { do: keyof typeof DEEDS; i: number; j: number; text: string };

type Deed = (log: Kept, it: Tampering, was: Written) => void;

const at = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];

/** Puts the numbers in a row again, so that nothing seems to be missing. */
const renumber = (log: Kept) => {
  const first = (log.start?.number ?? 0) + 1;
  log.lines.forEach((line, n) => {
    line.number = first + n;
  });
};

/** A line that was never written, sealed with another key. */
const forged = (line: SealedLine, text: string): SealedLine => {
  const said = { ...line, person: text };
  return { ...said, ...sealOf(OTHER_KEY, { number: line.number - 1, seal: text }, said) };
};

export const DEEDS = {
  change(log, { i, j, text }) {
    const line = at(log.lines, i);
    const field = at(FIELDS, j) ?? 'at';
    if (line === undefined) return;
    const other = field === 'at' || field === 'number' ? line[field] + 1 + (i % 5) : text;
    Object.assign(line, { [field]: other });
  },
  empty(log, { i, j }) {
    const line = at(log.lines, i);
    if (line) Object.assign(line, j % 2 ? { conversation: null } : { reference: null });
  },
  move(log, { i }) {
    // Text that moves from one field to the next leaves what is said of both together the same.
    const line = at(log.lines, i);
    if (line) Object.assign(line, { tenant: line.tenant + line.person, person: '' });
  },
  remove(log, { i }) {
    log.lines.splice(i % Math.max(1, log.lines.length), 1);
  },
  removeAndRenumber(log, { i }) {
    log.lines.splice(i % Math.max(1, log.lines.length), 1);
    renumber(log);
  },
  swap(log, { i, j }) {
    const [one, other] = [at(log.lines, i), at(log.lines, j)];
    if (one && other) [one.number, other.number] = [other.number, one.number];
  },
  double(log, { i }) {
    const line = at(log.lines, i);
    if (line) log.lines.splice(log.lines.indexOf(line), 0, { ...line });
  },
  doubleAndRenumber(log, { i }) {
    const line = at(log.lines, i);
    if (line) log.lines.splice(log.lines.indexOf(line), 0, { ...line });
    renumber(log);
  },
  insert(log, { i, text }) {
    const line = at(log.lines, i);
    if (line) log.lines.splice(log.lines.indexOf(line), 0, forged(line, text));
    renumber(log);
  },
  append(log, { text }, { lines }) {
    const line = log.lines.at(-1) ?? lines.at(-1);
    if (line) log.lines.push(forged({ ...line, number: line.number + 1 }, text));
  },
  prepend(log, { i, text }, { lines }) {
    const [line] = lines;
    if (line) log.lines.unshift(forged({ ...line, number: (log.start?.number ?? 0) - (i % 4) }, text));
  },
  cutStart(log, { i }) {
    log.lines.splice(0, 1 + (i % Math.max(1, log.lines.length)));
  },
  cutStartAndMark(log, { i, j }, { lines }) {
    const gone = log.lines.splice(0, 1 + (i % Math.max(1, log.lines.length))).at(-1) ?? lines.at(-1);
    // The only marks of a begin that somebody without the key can make: one of another key, or one of an end.
    if (gone)
      log.start = j % 2 ? stored('start', gone, OTHER_KEY) : { ...gone, mac: endMac(KEY, 'head', gone) };
  },
  cutEnd(log, { i }) {
    log.lines.splice(-1 - (i % Math.max(1, log.lines.length)));
  },
  cutEndAndHead(log, { i }, { heads }) {
    log.lines.splice(-1 - (i % Math.max(1, log.lines.length)));
    const last = log.lines.at(-1) ?? log.start;
    log.head = heads.find((head) => head.number === last?.number);
  },
  olderHead(log, { i }, { heads }) {
    log.head = at(heads, i);
  },
  changeEnd(log, { i, j, text }) {
    const which = j % 2 ? 'start' : 'head';
    const end = log[which];
    if (end) log[which] = { ...end, ...[{ number: end.number + 1 }, { seal: text }, { mac: text }][i % 3] };
  },
  removeEnd(log, { j }) {
    log[j % 2 ? 'start' : 'head'] = undefined;
  },
  sealAnew(log, { i, text }) {
    // All of it well made from a line on, with a key that is not ours.
    const from = i % Math.max(1, log.lines.length);
    let before: ChainEnd = log.lines[from - 1] ?? log.start ?? CHAIN_START;
    for (const line of log.lines.slice(from)) {
      Object.assign(line, { person: text });
      before = Object.assign(line, sealOf(OTHER_KEY, before, line));
    }
    log.head = stored('head', before, OTHER_KEY);
  },
  wipe(log) {
    Object.assign(log, { start: undefined, lines: [], head: undefined });
  },
} satisfies Record<string, Deed>;

const deeds = Object.keys(DEEDS) as (keyof typeof DEEDS)[];

/** A tampering of any kind. */
export const tampering: fc.Arbitrary<Tampering> = fc.record({
  do: fc.constantFrom(...deeds),
  i: fc.nat(1_000),
  j: fc.nat(1_000),
  text: fc.constantFrom('', 'null', 'en anden', 'æ'.repeat(64), '0'.repeat(64), 'person-1', '🙂'),
});

/** The log after somebody had been at it. */
export function tampered(was: Written, deeds: readonly Tampering[]): Kept {
  const log: Kept = structuredClone(was.kept);
  for (const it of deeds) DEEDS[it.do](log, it, was);
  log.lines.sort((one, other) => one.number - other.number);
  return log;
}

const sameEnd = (one: StoredEnd | undefined, other: StoredEnd | undefined) =>
  one?.number === other?.number && one?.seal === other?.seal && one?.mac === other?.mac;

const sameLine = (one: SealedLine, other: SealedLine) => FIELDS.every((field) => one[field] === other[field]);

/**
 * What a check has to find, told from what was written and without a seal being made: the first line that is not there, is one too many,
 * or is not as it was. Undefined where the log is as it once was.
 */
export function firstWrong(
  log: Kept,
  { lines, heads, kept }: Written,
  anchor: ChainEnd | undefined,
): { number: number; why: string } | undefined {
  const { start, head } = log;
  if (start !== undefined && !sameEnd(start, kept.start)) return { number: start.number, why: 'start' };
  let last = start?.number ?? 0;
  for (const line of log.lines) {
    if (line.number > last + 1) return { number: last + 1, why: 'missing' };
    if (line.number < last + 1) return { number: line.number, why: 'extra' };
    const original = lines[last];
    if (original === undefined || !sameLine(line, original)) return { number: last + 1, why: 'changed' };
    last += 1;
  }
  const ours = heads.find((it) => head !== undefined && sameEnd(it, head));
  if (ours === undefined && !(head === undefined && last === 0)) return { number: last + 1, why: 'head' };
  if (ours && ours.number > last) return { number: last + 1, why: 'missing' };
  if (ours && ours.number < last) return { number: ours.number + 1, why: 'head' };
  return anchor && anchor.number > last ? { number: last + 1, why: 'cut' } : undefined;
}
