/** Lists of civil affairs (民政): low income support, extremely poor, funerals, allowances. Headers only ever grow. */
import type { TableDefinition } from '../../domain/column.js';
import {
  column,
  FROM_MONTH_WORDS,
  MONTH_AMOUNT_WORDS,
  personColumns,
  RELATION,
  TO_MONTH_WORDS,
} from './column-words.js';

const DEPARTMENT = '民政';

const PEOPLE =
  '低保对象 低保户 低保户主 保障人员 保障人口 共同生活家庭成员 低保人员 持证人 领款人 户主(申请人) 低保家庭成员 享受低保人员 低保户成员 低保家庭';

function dibaoColumns(): TableDefinition['columns'] {
  return [
    column('household', '户编号', 'code', {
      also: '低保证号 低保证编号 低保证号码 救助证号 户编码 低保编号 家庭编号 ~户号 保障证号 低保户编号 救助证编号 ~档案号 低保证 ~证号 保障编号 家庭编码 救助编号 低保号 ~户序号',
    }),
    ...personColumns(PEOPLE, { name: '低保户 低保对象 低保户主 领款人' }),
    RELATION,
    column('category', '保障类别', 'choice', {
      also: '低保类别 低保类型 救助类别 ~类别 享受类别 低保等级 保障等级 保障类型 救助类型 ~档次 保障档次 低保档次 ~分类 施保类别 ABC类 ~等级 分类施保类别',
      values: {
        A: 'A类 a类 a 一类 一档 全额 A档 A级 一级 重点保障 长期保障 A类(全额)',
        B: 'B类 b类 b 二类 二档 差额 B档 B级 二级 基本保障 定期保障 B类(差额)',
        C: 'C类 c类 c 三类 三档 C档 C级 三级 一般保障 短期保障 C类(差额)',
      },
    }),
    column('members', '保障人口', 'integer', {
      also: '保障人数 享受人数 低保人数 保障人口数 家庭保障人口 享受人口 低保人口 享受低保人数 保障人口(人) 享受人口数 救助人数 ~人数 享受待遇人数 保障对象人数 施保人数',
    }),
    column('amount_month', '月保障金额', 'amount', { also: MONTH_AMOUNT_WORDS }),
    column('from_month', '起始月', 'month', { also: `${FROM_MONTH_WORDS} 享受低保时间 享受低保起始时间 纳入低保时间` }),
    column('to_month', '截止月', 'month', { also: `${TO_MONTH_WORDS} 退保时间` }),
  ];
}

export const CIVIL_AFFAIRS: readonly TableDefinition[] = [
  {
    id: 'civil_affairs.rural_dibao',
    label: '农村低保',
    department: DEPARTMENT,
    rowIs: 'household',
    columns: dibaoColumns(),
  },
  {
    id: 'civil_affairs.urban_dibao',
    label: '城市低保',
    department: DEPARTMENT,
    rowIs: 'household',
    columns: dibaoColumns(),
  },
  {
    id: 'civil_affairs.tekun',
    label: '特困供养',
    department: DEPARTMENT,
    rowIs: 'person',
    columns: [
      ...personColumns(
        '特困人员 五保户 五保老人 特困户 分散供养对象 集中供养对象 分散供养人员 集中供养人员 特困老人 供养人员 五保对象 特困对象 供养对象 特困供养人员 五保人员',
        {
          name: '特困人员 供养对象 五保对象 特困供养对象',
        },
      ),
      column('support', '供养方式', 'choice', {
        also: '供养类型 供养类别 供养形式 救助供养方式 集中/分散 集中或分散 供养分类 集中供养或分散供养 救助供养形式',
        values: { 集中: '集中供养 集中救助供养 机构供养', 分散: '分散供养 分散救助供养 散居 居家供养' },
      }),
      column('from_month', '起始月', 'month', { also: `${FROM_MONTH_WORDS} 供养时间 供养起始时间 享受特困时间` }),
      column('to_month', '截止月', 'month', { also: TO_MONTH_WORDS }),
    ],
  },
  {
    id: 'civil_affairs.funeral',
    label: '殡葬火化',
    department: DEPARTMENT,
    rowIs: 'event',
    columns: [
      ...personColumns(
        '亡故人 火化人 被火化人 亡故人员 故人 死亡人 火化对象 逝者 死者 死亡人员 亡者 亡人 火化人员 故者 逝世人员 死亡者',
        {
          name: '逝者 死者 亡者 逝者名称 亡故者',
        },
      ),
      column('death_date', '死亡日期', 'date', {
        also: '死亡时间 去世时间 逝世时间 逝世日期 去世日期 死亡年月日 亡故日期 亡故时间 死亡年月 死亡日 去世日 逝世日 亡故日',
      }),
      column('cremated_on', '火化日期', 'date', {
        also: '火化时间 遗体火化时间 遗体火化日期 火化年月日 安葬时间 安葬日期 遗体处理日期 火化日',
      }),
    ],
  },
  {
    id: 'civil_affairs.allowance',
    label: '津贴补贴发放',
    department: DEPARTMENT,
    rowIs: 'payment',
    columns: [
      ...personColumns('补贴对象 津贴对象 领取人员 发放对象 享受人员 残疾人 老人 老年人 儿童', {
        name: '补贴对象 发放对象 残疾人 老人',
      }),
      column('kind', '补贴类型', 'text', {
        also: '补贴项目 津贴种类 津补贴种类 津贴项目 津补贴项目 补助项目 补助类型 补助种类 津贴类型 ~项目 补贴名称 补贴种类 补贴类别 津贴名称 项目名称 津贴类别 发放项目 资金项目 救助项目 津补贴类型 ~类型 ~类别 津补贴名称 待遇类型',
        values: {
          高龄津贴: '高龄补贴 高龄老人津贴 高龄老人补贴 尊老金 高龄 长寿金 高龄生活补贴',
          困难残疾人生活补贴: '残疾人生活补贴 困难生活补贴 生活补贴 残疾人困难补贴 困难残疾人生活补助 困难残疾人补贴',
          重度残疾人护理补贴: '护理补贴 重残护理补贴 残疾人护理补贴 重度护理补贴 重度残疾人护理补助',
          孤儿基本生活费: '孤儿 孤儿生活费 孤儿补贴 孤儿养育金',
          事实无人抚养儿童基本生活费: '事实无人抚养儿童 事实无人抚养儿童补贴 事实无人抚养',
        },
      }),
      column('month', '发放月份', 'month', {
        also: '月份 发放月 补贴月份 年月 所属月份 ~享受月份 ~发放时间 发放年月 所属期 补贴年月 ~发放日期 ~期间',
      }),
      column('amount', '发放金额', 'amount', {
        also: '金额 补贴金额 实发金额 补助金额 津贴金额 ~应发金额 发放额 补贴额 发放数额 发放资金 实发',
      }),
    ],
  },
];
