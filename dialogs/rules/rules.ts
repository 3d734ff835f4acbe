import { jobgaranti2018_i_maalgruppen, jobgaranti2018_uden_for } from './jobgaranti2018.ts';
import type { ConditionRule, OutcomeRule } from './rule.ts';
import {
  visitation2017,
  visitation2017_foerste_i_maalgruppen,
  visitation2017_i_maalgruppen,
} from './visitation2017.ts';

/** Rules a flow's outcome may name. A rule's meaning never changes; a new one is added beside it. */
export const outcomeRules: Readonly<Record<string, OutcomeRule>> = { visitation2017 };

/** Rules a condition may name. */
export const conditionRules: Readonly<Record<string, ConditionRule>> = {
  visitation2017_i_maalgruppen,
  visitation2017_foerste_i_maalgruppen,
  jobgaranti2018_i_maalgruppen,
  jobgaranti2018_uden_for,
};
