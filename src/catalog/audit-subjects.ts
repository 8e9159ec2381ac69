/** 对象, 政策, 资金, 项目, 责任: what an audit asks about (嵌入式审计), by the rule of a finding. */
const SUBJECTS: readonly (readonly [label: string, rules: RegExp])[] = [
  ['责任', /^(?:D2[3-6]|K08|P08|P12|P13|P16|P17)$/u],
  ['项目', /^(?:J06|P02|P14|P15|P19)$/u],
  ['资金', /^(?:J\d\d|B08|B10|B11|F1[2-4]|G1[56]|P01|P03|P04|P05|P06|P07|P10|P18)$/u],
  ['政策', /^(?:D\d\d|F\d\d|G\d\d|E2[34])$/u],
];
/** People in the register, and those who should be in it. */
const OBJECTS = '对象';

/** The audit's heading for a rule; a rule of the office itself is about 对象 unless its subject is a project or a post. */
export function auditSubject(rule: string, unit: string): string {
  const found = SUBJECTS.find(([, rules]) => rules.test(rule))?.[0];
  if (found !== undefined) return found;
  if (unit === 'project') return '项目';
  return unit === 'post' || unit === 'staff' ? '责任' : OBJECTS;
}
