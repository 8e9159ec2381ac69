/**
 * Programmes of payment lists, known by groups of words: every office words the same programme its own way, so a name belongs to a
 * programme when it holds one word of each of its groups and none of those that mean another. Data and text only.
 */

interface Programme {
  /** One of each. */
  readonly groups: readonly (readonly string[])[];
  readonly not?: readonly string[];
}

/** The premium of the residents' pension, paid by the government for who cannot pay it. */
export const PENSION_PREMIUM_PAID: Programme = {
  groups: [
    ['养老', '城乡居保', '城居保', '居保', '新农保'],
    ['代缴', '代交', '代为缴', '政府缴', '财政缴', '资助缴', '缴费资助', '缴费补助', '免缴'],
  ],
  not: ['医疗', '医保', '职工', '机关事业', '养老服务', '养老机构'],
};

/** 雨露计划. */
export const RAIN_AND_DEW: Programme = { groups: [['雨露']] };

/** Benefits that only registered households get. */
export const FOR_REGISTERED: Programme = {
  groups: [['扶贫', '建档立卡', '雨露', '脱贫', '贫困户', '贫困家庭', '贫困人口']],
};

/** The SQL column names a programme; a blank one names none. */
export function isProgramme(column: string, { groups, not = [] }: Programme): string {
  const has = (word: string): string => `${column} like '%${word}%'`;
  const wanted = groups.map((words) => `(${words.map(has).join(' or ')})`);
  return [...wanted, ...not.map((word) => `${column} not like '%${word}%'`)].join(' and ');
}
