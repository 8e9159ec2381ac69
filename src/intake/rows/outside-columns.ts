/** The unrecognised columns in which a further person of the row may stand. Names columns, reads nothing. */
import type { SheetPlan } from '../layout/sheet-plan.js';

const REGISTER_ID = 'register';

/** Headers of numbers of people who are no further members of the row. */
const OF_OTHERS = /户主|家长|申请|联系|监护|经办|帮扶|填报|负责|干部|包保|开户|持卡|代理|领取|法定|委托/u;

/** In rows of whole households any unnamed column; in a register also those that may be columns of members not recognised. */
export function columnsOutside({ table, slots, unknown }: SheetPlan): Set<number> {
  if (slots.length === 0 && table.id !== REGISTER_ID) return new Set();
  const columns = unknown
    .filter(({ header }) => slots.length > 0 || !OF_OTHERS.test(header))
    .map(({ columnIndex }) => columnIndex);
  return new Set(columns);
}
