import { activityAttacks } from './activityAttacks.ts';
import type { Attack } from './attack.ts';
import { claimAttacks } from './claimAttacks.ts';
import { headerAttacks } from './headerAttacks.ts';
import { keyAttacks } from './keyAttacks.ts';
import { serviceUrlAttacks } from './serviceUrlAttacks.ts';
import { textAttacks } from './textAttacks.ts';
import { timeAttacks } from './timeAttacks.ts';

export { admissions } from './admissions.ts';
export type { Attack, Sent } from './attack.ts';

/** Everything that must be refused, as data: `sent(scene)` makes the request, `expected` is the code of its refusal. */
export const attacks: readonly Attack[] = [
  ...headerAttacks,
  ...claimAttacks,
  ...timeAttacks,
  ...textAttacks,
  ...keyAttacks,
  ...serviceUrlAttacks,
  ...activityAttacks,
];
