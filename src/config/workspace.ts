/**
 * Workspace settings (bidui.yaml): one zod schema from which types, error messages, the JSON schema and docs/reference/settings.md are
 * derived. Only shapes and defaults here; src/workspace reads the file and src/system resolves patterns.
 */
import { z } from 'zod';
import { PASSES } from '../domain/pass.js';
import { checklistEntries } from './checklists.js';
import { listRule } from './list-rules.js';
import { ownTable } from './own-tables.js';

/** ISO day. YAML dates arrive as text because the file is read with dates off. */
const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('日期，如 2018-07-01');

const patterns = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .describe('文件或通配符，相对于工作区');

const pass = z.enum(PASSES);

const divisionCode = z
  .string()
  .regex(/^\d{6}(\d{3}|\d{6})?$/)
  .describe('区划代码，6、9 或 12 位，加引号');

const columns = z
  .record(z.string(), z.union([z.string().min(1), z.null()]))
  .describe('规范列名 → 表头原文（含单位）；null 表示本表没有这一列');

const members = z
  .record(z.string().regex(/^[1-9]\d?$/), z.record(z.string(), z.string().min(1)))
  .describe('一行写一户时：成员序号 → 规范列名 → 表头原文（同名表头写 #2、#3）');

const households = z
  .enum(['by_number', 'by_head_row'])
  .default('by_number')
  .describe('户的划分：按户编号，或从户主行开始');

/** Common settings of register parts, candidates and lists. */
const delivery = {
  files: patterns,
  sheets: z.array(z.string()).describe('只读这些工作表；默认全部').optional(),
  columns: columns.optional(),
  members: members.optional(),
  data_date: isoDay.describe('数据日期').optional(),
  password_env: z.string().describe('存放打开密码的环境变量名').optional(),
};

const peopleDelivery = {
  ...delivery,
  households,
  division: divisionCode.describe('整份名册所属的区划').optional(),
};

const registerPart = z.strictObject({
  ...peopleDelivery,
  serves: z
    .array(pass)
    .min(1)
    .default([...PASSES])
    .describe('用于哪几轮比对'),
});

const candidatePart = z.strictObject({ ...peopleDelivery });

const sourceEntry = z.strictObject({
  ...delivery,
  source: z.string().describe('来源编号，见 bidui columns'),
  level: pass.default('county').describe('名单的层级：county 用于本县县级比对，province 用于省级比对'),
  division: divisionCode.describe('名单所属的区划').optional(),
  coverage: z
    .enum(['full', 'partial'])
    .describe('full 才能据此认定“不在名单”；不写按来源的规定，一般是 full')
    .optional(),
  households,
  sender: z.string().describe('报送单位，记住列对应关系用').optional(),
});

const serverAddress = z.string().min(1);

const engine = z
  .union([serverAddress, z.array(serverAddress).min(1)])
  .default('sqlite')
  .describe(
    '比对在哪里计算：sqlite（默认，本机，不用安装）或 postgres://用户@主机:端口/数据库，可写多个；密码只从环境变量 PGPASSWORD 读取',
  );

const uncountedKind = z.strictObject({
  label: z.string().min(1).describe('叫什么，如 慰问金'),
  words: z.array(z.string().min(1)).min(1).describe('发放项目或收入细项里有其中一个词就算这一类'),
  basis: z.string().min(1).default('示例口径').describe('依据文号'),
  from: isoDay.default('2016-01-01').describe('从哪一天起不计入'),
  until: isoDay.nullable().default(null).describe('到哪一天为止不计入；不写表示一直'),
});

const blockingCondition = z
  .union([
    z.string().transform((code) => ({ code, basis: '示例口径', from: '2016-01-01', until: null })),
    z.strictObject({
      code: z.string().describe('情形代码'),
      basis: z.string().min(1).default('示例口径').describe('依据文号'),
      from: isoDay.default('2016-01-01').describe('从哪一天起算'),
      until: isoDay.nullable().default(null).describe('到哪一天为止；不写表示一直'),
    }),
  ])
  .describe('情形代码，或连同依据、起止');

const ruleChange = z.record(z.string(), z.unknown()).describe('覆盖规则的字段或参数');

const weight = z.number().min(0).describe('占多少，0 就是不看');

/** Limits and habits that an office may change; every one has a default. */
const settings = z.strictObject({
  min_usable_keys: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('名单中可用证件号占比低于此值时，不据此认定“不在名单”'),
  max_list_age_days: z
    .number()
    .int()
    .positive()
    .default(366)
    .describe('名单数据日期早于比对基准日超过这么多天，依赖它的规则不运行'),
  hit_rate_jump: z.number().min(0).max(1).default(0.3).describe('命中率比上一次交付变动超过此值即拦下'),
  dispatch_notices: z.boolean().default(false).describe('提示类疑点也下发'),
  id_numbers: z.enum(['full', 'masked']).default('full').describe('点球单上证件号码的显示方式'),
  sheet_password_env: z.string().describe('存放点球单打开密码的环境变量名；不设则不加密').optional(),
  due_days: z.number().int().positive().default(7).describe('反馈期限，下发之日起天数'),
  exemption_days: z
    .number()
    .int()
    .positive()
    .default(365)
    .describe('不属实并有佐证、表上没写保留到哪天的，从收表之日起豁免的天数'),
  longest_exemption_days: z
    .number()
    .int()
    .positive()
    .describe('人工豁免（bidui exempt）从决定之日起最长的天数，到期仍查出的重新打开；不设则不限')
    .optional(),
  same_answer_share: z.number().min(0).max(1).default(0.6).describe('回表中情况说明完全相同的行达到此占比即提示雷同'),
  same_answer_min_rows: z.number().int().positive().default(10).describe('填了的行少于此数的回表不看雷同'),
  visits_per_day: z.number().int().positive().default(30).describe('一名核实人一天入户超过此户数即提示'),
  max_file_mb: z.number().positive().default(2048).describe('单个文件解压后的上限（MB）'),
  standards: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('衔接核对时印出的标准：register 或来源编号 → 一句话，如 2018年农村低保标准每年4000元（某办〔2018〕3号）'),
  publishable_kinds: z
    .array(z.string())
    .default([])
    .describe('户类型中另外可以公示的类别（默认只公示常见的，其余留空）'),
  survey_limits: z
    .strictObject({
      missed: z.number().min(0).max(1).default(0.02).describe('漏评率上限'),
      wrongly_removed: z.number().min(0).max(1).default(0.02).describe('错退率上限'),
      approval: z.number().min(0).max(1).default(0.9).describe('认可度下限'),
      satisfaction: z.number().min(0).max(1).default(0.9).describe('帮扶责任人满意度低于此数的约谈'),
      recall: z.number().min(0).max(1).default(0.6).describe('帮扶责任人满意度低于此数的建议召回'),
      recall_asked: z.number().int().min(1).default(3).describe('建议召回至少要有几户受访'),
    })
    .prefault({})
    .describe('入户核查各项指标的限值（0 到 1），按本地当年文件填写'),
  supervision: z
    .strictObject({
      heads_weekdays: z
        .array(z.number().int().min(1).max(7))
        .min(1)
        .default([1, 4])
        .describe('哪几天给县级领导写交办单：1 是周一，7 是周日；默认每周两次'),
      important: z
        .array(z.string())
        .default(['C19', 'F13', 'J01', 'J03', 'P18'])
        .describe('要情即报的规则编号：新发现即报分管领导'),
      leader: z.string().default('').describe('签发典型问题通报的领导'),
    })
    .prefault({})
    .describe('交办单、要情即报、典型问题通报'),
  targets: z
    .record(z.string(), z.number().min(0).max(1))
    .default({})
    .describe('指标的本地目标：指标编号 → 0 到 1，如 tekun_central.central: 0.6；编号见 bidui indicators --json'),
  scores: z
    .strictObject({
      four_looks: z
        .strictObject({
          weights: z
            .strictObject({ house: weight, grain: weight, labour: weight, schooling: weight })
            .partial()
            .default({})
            .describe(
              '四看各占多少：house 看房、grain 看粮、labour 看劳动力、schooling 看读书郎；不写按 20、30、30、20',
            ),
          high: z.number().min(0).max(100).default(70).describe('在册户、监测户达到这个分数就列为偏高'),
          low: z.number().min(0).max(100).default(40).describe('已退出户不足这个分数就列为偏低'),
        })
        .prefault({})
        .describe('四看法评分（bidui analyse）'),
      performance: z
        .strictObject({
          answer_on_time: weight,
          valid: weight,
          closed_or_exempt: weight,
          returned: weight,
          rebound: weight,
        })
        .partial()
        .default({})
        .describe('乡镇绩效评估各率占多少，不写按 30、20、30、10、10；退回率、反弹率反向计'),
    })
    .prefault({})
    .describe('评分的权重'),
  after_run: z
    .array(z.string().min(1))
    .default([])
    .describe(
      '每次 run 结束后（失败也算）执行的程序和参数，如 [/usr/local/bin/notify.sh]；摘要文件的路径在环境变量 BIDUI_SUMMARY，退出状态在 BIDUI_EXIT',
    ),
  contact: z.string().default('').describe('点球单上的联系人和电话'),
});

const countyResultPart = z.strictObject({
  cleared: z
    .union([z.string(), z.array(z.string())])
    .describe('可录入名单文件，可用通配符')
    .optional(),
  held: z
    .union([z.string(), z.array(z.string())])
    .describe('暂缓录入名单文件，可用通配符')
    .optional(),
  register: z
    .union([z.string(), z.array(z.string())])
    .describe('县里比对时的名册文件（姓名、证件号码两列即可），可用通配符；有了才能查出没有经过县级比对就录入的人')
    .optional(),
  division: divisionCode.describe('哪个县的名单'),
});

export const workspaceSchema = z.strictObject({
  office: z
    .strictObject({
      name: z.string().min(1).describe('单位名称，印在各表上'),
      level: pass.describe('单位层级'),
      division: divisionCode.describe('单位所属区划'),
    })
    .describe('本单位'),
  divisions: z.string().describe('补充区划表：代码,名称').optional(),
  register: z.array(registerPart).min(1).describe('名册；同一轮的多项合并为一份'),
  candidates: z.array(candidatePart).default([]).describe('新识别拟录入对象'),
  tables: z.array(ownTable).default([]).describe('自定义名单：比对办自己说明格式的表；bidui sources add 可按样表生成'),
  sources: z.array(sourceEntry).default([]).describe('部门名单'),
  rules: z
    .strictObject({
      disable: z.array(z.string()).default([]).describe('停用的规则编号'),
      set: z.record(z.string(), ruleChange).default({}).describe('规则编号 → 覆盖的字段或参数'),
      add: z.array(z.record(z.string(), z.unknown())).default([]).describe('本地新增规则'),
      lists: z.array(listRule).default([]).describe('名单规则：不写查询语句，在设置工作簿的“名单规则”表里填'),
      precedence: z.array(z.string()).describe('多重身份计数的先后顺序').optional(),
      grace: z.array(z.string()).describe('渐退期内不下发的规则编号，写了就代替自带的（收入、财产类）').optional(),
      uncounted: z
        .array(uncountedKind)
        .describe('十不算：算稳定收入时不计入的各类收入，写了就代替自带的；规则 E24 和 coverage 都按它扣减')
        .optional(),
      blocking: z
        .array(blockingCondition)
        .describe(
          '十不脱：有这些情形的户不得退出（规则 E23），写了就代替自带的：house water school illness transfers；另可选 income insurance',
        )
        .optional(),
    })
    .prefault({})
    .describe('疑点规则的本地口径'),
  checklists: checklistEntries,
  exemptions: z.string().describe('豁免清单文件').optional(),
  county_results: z
    .array(countyResultPart)
    .default([])
    .describe('县里自己做的县级比对的名单，供没有做过县级比对的上级单位比对“暂缓后仍录入”等'),
  fillers: z.array(z.string().min(1)).default([]).describe('本地另外用来占格、表示没有内容的词，按空白处理'),
  organisation: z
    .string()
    .describe('组织表文件：单位、层级、区划代码、部门、姓名、职责、电话、起、止；疑点按它落实到人')
    .optional(),
  vocabulary: z
    .record(z.string(), z.record(z.string(), z.array(z.union([z.string().min(1), z.number()]))))
    .default({})
    .describe('各单位自己的状态写法：<来源>.<列> → 状态 → 词，如 health.insurance.status: { 正常: [已到账] }'),
  villages: z.string().describe('行政村表文件（乡镇、行政村、代码）').optional(),
  engine,
  linkage: z
    .strictObject({
      automatic: z
        .enum(['off', 'exact', 'repaired', 'weights'])
        .default('repaired')
        .describe(
          '哪些匹配可以直接产生疑点：exact 只有相同的有效号码；repaired 另加更正后唯一相符的号码；weights 再加姓名和出生日期相同的；其余交人工复核。off 不找号码有错漏的行',
        ),
    })
    .prefault({})
    .describe('号码有错漏的行怎样认人'),
  settings: settings.prefault({}).describe('其他设置'),
});

export type WorkspaceSettings = z.infer<typeof workspaceSchema>;
export type SourceEntry = WorkspaceSettings['sources'][number];
