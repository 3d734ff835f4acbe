import type { Thing } from './handover.ts';

/**
 * What has to do with handing over. `handOver` asks whom to; `offer` offers it, under a fresh id the edge gives; `offered` is an answer to
 * an offer, or its giver taking it back; `lapse` is the program's own. What is handed over is absent where it is yet to be chosen.
 */
export type HandOverEvent =
  | { type: 'handOver'; of?: Thing; inputs: Record<string, string> }
  | { type: 'offer'; handover: string; of?: Thing; inputs: Record<string, string> }
  | { type: 'offered'; verb: OfferVerb; handover: string }
  | { type: 'lapse'; handover: string }
  | AssignEvent;

/** What a lead does for somebody who is not there: looks at who has what, at what one of them has, and gives some of it to a colleague. */
export type AssignEvent =
  | { type: 'team'; inputs?: Record<string, string> }
  | { type: 'member'; person: string; inputs?: Record<string, string> }
  | { type: 'assign'; handover: string; person: string; inputs: Record<string, string> };

export type OfferVerb = 'accept' | 'decline' | 'takeBack';

/** Fields of the card on which it is chosen who is to have what. */
export const HAND_OVER = {
  colleague: 'kollega',
  draft: 'kladde',
  name: 'navn',
  reason: 'begrundelse',
  thing: 'hvad',
} as const;
