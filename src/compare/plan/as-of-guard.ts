/**
 * A mistyped year in --as-of would turn every age, month and deadline of a pass wrong and send people walking. Dates that no honest run can
 * have are refused before anything is read. Must not look into the files.
 */
import { addDays, MOST_DAYS_AHEAD } from '../../domain/days.js';
import { UserError } from '../../domain/problem.js';
import type { PlannedInputs } from '../../delivery/plan-inputs.js';

/** Throws UserError `as-of-before-register` where every dated part of the register lies far behind the as-of date. */
export function checkAsOf(asOf: string, { people }: Pick<PlannedInputs, 'people'>): void {
  const dates = people.flatMap(({ dataDate }) => (dataDate === null ? [] : [dataDate])).sort();
  const [earliest] = dates;
  if (earliest !== undefined && earliest > addDays(asOf, MOST_DAYS_AHEAD)) {
    throw new UserError('as-of-before-register', { as_of: asOf, data_date: earliest });
  }
}
