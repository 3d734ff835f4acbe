import type { Act, Effect } from '../engine/turned.ts';
import type { Thing } from './handover.ts';

/** Stands for the kind of conversation in the log where a reminder was handed over by itself. */
const REMINDER = 'paamindelse';

/** The line in the log about what was handed over: of a draft, or of a reminder by itself under its own id. */
export function logged(
  what: Act['what'],
  of: Thing,
  {
    conversation = REMINDER,
    reference,
  }: { conversation?: string | undefined; reference?: string | undefined },
): Effect {
  const draft = 'draft' in of ? of.draft : of.reminder;
  return {
    do: 'audit',
    act: { what, draft, conversation, ...(reference === undefined ? {} : { reference }) },
  };
}
