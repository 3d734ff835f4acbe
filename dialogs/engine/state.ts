import type { Desk } from './desk.ts';
import type { Draft } from './draft.ts';

/** A caseworker's desk, and the one draft the event concerns (`draftOf`), if it has one. */
export type State = { desk: Desk; draft?: Draft };

/** A state whose draft is at hand. */
export type WithDraft = State & { draft: Draft };
