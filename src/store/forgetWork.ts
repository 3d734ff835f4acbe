import { rows, type Work } from './work.ts';

/** Forgets which activities were taken in before a moment. */
export function* forgetIncoming(before: number): Work<void> {
  yield* rows('DELETE FROM incoming WHERE at < $1', before);
}

/** Forgets messages that have not changed since a moment, need no sending, and tell of no draft or reminder that lives. */
export function* forgetMessages(before: number): Work<void> {
  yield* rows(
    `DELETE FROM message WHERE at < $1 AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message = message.id)
     AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.id = message.draft)
     AND NOT EXISTS (SELECT 1 FROM reminder r WHERE r.id = message.reminder)`,
    before,
  );
}

/** Forgets persons who have not been here since a moment and have no draft and no reminder, with the keys of their desks; how many. */
export function* forgetPersons(before: number): Work<number> {
  const gone = yield* rows(
    `DELETE FROM person WHERE turned_at < $1 AND NOT EXISTS (
       SELECT 1 FROM draft d WHERE d.tenant = person.tenant AND d.person = person.person)
     AND NOT EXISTS (
       SELECT 1 FROM reminder r WHERE r.tenant = person.tenant AND r.person = person.person) RETURNING desk_key`,
    before,
  );
  for (const { desk_key } of gone)
    if (typeof desk_key === 'string') yield* rows('DELETE FROM data_key WHERE id = $1', desk_key);
  return gone.length;
}
