/** `tables:` of bidui.yaml: the shape of a declared table. Names are checked here, collisions with other names where the file is opened. */
import { z } from 'zod';
import { COLUMN_TYPES, ROW_UNITS } from '../domain/column.js';

const words = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** Words that SQL keeps for itself: a rule could not name such a column. */
export const SQL_WORDS: ReadonlySet<string> = new Set(
  (
    'all and as asc between by case cast check column create cross default delete desc distinct drop else end escape except exists for ' +
    'foreign from group having if in index inner insert intersect into is join left like limit natural not null on or order outer primary ' +
    'references right select set table then to union unique update using values when where with'
  ).split(' '),
);

const column = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/u)
    .refine((name) => !SQL_WORDS.has(name))
    .describe('规范列名：小写英文字母、数字、下划线；规则和结果里用它'),
  header: words.describe('表头原文，一个或几个；第一个也是给人看的列名；拿不准的前面加 ~'),
  type: z.enum(COLUMN_TYPES).default('text').describe('内容的类型'),
  unit: z.string().min(1).describe('表头和标题都没写单位时按什么算，如 万元').optional(),
  words: z.record(z.string().min(1), words).describe('状态 → 表里的各种写法').optional(),
  sensitive: z.boolean().describe('健康、资金等敏感内容：公示和提示里遮盖').optional(),
});

export const ownTable = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?$/u)
    .describe('来源编号，如 bank.microcredit；规则里写成 bank_microcredit'),
  name: z.string().min(1).describe('中文名称'),
  row: z
    .enum(ROW_UNITS)
    .default('person')
    .describe('一行是什么：person 人、household 户、village 村、project 项目、post 岗位、event 事件等'),
  department: z.string().min(1).describe('报送部门'),
  key: z.array(z.string()).min(1).describe('靠哪几列分清两行；默认按 row 定').optional(),
  coverage: z.enum(['full', 'partial']).describe('没有另写时名单是全量还是部分').optional(),
  columns: z.array(column).min(1).describe('列'),
});
