/** Plans whose result the register itself shows, so that nobody has to report it: people and households that left it, by year. */
import { households, registered, type Measure } from './indicator.js';

/** The list that states the plan. */
export const PLAN_LIST = 'office.plan';

export const PLAN_ACTUALS: readonly Measure[] = [
  { name: '脱贫人数', read: registered("s.status = 'exited' and s.exited_on is not null") },
  { name: '脱贫户数', read: households("hh.status = 'exited' and hh.exited_on is not null") },
];
