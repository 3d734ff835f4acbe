import type { Whole } from './whole.ts';

/** What may be wrong after a kill. */
export type FaultKind = 'lost' | 'doubled' | 'half done' | 'corrupt' | 'never sent';
export type Fault = { kind: FaultKind; what: string };

/** What is in one list and not in the other. */
const missing = (list: readonly string[], other: readonly string[]) => {
  const there = new Set(other);
  return list.filter((it) => !there.has(it));
};

/** Desks and drafts are written in the same turn, so each draft stands on its owner's desk as it is. */
function desksAgree({ desks, drafts }: Whole): string[] {
  const heads = desks.flatMap(({ person, desk }) => desk.drafts.map((head) => ({ person, head })));
  const told = heads.map(({ person, head }) => `${person} ${head.id} ${head.reference} ${head.touchedAt}`);
  const kept = drafts.map(
    ({ person, draft }) => `${person} ${draft.id} ${draft.reference} ${draft.touchedAt}`,
  );
  return [
    ...missing(told, kept).map((it) => `on a desk and not kept so: ${it}`),
    ...missing(kept, told).map((it) => `kept and not so on a desk: ${it}`),
    ...drafts.filter(({ id, draft }) => id !== draft.id).map(({ id }) => `a draft in the place of ${id}`),
    ...drafts.filter(({ content, draft }) => content !== draft.content).map(({ id }) => `edition of ${id}`),
  ];
}

/** A key is made and deleted together with what it opens. */
function keysAgree({ desks, drafts, keys, editions }: Whole): string[] {
  const used = [...desks.map(({ key }) => key), ...drafts.map(({ id }) => id)];
  return [
    ...missing(used, keys).map((it) => `without its key: ${it}`),
    ...missing(keys, [...used, 'audit']).map((it) => `a key to nothing: ${it}`),
    ...missing(
      drafts.map(({ content }) => content),
      editions,
    ).map((it) => `an edition is missing: ${it}`),
  ];
}

/** Messages show drafts that are there, each draft on a case is shown by one, and what waits to be sent is a message. */
function messagesAgree({ drafts, messages, outbox }: Whole): string[] {
  const shown = messages.flatMap(({ subject }) => (subject.of === 'draft' ? [subject.draft] : []));
  const ids = drafts.map(({ id }) => id);
  const known = messages.map(({ id, address }) => `${id} ${address}`);
  return [
    ...missing(shown, ids).map((it) => `shown and not kept: ${it}`),
    ...missing(ids, shown).map((it) => `kept and shown nowhere: ${it}`),
    ...missing(
      outbox.map(({ message, address }) => `${message} ${address}`),
      known,
    ).map((it) => `to be sent and no message: ${it}`),
  ];
}

/** The log tells of a draft's beginning when there is one, and of its end once, when it is gone. */
function logAgrees({ drafts, acts }: Whole): string[] {
  const opened = acts.filter(({ what }) => what === 'opened').map(({ draft }) => draft);
  const ended = acts.filter(({ what }) => what === 'deleted' || what === 'transferred');
  const ends = ended.map(({ draft }) => draft);
  const ids = drafts.filter(({ draft }) => draft.reference !== undefined).map(({ id }) => id);
  return [
    ...missing(ids, opened).map((it) => `begun and not in the log: ${it}`),
    ...ids.filter((id) => ends.includes(id)).map((it) => `ended in the log and still kept: ${it}`),
    ...missing(opened, [...ids, ...ends]).map((it) => `gone without a word in the log: ${it}`),
    ...ends.filter((id, at) => ends.indexOf(id) !== at).map((it) => `ended twice: ${it}`),
  ];
}

/** What of a store does not hang together: a turn done by half, or something that cannot be read. */
export function faultsIn(whole: Whole): Fault[] {
  const half = [desksAgree, keysAgree, messagesAgree, logAgrees].flatMap((check) => check(whole));
  const { chain, broken } = whole;
  const chained =
    chain === undefined || chain.ok ? [] : [`the audit log breaks at ${chain.number}: ${chain.why}`];
  return [
    ...half.map((what): Fault => ({ kind: 'half done', what })),
    ...[...broken, ...chained].map((what): Fault => ({ kind: 'corrupt', what })),
  ];
}
