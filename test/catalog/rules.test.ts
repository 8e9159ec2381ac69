// The catalogue has every number of the domain document's section 2 exactly once, and nothing in it points nowhere.
import { describe, expect, test } from 'vitest';
import { DISPOSALS } from '../../src/catalog/disposals.js';
import { REASONS } from '../../src/catalog/reasons.js';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES, RULE_BY_NUMBER, UNAVAILABLE_RULES } from '../../src/catalog/rules/all-rules.js';
import { datedValues } from '../../src/catalog/rules/parameters.js';
import { SHIPPED_SOURCES } from '../../src/catalog/sources/table-definitions.js';
import { columnsOfView } from '../../src/linkage/rule-schema.js';
import { viewName } from '../../src/domain/column.js';
import type { RuleDefinition } from '../../src/domain/rule.js';

/**
 * Number, kind, severity, name; `-` where the document states none. Five names that the document gives half in English are
 * given in Chinese. G21 and group P are of the project's own documents, not of this list; group I is the audit of returned sheets.
 */
const DOMAIN_RULES = `
A01 logic error 证件号为空
A02 logic error 证件号位数不对
A03 logic error 校验码错误
A04 logic error 出生日期非法
A05 logic notice 区划码不存在
A06 logic verify 占位证件号
A07 logic error 精度丢失
A08 logic notice 15位旧号
A09 logic notice 残疾证号混入
A10 conflict verify 残疾证号与残疾字段不符
A11 conflict error 性别与证件不符
A12 conflict error 出生日期与证件不符
A13 logic verify 姓名异常
A14 logic verify 手机号异常
A15 logic verify 证件类型不符
A16 logic notice 一格多号
A17 logic notice 隐藏字符
B01 duplicate error 户内重复
B02 duplicate error 村内/乡内一人两户
B03 duplicate error 县内跨乡重复
B04 duplicate error 跨县重复建档
B05 conflict error 同号异名
B06 duplicate verify 疑似同一人不同号
B07 duplicate error 15/18位同一人
B08 duplicate error 同政策重复享受
B09 exclusive error 城乡低保双享
B10 duplicate error 跨县重复领取
B11 duplicate verify 同账号多人
B12 duplicate notice 异户同电话
B13 duplicate verify 同户异地
B14 logic error 多户主
B15 duplicate verify 重复参保
B16 duplicate verify 养老重复参保
B17 duplicate verify 教育资助重复
B18 duplicate verify 危改重复
B19 duplicate notice 同名异号提示
C01 present verify 有车
C02 present verify 营运车/货车
C03 present verify 大型农机、工程机械、船
C04 present verify 有商品房
C05 present verify 多套住房
C06 present verify 非居住用房
C07 present verify 近期购房/建房
C08 present verify 财政供养人员
C09 present verify 职工养老待遇
C10 present verify 职工社保缴费
C11 present verify 公积金
C12 present verify 企业法人/股东/高管
C13 present verify 个体工商户
C14 present verify 社会组织负责人
C15 present verify 纳税
C16 present verify 存款、理财、股票超限
C17 present verify 商业保险
C18 present verify 现任村干部
C19 present error 已死亡
C20 present verify 户籍注销/迁出
C21 present verify 服刑
C22 present verify 失踪/失联
C23 present verify 出国(境)
C24 present verify 现役军人
C25 present verify 大额涉农补贴
C26 present verify 种养大户、雇工经营
C27 present verify 公职/有能力的分户子女
C28 present verify 拆户分户
C29 present verify 空挂户
C30 present verify 长期外出整户不在
C31 present notice 高额用电/通信
C32 present verify 贵重家电等
C33 present verify 购车/购房贷款
D01 absent verify 未参加基本医保
D02 absent verify 未参加大病保险/特惠保
D03 absent verify 个人缴费未资助
D04 absent verify 养老保险未代缴
D05 absent verify 到龄未领养老金
D06 absent verify 重残无护理补贴
D07 absent verify 困难残疾人无生活补贴
D08 absent verify 高龄津贴未享
D09 absent verify 教育资助未享
D10 absent verify 雨露计划未享
D11 absent error 适龄未在校
D12 absent error 危房未改造
D13 absent error 饮水未解决
D14 absent verify 家庭医生未签约
D15 absent verify 慢病卡未办
D16 absent verify 大病未救治
D17 absent verify 严重精神障碍未管理
D18 absent verify 应救助未救助
D19 absent error 孤儿/事无儿童未保障
D20 absent notice 困境儿童/留守老人未登记
D21 absent verify 有劳力未就业帮扶
D22 absent notice 小额信贷应贷未贷
D23 absent error 无帮扶责任人
D24 absent notice 帮扶人超额
D25 absent error 无帮扶措施
D26 absent verify 未走访
D27 absent notice 防贫保未赔
D28 absent error 未公示/未签字
E01 omitted verify 低保未纳入
E02 omitted verify 特困未纳入
E03 omitted verify 重残未纳入
E04 warning verify 大病未纳入
E05 warning verify 医疗自付高
E06 warning verify 教育支出高
E07 warning verify 受灾
E08 warning verify 意外事故
E09 warning verify 失业/断缴
E10 warning error 辍学
E11 omitted verify 收入低于监测线未纳
E12 omitted verify 非在册户危房/饮水
E13 warning verify 低保退出未监测
E14 omitted verify 低保边缘/支出型未监测
E15 omitted verify 错误清退
E16 warning notice 边缘户
E17 omitted verify 无户籍/新户籍
E18 omitted verify 户籍人口未录入
E19 warning notice 独居/分户老人
E20 omitted verify 无劳力户未低保
E21 warning verify 风险消除后再现
E22 warning verify 退出后返贫
E23 logic error 不得退出 (十不脱)
E24 logic verify 收入来源不算 (十不算)
E25 warning notice 转移性收入占比高
E26 omitted verify 信访/12345/12317 诉求
E27 omitted verify 无贫困人口的村
E28 warning notice 法院失信/大额债务
F01 exclusive error 低保×特困
F02 exclusive error 城市低保×农村低保
F03 exclusive error 特困×残疾护理补贴
F04 exclusive verify 孤儿/事无×低保/特困
F05 exclusive error 易地搬迁×危房改造
F06 exclusive error 危改身份冒用
F07 exclusive verify 居民医保×职工医保
F08 exclusive error 居保×职保 待遇
F09 exclusive verify 公租房×自有房
F10 exclusive verify 公益岗多岗/超龄/不符
F11 exclusive verify 公益岗×企业缴费
F12 exclusive error 贷款户不在册
F13 exclusive error 公职人员办扶贫贷款
F14 exclusive error 有房人员/村干部领分红
F15 exclusive error 高龄津贴等×死亡
F16 exclusive error 集中供养×分散供养
F17 exclusive verify 供养机构×残疾托养
F18 exclusive error 60周岁后代缴
G01 conflict error 姓名与公安不一致
G02 conflict error 证件号公安查无
G03 conflict error 性别/出生/民族不一致
G04 conflict verify 家庭成员不一致
G05 conflict verify 户籍地与建档地不一致
G06 conflict verify 与户主关系不一致
G07 conflict error 残疾类别/等级/有效期不一致
G08 conflict error 低保/特困标志不一致
G09 conflict verify 低保人数不一致
G10 conflict error 参保状态不一致
G11 conflict error 学籍年级/学校不一致
G12 conflict verify 健康状况×大病/慢病
G13 conflict verify 务工地点/月数×社保/务工监测
G14 conflict error 危房标记×鉴定
G15 conflict error 收入项×发放台账
G16 conflict verify 账户户名不符
G17 conflict verify 申报×核实差异
G18 conflict verify 两级结果不一致
G19 conflict error 双认定不一致
G20 conflict error 镇批区备不一致
H01 logic error 无户主 / 户主非首位
H02 logic error 户主与配偶同性
H03 logic error 关系与性别不符
H04 logic verify 关系与年龄不符
H05 logic error 家庭人口数≠明细行数
H06 logic verify 单人户为未成年人
H07 logic error 年龄<16有劳动能力
H08 logic verify 年龄≥60普通/技能劳动力
H09 logic verify 16–59健康非在校却无/弱劳动力
H10 logic error 在校生为无劳动力 (≥16)
H11 logic verify 年龄与在校状况
H12 logic error 文化程度与在校生同填/同空
H13 logic verify 16–22岁小学及以下学历
H14 logic notice 学历大专+或技能劳动力未就业
H15 logic error <16岁有务工登记
H16 logic error 务工月数>12、起止倒置、与上一段重叠
H17 logic verify 月工资异常
H18 logic verify 有务工无工资性收入 / 反之
H19 logic verify 人均纯收入低于监测线且未监测
H20 logic verify 人均收入过低 / 过高
H21 logic error 收入合计≠分项之和、人均×人数≠总收入
H22 logic notice 收入扎堆
H23 logic verify 收入同比异常
H24 logic verify 面积异常
H25 logic notice 距主干路 > 5 km
H26 logic error 住房面积空/0, 人均过小
H27 logic error 饮水、厕所、入户路、危房、通电空白
H28 logic error 风险类型与措施不匹配
H29 logic error 因残无残疾人、因病无病人、因学无在校生
H30 logic verify 因病但自付为0
H31 logic verify 缺劳动力但多为劳动力
H32 logic verify 有劳力无开发式帮扶 / 仅综合保障
H33 logic verify 消除过快
H34 logic error 消除时仍有三保障问题
H35 logic error 时间倒置
H36 logic error 雨露计划但非中高职
H37 logic error 低保/特困措施与标志互斥
H38 logic verify 特困但18–59岁健康/外出务工/在岗
H39 logic verify 一二级残疾却健康 / 技能劳动力
H40 logic error 基本医保与职工医保都有或都无
H41 logic error 医疗救助为是但未参保
H42 logic error 脱贫属性与年度不符
H43 logic verify 整户无劳力未标兜底
H44 logic error 空行/整户字段空白
J01 - - 发放名单不在册
J02 - - 在册未发放
J03 - - 死亡后发放
J04 - - 金额≠标准×人数×月
J05 - - 人均保费异常
J06 - - 项目受益户不在册
J07 - - 分红异常
J08 - - 贷款逾期/用途
J09 - - 补发/追缴未闭环
J10 - - 银行退票未补发
J11 - - 一人多卡 / 村间差异过大
K01 - - 村名不在区划表
K02 - - 12位代码与名称不符
K03 - - 村更名/合并
K04 - - 同名村
K05 - - 无法分村
K06 - - 行政村表空/0
K07 - - 村合计≠户明细
K08 - - 村干部/第一书记/驻村队缺
`;

const EXPECTED = DOMAIN_RULES.trim()
  .split('\n')
  .map((line) => {
    const [number = '', kind = '', severity = '', ...name] = line.split(' ');
    return { number, kind, severity, name: name.join(' ') };
  });

/** A rule number → the rule that stands for it. */
const ALIASES = new Map(
  ALL_RULES.flatMap((rule) => (rule.standsFor ?? []).map((number) => [number, rule.number] as const)),
);

/** Placeholders that the engine fills in for every rule (src/rules/sentences/message). */
const ALWAYS_KNOWN = new Set(
  'as_of as_of_year as_of_month list_label data_date names count other_name other_county other_county_name other_township other_village other_household name_difference left_register'.split(
    ' ',
  ),
);

function knownPlaceholders(rule: RuleDefinition): ReadonlySet<string> {
  const lists = [rule.hit, ...(rule.also ?? []).map(({ list }) => list)].filter((list) => list !== undefined);
  const evidence = [...(rule.select ?? '').matchAll(/'([a-z_]+\.[a-z_]+)' as evidence_source\b/gu)].map(
    ([, list]) => list ?? '',
  );
  const views = ['subject', 'household', 'village', ...[...lists, ...evidence].map(viewName)];
  const selected = [...(rule.select ?? '').matchAll(/ as ([a-z_0-9]+)/gu)].map(([, name]) => name ?? '');
  return new Set([
    ...ALWAYS_KNOWN,
    ...selected,
    ...Object.keys(rule.params ?? {}),
    ...views.flatMap((view) => [...columnsOfView(view)]),
  ]);
}

/** Numbers of the project's own: what the county pass held back, incomes of a whole village, and the group about time. */
const BEYOND_DOMAIN = /^(?:G21|H45|[PT]\d\d)$/u;

describe('the rule catalogue', () => {
  test('has every number of the domain once: as a rule, as one that cannot run, or under the rule that stands for it', () => {
    const own = [...ALL_RULES, ...UNAVAILABLE_RULES].map((rule) => rule.number);
    const all = [...own, ...ALIASES.keys()].filter((number) => !BEYOND_DOMAIN.test(number)).sort();
    expect(all).toEqual(EXPECTED.map(({ number }) => number).sort());
    expect(RULE_BY_NUMBER.get('G21')?.name).toBe('暂缓后仍录入');
  });

  test('uses the names, kinds and severities of the domain', () => {
    const byNumber = new Map(EXPECTED.map((rule) => [rule.number, rule]));
    const differing = [...ALL_RULES, ...UNAVAILABLE_RULES].filter((rule) => {
      const expected = byNumber.get(rule.number);
      if (expected === undefined) return !BEYOND_DOMAIN.test(rule.number);
      const isSame = (own: string, other: string): boolean => other === '-' || own === other;
      return (
        rule.name !== expected.name || !isSame(rule.kind, expected.kind) || !isSame(rule.severity, expected.severity)
      );
    });
    expect(differing.map((rule) => rule.number)).toEqual([]);
  });

  test('runs at least 165 numbers and says of the others which list or column they lack', () => {
    expect(ALL_RULES.length + ALIASES.size).toBeGreaterThanOrEqual(165);
    expect(UNAVAILABLE_RULES.filter((rule) => !/^(?:名单|列)：/u.test(rule.lacks)).map((rule) => rule.number)).toEqual(
      [],
    );
  });
});

describe.each(ALL_RULES.map((rule) => [rule.number, rule] as const))('%s', (_number, rule) => {
  test('has a message whose placeholders are known', () => {
    const known = knownPlaceholders(rule);
    const named = [...rule.message.matchAll(/\{(?:[sh]\.)?([a-z_0-9]+)\}/gu)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(rule.message.replaceAll(/\{[a-z_0-9.]+\}/gu, '')).not.toMatch(/[{}]/u);
  });

  test('says its basis, who answers and with what', () => {
    expect(rule.basis.trim()).not.toBe('');
    expect(rule.passes.length).toBeGreaterThan(0);
    expect(rule.answers).toContain('other');
    const reasons = new Set<string>(REASONS.map((reason) => reason.code));
    const disposals = new Set<string>(DISPOSALS.map((disposal) => disposal.code));
    expect(rule.answers.filter((code) => !reasons.has(code))).toEqual([]);
    expect((rule.disposals ?? []).filter((code) => !disposals.has(code))).toEqual([]);
    expect(new Set(rule.answers).size).toBe(rule.answers.length);
  });

  test('has dated parameters with a unit and a basis', () => {
    for (const parameter of Object.values(rule.params ?? {})) {
      expect(parameter.unit).not.toBe('');
      for (const { basis, effective } of datedValues(parameter)) {
        expect(basis).not.toBe('');
        expect(effective).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      }
    }
  });

  test('names lists that exist', () => {
    const sources = new Set(SHIPPED_SOURCES.map((source) => source.id));
    const named = [
      rule.hit,
      ...(rule.also ?? []).map(({ list }) => list),
      ...(rule.unless ?? []).map(({ list }) => list),
      ...(rule.needs ?? []),
      ...(rule.optional ?? []),
      ...(EXAMPLES_BY_RULE.get(rule.number) ?? []).flatMap((example) => Object.keys(example.lists ?? {})),
    ].filter((list) => list !== undefined);
    expect(named.filter((list) => !sources.has(list))).toEqual([]);
  });
});
