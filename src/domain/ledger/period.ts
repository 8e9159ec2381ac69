/** Periods of a report by their last day. Only words. */
export const PERIODS = ['day', 'week', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];
