/**
 * Surnames that are different but were interchanged by the abandoned second simplification, by police computers or by clerks
 * (docs/design/identity-numbers.md, "Confused surnames"). A pair makes two names candidates, never the same name.
 */
const GROUPS = [
  '萧肖',
  '傅付',
  '戴代',
  '蓝兰',
  '阎闫',
  '丘邱',
  '甯宁',
  '于於',
  '余佘',
  '范範',
  '钟锺鐘',
  '雷需',
  '段叚',
  '贾賈',
  '冼洗',
  '祁祈',
  '郤郄',
] as const;

const groupBySurname = new Map<string, number>();
for (const [index, group] of GROUPS.entries()) for (const surname of group) groupBySurname.set(surname, index);

/** True for two different surnames of one group. */
export function areInterchangedSurnames(first: string, second: string): boolean {
  const group = groupBySurname.get(first);
  return group !== undefined && first !== second && groupBySurname.get(second) === group;
}
