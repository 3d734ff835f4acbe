import type { Answers, ConditionRule } from './rule.ts';

/** The answer to each of the four facts of the model's target group that puts the citizen outside it (Jobgaranti, ca. 2017-18, p. 3). */
const OUTSIDE: Readonly<Record<string, string>> = {
  aktivitetsparat: 'nej',
  kontanthjaelp: 'nej',
  boligomraade: 'nej',
  integrationsprogram: 'ja',
};

const looksAt = Object.keys(OUTSIDE);
const isOutside = (answers: Answers) => looksAt.some((question) => answers[question] === OUTSIDE[question]);

/** Whether at least one of the four facts puts the citizen outside the target group. */
export const jobgaranti2018_uden_for: ConditionRule = { looksAt, holds: isOutside };

/** Whether the answers so far leave the citizen in the target group: unknown does. */
export const jobgaranti2018_i_maalgruppen: ConditionRule = {
  looksAt,
  holds: (answers) => !isOutside(answers),
};
