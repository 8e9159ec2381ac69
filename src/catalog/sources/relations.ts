/** Words of the column 与户主关系 that rules and readers depend on. */

/** The head of a household. */
export const HEAD_RELATION = '户主';
