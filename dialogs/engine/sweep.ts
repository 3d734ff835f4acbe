import type { Temporal } from 'temporal-polyfill';
import type { Content } from './content.ts';
import { type Desk, type Head, withoutDraft } from './desk.ts';
import { keeping } from './keeping.ts';
import type { State } from './state.ts';
import { type Effect, ofPage, type Turned, turned } from './turned.ts';

const withWarning = (desk: Desk, { id }: Head, warnedAt: string): Desk => ({
  ...desk,
  drafts: desk.drafts.map((it) => (it.id === id ? { ...it, warnedAt } : it)),
});

/**
 * The program looking after a draft: nothing yet, a warning, or its end. What to do follows from the desk alone, so a draft that cannot
 * be read expires like any other; one that is not on the desk is forgotten.
 */
export function sweepTurn(content: Content, state: State, id: string, at: Temporal.Instant): Turned {
  const { desk } = state;
  const now = at.toString();
  const head = desk.drafts.find((it) => it.id === id);
  if (head === undefined)
    return turned(content, state, now, [{ do: 'forget', draft: id, quiet: { line: 'gone' } }]);
  switch (keeping(head, content.catalogue.settings, at).do) {
    case 'wait':
      return turned(content, state, now, []);
    case 'warn': {
      const warning: Effect = { do: 'post', subject: ofPage({ page: 'expiring', draft: id }) };
      return turned(content, { ...state, desk: withWarning(desk, head, now) }, now, [warning]);
    }
    case 'expire': {
      const quiet = { line: 'expired', title: head.title, at: now } as const;
      return turned(content, { desk: withoutDraft(desk, id) }, now, [{ do: 'forget', draft: id, quiet }]);
    }
  }
}
