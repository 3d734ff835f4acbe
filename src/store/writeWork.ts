import { randomUUID } from 'node:crypto';
import type { CountedDecision } from '../../dialogs/engine/turned.ts';
import { dayAt } from '../../dialogs/rules/calendar.ts';
import { referenceMark } from '../privacy/referenceMark.ts';
import type { AuditAct } from './audit.ts';
import { writeOfHandovers } from './handoverWork.ts';
import { overwrite, type Queueing, queue } from './outboxWork.ts';
import { writeOfReminders } from './reminderWork.ts';
import type { PersonKey, Write } from './store.ts';
import type { Opened } from './turnWork.ts';
import { sealNext, type Vault } from './vault.ts';
import { rows, type Work } from './work.ts';

/** What writing needs beside what the turn has open. */
export type Writing = { vault: Vault; auditKey: Uint8Array; now: number };

function* writeDesk({ vault }: Writing, opened: Opened, state: Uint8Array): Work<void> {
  const { tenant, user } = opened.key;
  const thing = opened.desk ?? (yield* vault.make(randomUUID()));
  const next = sealNext(opened.key, thing, state);
  opened.desk = { ...thing, version: next.version };
  yield* rows(
    'UPDATE person SET desk_key = $1, version = $2, state = $3 WHERE tenant = $4 AND person = $5',
    thing.id,
    next.version,
    next.state,
    tenant,
    user,
  );
}

function* writeDraft({ vault }: Writing, opened: Opened, write: Write & { do: 'draft' }): Work<void> {
  const { tenant, user } = opened.key;
  const { id, content, due } = write;
  const known =
    [opened.draft, write.taken && opened.other?.draft].find((it) => it && it.id === id) || undefined;
  const thing = known ?? (yield* vault.make(id));
  const { version, state } = sealNext(opened.key, thing, write.state);
  opened.draft = { ...thing, version };
  if (known === undefined)
    yield* rows(
      'INSERT INTO draft (id, tenant, person, content, due, version, state) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      id,
      tenant,
      user,
      content,
      due,
      version,
      state,
    );
  else
    yield* rows(
      'UPDATE draft SET content = $1, due = $2, version = $3, state = $4, person = $5 WHERE id = $6',
      content,
      due,
      version,
      state,
      user,
      id,
    );
}

function* writeDue({ tenant, user }: PersonKey, { due, draft }: Write & { do: 'due' }): Work<void> {
  yield* rows(
    'UPDATE draft SET due = $1 WHERE id = $2 AND tenant = $3 AND person = $4',
    due,
    draft,
    tenant,
    user,
  );
}

/** A message as it is from now on, queued to be sent. */
export function* writeMessage(of: Queueing, write: Write & { do: 'message' }, now: number): Work<void> {
  const { id, address, subject, draft, reminder, handover, activity, channel, to } = write;
  const key = to === undefined ? of.key : { tenant: of.key.tenant, user: to };
  yield* rows(
    `INSERT INTO message (id, tenant, person, at, address, subject, draft, activity, reminder, handover)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, at = excluded.at, reminder = excluded.reminder,
       handover = excluded.handover,
       draft = coalesce(excluded.draft, message.draft), activity = coalesce(message.activity, excluded.activity)
     WHERE message.tenant = excluded.tenant AND message.person = excluded.person`,
    id,
    key.tenant,
    key.user,
    now,
    address,
    subject,
    draft ?? null,
    activity ?? null,
    reminder ?? null,
    handover ?? null,
  );
  if (channel !== undefined)
    yield* rows(
      'UPDATE message SET channel = $1 WHERE id = $2 AND tenant = $3 AND person = $4',
      channel,
      id,
      key.tenant,
      key.user,
    );
  yield* queue({ ...of, key }, 'id = $4', id);
}

function* forget(of: Queueing, { draft, subject }: Write & { do: 'forget' }): Work<void> {
  const { key } = of;
  const gone = yield* rows(
    'DELETE FROM draft WHERE id = $1 AND tenant = $2 AND person = $3 RETURNING id',
    draft,
    key.tenant,
    key.user,
  );
  // One that went before keeps the line it went with.
  if (gone.length === 0) return;
  yield* rows('DELETE FROM data_key WHERE id = $1', draft);
  yield* overwrite(of, subject, 'draft = $4', draft);
}

function* audit({ auditKey, now }: Writing, { tenant, user }: PersonKey, act: AuditAct): Work<void> {
  const { what, draft, conversation, reference } = act;
  yield* rows(
    'INSERT INTO audit (at, tenant, person, what, draft, conversation, reference) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    now,
    tenant,
    user,
    what,
    draft,
    conversation ?? null,
    reference === undefined ? null : referenceMark(auditKey, tenant, user, reference),
  );
}

/** The month of a moment, as 2026-11. */
const danishMonth = (at: number) => dayAt(at).toString().slice(0, 7);

function* count(decision: CountedDecision, now: number): Work<void> {
  const { conversation, version, rule, suggestion, choice, reasoned } = decision;
  yield* rows(
    `INSERT INTO decision_count VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
     ON CONFLICT (month, conversation, version, rule, suggestion, choice, reasoned)
     DO UPDATE SET count = decision_count.count + 1`,
    danishMonth(now),
    conversation,
    version,
    rule,
    suggestion,
    choice,
    Number(reasoned),
  );
}

function* retire(
  of: Queueing,
  { draft, except, subject, spares = '' }: Write & { do: 'retire' },
): Work<void> {
  // A card on which it can be taken back is left.
  const which = 'draft = $4 AND id <> $5 AND subject <> $6 AND handover IS NULL';
  yield* overwrite(of, subject, which, draft, except, spares);
}

/** One write of a turn. */
export function* write(writing: Writing, opened: Opened, it: Write): Work<void> {
  const { key } = opened;
  switch (it.do) {
    case 'desk':
      return yield* writeDesk(writing, opened, it.state);
    case 'draft':
      return yield* writeDraft(writing, opened, it);
    case 'due':
      return yield* writeDue(key, it);
    case 'edition':
      yield* rows('INSERT INTO edition VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING', it.hash, it.body);
      return;
    case 'message':
      return yield* writeMessage(opened, it, writing.now);
    case 'retire':
      return yield* retire(opened, it);
    case 'refresh':
      return yield* queue(opened, 'draft = $4 AND subject = $5', it.draft, it.subject);
    case 'forget':
      return yield* forget(opened, it);
    case 'reminder':
    case 'ringAt':
    case 'over':
    case 'overview':
      return yield* writeOfReminders(writing.vault, opened, it);
    case 'offer':
    case 'endOffer':
    case 'pass':
      return yield* writeOfHandovers(writing.vault, opened, it);
    case 'theirs':
      if (opened.other === undefined) throw new Error('there is nobody on the other side');
      return yield* write(writing, opened.other, it.write);
    case 'audit':
      return yield* audit(writing, key, it);
    case 'count':
      return yield* count(it, writing.now);
  }
}
