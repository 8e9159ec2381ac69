/** `rules.lists` of bidui.yaml: rules that an office states over a list in closed forms, without a query. src/rules/sql/list-rule makes rules of them. */
import { z } from 'zod';

/**
 * on: people on the list · watched: the same as a warning, which holds no candidate back · off: people who are not on it · outside: people
 * of the list who are not on the register · row: the village, project or post that a row is,
 * or the village of an event.
 */
export const LIST_RULE_FORMS = ['on', 'watched', 'off', 'outside', 'row'] as const;
export type ListRuleForm = (typeof LIST_RULE_FORMS)[number];

export const COMPARISONS = [
  'equal',
  'unequal',
  'over',
  'at_least',
  'under',
  'at_most',
  'before',
  'after',
  'contains',
  'blank',
  'filled',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Whose findings they are: households of the register by their status; everybody but those removed where a rule does not say. */
export const LIST_RULE_WHOM = [
  'registered',
  'monitored',
  'current',
  'exited',
  'policies',
  'enrolled',
  'candidates',
] as const;
export type ListRuleWhom = (typeof LIST_RULE_WHOM)[number];

/** A span before the as-of date: `6个月前`. */
export const SPAN_AGO = /^(\d{1,4})(天|个月|年)前$/u;

const value = z.union([z.string().min(1), z.number()]);

const condition = z.strictObject({
  column: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/u)
    .describe('名单的列，见 bidui columns'),
  is: z
    .enum(COMPARISONS)
    .describe(
      '怎样比：equal 等于、unequal 不等于、over 大于、at_least 不小于、under 小于、at_most 不大于、before 早于、after 晚于、contains 包含、blank 没有填、filled 填了',
    ),
  value: z
    .union([value, z.array(value).min(1)])
    .describe('比什么；等于、不等于、包含可以写几个；早于、晚于写 2018-07-01 或 6个月前')
    .optional(),
});
export type ListCondition = z.infer<typeof condition>;

export const listRule = z.strictObject({
  number: z
    .string()
    .regex(/^[A-Z]{1,3}\d{1,4}$/u)
    .describe('规则编号，如 X01'),
  name: z.string().min(1).describe('简称'),
  list: z.string().min(1).describe('名单的来源编号'),
  when: z
    .enum(LIST_RULE_FORMS)
    .describe(
      '什么时候提示：on 在名单、watched 在名单（预警，不暂缓录入）、off 不在名单、outside 在名单不在名册、row 名单的这一行（村、项目、岗位、事件所在的村）',
    ),
  whom: z
    .enum(LIST_RULE_WHOM)
    .describe(
      '名册上哪些户：registered 在册未脱贫、monitored 监测、current 在册未脱贫和监测、exited 脱贫、policies 享受政策的、enrolled 已录入的、candidates 拟录入的；不写是清退以外的所有户',
    )
    .optional(),
  conditions: z.array(condition).default([]).describe('名单的行还要同时符合的条件').optional(),
  unit: z.enum(['person', 'household']).describe('疑点的对象：person 人、household 户').optional(),
  severity: z.enum(['error', 'verify', 'notice']).describe('性质').optional(),
  message: z.string().min(1).describe('疑点说明；花括号里写列名'),
  verifier: z.enum(['village', 'township', 'department']).describe('谁核实').optional(),
  department: z.string().min(1).describe('由部门核实的，哪个部门').optional(),
  basis: z.string().min(1).describe('口径和依据').optional(),
});
export type ListRule = z.infer<typeof listRule>;
