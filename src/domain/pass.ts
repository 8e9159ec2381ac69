/** The rounds of comparing, and the offices that run them. */
export const PASSES = ['county', 'city', 'province'] as const;
export type Pass = (typeof PASSES)[number];

export const PASS_LABELS: Readonly<Record<Pass, string>> = {
  county: '县级比对',
  city: '市级比对',
  province: '省级比对',
};
