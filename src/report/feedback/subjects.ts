/** Counts of what findings are about: households, villages, projects, posts. Pure. */
import type { Finding } from '../../domain/finding.js';
import type { RuleUnit } from '../../domain/rule.js';

const OTHERS: Readonly<Partial<Record<RuleUnit, string>>> = {
  village: '个村',
  project: '个项目',
  post: '个岗位',
  staff: '名工作人员',
};

/** `12 户、3 个村` */
export function subjectsInWords(findings: readonly Finding[]): string {
  const households = countHouseholds(findings);
  const others = Object.entries(OTHERS).flatMap(([unit, words]) => {
    const own = findings.filter((finding) => finding.unit === unit);
    const count = unit === 'village' ? new Set(own.map(({ place }) => JSON.stringify(place))).size : own.length;
    return own.length === 0 ? [] : [`${count} ${words}`];
  });
  return [...(households > 0 || others.length === 0 ? [`${households} 户`] : []), ...others].join('、');
}

/** Households of the findings about people; somebody without one counts for himself. */
export function countHouseholds(findings: readonly Finding[]): number {
  const ofPeople = findings.filter(({ unit }) => OTHERS[unit] === undefined);
  return new Set(ofPeople.map(({ person, no }) => person.household ?? no)).size;
}
