/**
 * People to keep an eye on by the register, the population list and the rules in force: alone, away for work, newly or not registered with
 * the police, removed before, close to the line. Where the catalogue has a rule that means the same, its condition is used as the office
 * set it. Data and text only.
 */
import type { RuleDefinition } from '../../../domain/rule.js';
import { targetOf } from '../defaults.js';
import { READ_RULE, type CoverageRead } from './read.js';

/** Rules whose findings are a reason for attention. */
const RULE_REASONS: readonly { readonly rule: string; readonly code: string; readonly label: string }[] = [
  { rule: 'E17', code: 'newly-registered', label: '新入户籍' },
  { rule: 'G02', code: 'not-registered', label: '公安户籍查无' },
  { rule: 'E16', code: 'near-line', label: '收入刚过监测线' },
  { rule: 'H19', code: 'below-line', label: '收入低于监测线未监测' },
];

const REGISTER_REASONS: readonly CoverageRead[] = [
  {
    code: 'alone',
    label: '鳏寡孤独（独居老人、独居未成年人）',
    uses: ['attention'],
    rule: {
      ...READ_RULE,
      number: 'alone',
      name: '鳏寡孤独',
      kind: 'logic',
      select: `select s.person_id as person_id
        from subject s join household hh on hh.household_id = s.household_id
        where s.status <> 'removed' and hh.persons_living = 1 and (s.age >= :old or s.age < :young)`,
      params: {
        old: { default: 60, unit: '周岁', basis: '示例口径：60周岁', effective: '2018-01-01' },
        young: { default: 16, unit: '周岁', basis: '示例口径：16周岁', effective: '2018-01-01' },
      },
    },
  },
  {
    code: 'disabled',
    label: '残疾人',
    uses: ['attention'],
    rule: {
      ...READ_RULE,
      number: 'disabled-register',
      name: '残疾人',
      kind: 'logic',
      target: "s.status <> 'removed'",
      where: "(coalesce(s.disability_grade, '') <> '' or coalesce(s.health, '') like '%残疾%')",
    },
  },
  {
    code: 'migrant',
    label: '外出务工',
    uses: ['attention'],
    rule: {
      ...READ_RULE,
      number: 'migrant',
      name: '外出务工',
      kind: 'logic',
      target: "s.status <> 'removed'",
      where: `coalesce(s.work_place, '') <> ''
        and coalesce(s.work_place, '') not like '%乡内%'
        and coalesce(s.work_place, '') not like '%镇内%'
        and coalesce(s.work_place, '') not like '%村内%'
        and coalesce(s.work_place, '') not like '本乡%'
        and coalesce(s.work_place, '') not like '本镇%'
        and coalesce(s.work_place, '') not like '本村%'
        and coalesce(s.work_months, 1) > 0`,
    },
  },
  {
    code: 'removed',
    label: '曾被清退',
    uses: ['attention'],
    rule: {
      ...READ_RULE,
      number: 'removed',
      name: '曾被清退',
      kind: 'logic',
      target: "s.status = 'removed'",
      where: '1 = 1',
    },
  },
];

/** Reads of the register, and those that follow the office's own rules; a rule that is disabled gives none. */
export function attentionReads(rules: readonly RuleDefinition[]): CoverageRead[] {
  const byRule = RULE_REASONS.flatMap(({ rule: number, code, label }): CoverageRead[] => {
    const rule = rules.find((entry) => entry.number === number);
    if (rule === undefined) return [];
    // The default target of a rule goes by its number, which is another one here.
    const target = rule.select === undefined && rule.hit === undefined ? { target: targetOf(rule) } : {};
    return [{ code, label, uses: ['attention'], rule: { ...rule, ...target, number: code, name: label, message: '' } }];
  });
  return [...REGISTER_REASONS, ...byRule];
}
