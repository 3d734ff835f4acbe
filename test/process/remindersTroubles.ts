import type { Chance } from './chance.ts';
import type { Outcome } from './remindersConnector.ts';

/** What ends a message for good; a 404 ends what comes to that place too. */
const FINAL = [400, 403, 404, 409, 413];
/** What is tried again. Of some of these the message may have arrived. */
const PASSING = [401, 408, 412, 429, 429, 500, 502, 503, 504, 'reset'] as const;
const MAY_ARRIVE: readonly Outcome['status'][] = [408, 500, 502, 503, 504, 'reset', 'hang'];
/** One call in so many is not taken as it should be, is never answered, or is refused for good once. */
const PASSES = 6;
const HANGS = 150;
const REFUSED_ONCE = 200;
/** One conversation in so many refuses everything. */
const REFUSING = 16;

export const isFinal = ({ status }: Outcome): boolean => FINAL.includes(Number(status));

const numberOf = (conversation: string) => Number(/\d+/.exec(conversation.replace('19:', ''))?.[0] ?? 0);

/** The status a conversation refuses everything with; undefined for one that does not. */
function refusalOf(conversation: string): number | undefined {
  const tenant = Number(/kommune-(\d+)/.exec(conversation)?.[1] ?? 0);
  const number = conversation.startsWith('19:') ? numberOf(conversation) + tenant : numberOf(conversation);
  return number % REFUSING === 3 ? FINAL[Math.floor(number / REFUSING) % FINAL.length] : undefined;
}

const passing = (chance: Chance): Outcome => {
  const status = PASSING[chance.below(PASSING.length)] ?? 503;
  const after = status === 429 && chance.onceIn(2) ? { after: 1 + chance.below(2) } : {};
  return { status, ...after, arrives: MAY_ARRIVE.includes(status) && chance.onceIn(2) };
};

/** What a call to a conversation comes to: one of all there is, mostly well. `hangs` lets some never be answered. */
export function outcomeFor(conversation: string, chance: Chance, hangs: boolean): Outcome {
  const refusal = refusalOf(conversation);
  if (refusal !== undefined) return { status: refusal };
  if (hangs && chance.onceIn(HANGS)) return { status: 'hang', arrives: chance.onceIn(2) };
  if (chance.onceIn(REFUSED_ONCE)) return { status: FINAL[chance.below(FINAL.length)] ?? 404 };
  return chance.onceIn(PASSES) ? passing(chance) : { status: 200 };
}
