/** Shipped sampling plans. Quotas where the source names none are 示例口径: offices set their own in a plan file. */
export const SAMPLE_PLANS = {
  /** S3 江苏 2017: each city two counties, each county two villages, each village at least fifty registered households. */
  jiangsu: {
    name: '江苏方案：每市两县、每县两村、每村五十户',
    groups: ['registered', 'borderline', 'exited'],
    stages: [
      { level: 'city', take: 5 },
      { level: 'county', take: 2 },
      { level: 'village', take: 2, preferHouseholds: 50 },
    ],
    households: 50,
  },
  /** S3 吉林 2017: five groups of households. */
  jilin: {
    name: '吉林方案：五类户分组抽取',
    groups: ['registered', 'borderline', 'removed', 'exited', 'other'],
    stages: [
      { level: 'county', take: 2 },
      { level: 'village', take: 2 },
    ],
    households: 50,
    quotas: { registered: 20, borderline: 5, removed: 5, exited: 10, other: 10 },
  },
} as const;
export type SamplePreset = keyof typeof SAMPLE_PLANS;
