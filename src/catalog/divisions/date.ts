/** Age of the division table, apart from it so that the version is printed without loading it; made by generate.mjs. */

/** The day of the newest source. */
export const DIVISIONS_DATE = '2026-05-04';
