import type { Fault } from './faults.ts';
import type { Talk } from './talk.ts';
import type { Talker } from './talker.ts';
import type { Whole } from './whole.ts';

const ENDS = ['deleted', 'transferred'];

/** What the store holds of one conversation: its drafts, the agreements in them, and what the log tells of it. */
function keptOf({ drafts, acts }: Whole, { reference, draft: id }: Talk) {
  const own = drafts.filter(({ draft }) => draft.reference === reference);
  const rows = own.flatMap(({ draft }) => {
    const value = draft.answers.aftaler?.value;
    return Array.isArray(value) ? value.map((row) => String(row.what)) : [];
  });
  const told = (...what: string[]) =>
    acts.filter((act) => act.draft === id && what.includes(act.what)).length;
  return { drafts: own.length, rows, changes: told('changed'), ends: told(...ENDS) };
}

/** A conversation that must stand as it was acknowledged. */
function settled(whole: Whole, talk: Talk): Fault[] {
  const { drafts, rows, changes, ends } = keptOf(whole, talk);
  const { reference, ended } = talk;
  if (ended) return drafts === 0 && ends === 1 ? [] : [{ kind: 'lost', what: `the end of ${reference}` }];
  const lost = talk.rows.filter((row) => !rows.includes(row));
  const doubled = rows.filter((row, at) => rows.indexOf(row) !== at);
  const half = changes === rows.length ? [] : [`${reference}: ${rows.length} rows, ${changes} in the log`];
  return [
    ...(drafts === 0 ? [{ kind: 'lost', what: `all of ${reference}` } as const] : []),
    ...(drafts > 1 ? [{ kind: 'doubled', what: `the draft of ${reference}` } as const] : []),
    ...lost.map((what): Fault => ({ kind: 'lost', what })),
    ...doubled.map((what): Fault => ({ kind: 'doubled', what })),
    ...half.map((what): Fault => ({ kind: 'half done', what })),
  ];
}

/** The conversation as it must stand if what was pressed and not answered had its effect. */
function withPending({ pending, talk }: Talker): Talk | undefined {
  if (pending === undefined || talk === undefined) return undefined;
  if (pending.does === 'row') return { ...talk, rows: [...talk.rows, pending.text] };
  return pending.does === 'confirm' ? { ...talk, ended: true } : undefined;
}

/** A press that was not answered has been taken in with all it does, or not at all. */
function unanswered(whole: Whole, talker: Talker): Fault[] {
  const { pending, talk, worker } = talker;
  if (pending === undefined || talk === undefined) return [];
  const taken = pending.ids.some((id) => whole.incoming.has(`${worker.conversation} ${id}`));
  if (pending.does === 'start') {
    const { drafts } = keptOf(whole, talk);
    if (drafts > 1) return [{ kind: 'doubled', what: `the draft of ${talk.reference}` }];
    return (drafts === 1) === taken ? [] : [{ kind: 'half done', what: `the start of ${talk.reference}` }];
  }
  const after = withPending(talker);
  return settled(whole, taken && after ? after : talk).map((fault) =>
    fault.kind === 'lost' && taken ? { ...fault, kind: 'half done' } : fault,
  );
}

/** What is not in the store as this caseworker was told it is, or stands there twice. */
export function wrongFor(whole: Whole, talker: Talker): Fault[] {
  const { talks, talk, pending } = talker;
  const open = pending === undefined ? undefined : talk;
  return [
    ...talks.filter((it) => it !== open).flatMap((it) => settled(whole, it)),
    ...unanswered(whole, talker),
  ];
}
