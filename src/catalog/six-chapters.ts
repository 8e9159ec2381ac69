/**
 * 六查: six questions, each answered by the rules that speak of it, and the weights of the two scores (四看法, 绩效评估). A rule belongs to the
 * first chapter that names it by number, else by the letter of its group. Data and words only.
 */

export interface Chapter {
  readonly code: string;
  /** The question as printed. */
  readonly title: string;
  /** Letters of groups. */
  readonly groups: string;
  /** Numbers that belong here whatever their group. */
  readonly rules: readonly string[];
}

const numbers = (text: string): readonly string[] => text.split(' ');

export const SIX_CHAPTERS: readonly Chapter[] = [
  {
    code: 'objects',
    title: '一查对象准不准',
    groups: 'ABCGK',
    rules: numbers('E01 E02 E03 E11 E14 E15 E17 E18 E26 E27 T01 T02 T03 T04 T05 T06'),
  },
  { code: 'needs', title: '二查需求清不清', groups: 'E', rules: numbers('H28 H29 H30 H31 T07 T08') },
  { code: 'measures', title: '三查帮扶实不实', groups: 'DP', rules: numbers('H32 H43') },
  { code: 'funds', title: '四查资金严不严', groups: 'FJ', rules: numbers('T11 P01 P03 P04 P05 P06 P07 P10 P18') },
  { code: 'indicators', title: '五查指标真不真', groups: 'H', rules: numbers('E24 E25 K06 K07') },
  { code: 'results', title: '六查成效好不好', groups: 'T', rules: numbers('E21 E22 E23 D12 D13 H33 H34 H35 H42') },
];

/** The chapter of a rule; local rules of other letters are about the objects. */
export function chapterOf(rule: string): Chapter {
  const [objects] = SIX_CHAPTERS;
  const own = SIX_CHAPTERS.find(({ rules }) => rules.includes(rule));
  const byGroup = SIX_CHAPTERS.find(({ groups }) => groups.includes(rule.charAt(0)));
  return own ?? byGroup ?? (objects as Chapter);
}

/** 四看法: house, grain, labour, a child at school, with the weights of the county where it was first used. */
export const FOUR_LOOKS = {
  house: { label: '看房', weight: 20, basis: '住房安全等级六成，人均住房面积（25平方米为满）四成' },
  grain: { label: '看粮', weight: 30, basis: '人均耕地（1亩为满）、人均生产经营收入（2000元为满）各半' },
  labour: { label: '看劳动力', weight: 30, basis: '有劳动能力的人占比，弱、半劳动力按半个算' },
  schooling: { label: '看读书郎', weight: 20, basis: '没有非义务教育阶段在校生为满，有一人减半，有两人及以上为零' },
} as const;

/** 绩效评估 of townships: share of each rate in the score; a rate that counts against it is taken from one. */
export const PERFORMANCE = {
  answer_on_time: { label: '按期反馈率', weight: 30, isAgainst: false },
  valid: { label: '核实率', weight: 20, isAgainst: false },
  closed_or_exempt: { label: '销号率（含豁免）', weight: 30, isAgainst: false },
  returned: { label: '退回率', weight: 10, isAgainst: true },
  rebound: { label: '反弹率', weight: 10, isAgainst: true },
} as const;
