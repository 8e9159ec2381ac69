/** Age of the division table, apart from it so that the version is printed without loading it; made by docs/generate/divisions.mjs. */

/** The day of the newest source. */
export const DIVISIONS_DATE = '2026-05-04';
