/** The office's own lists of events and decisions with their days (进出登记、分类管理、退出程序、收入细项、渐退). In the declared form. */
import type { TableDeclaration } from '../../domain/column.js';
import { declared, list, people } from './declaring.js';

const CONSENT = { 同意: '通过 批准 准予 符合', 不同意: '不通过 不予批准 驳回 不符合 退回' };

export const TIME_LISTS: readonly TableDeclaration[] = [
  list(
    ['office.roll_event', '名册进出登记', '比对办'],
    [
      ...people('进出人员 增减人员'),
      declared('household', '进出户编号 户编号', 'code'),
      declared('kind', '进出类别 增减类别 进出方向', 'choice', {
        进: '进入 纳入 新增 增加 录入',
        出: '退出 减少 清退 剔除 销户 移出',
      }),
      declared('happened_on', '进出日期 增减日期 变动日期', 'date'),
      declared('reason', '进出原因 增减原因 变动原因', 'choice', {
        出生: '新生儿 新出生',
        婚入: '嫁入 入赘 婚嫁迁入',
        迁入: '户籍迁入',
        新识别: '新纳入 识别纳入',
        返贫: '返贫纳入 再次纳入',
        刑满回归: '刑满释放',
        漏录补录: '补录 漏登补录',
        死亡减少: '死亡 去世 病故',
        婚出: '嫁出 出嫁',
        迁出: '户籍迁出',
        达标退出: '稳定脱贫退出 风险消除 收入达标',
        错评清退: '清退 不符合条件',
        服刑: '收监',
        重复录入: '重复',
      }),
    ],
    { row: 'event', key: ['id_number', 'household'], coverage: 'full' },
  ),
  list(
    ['office.household_class', '分类管理', '比对办'],
    [
      ...people('户主 管理对象'),
      declared('household', '分类户编号 户编号', 'code'),
      declared('class', '管理类别 分类等级 管理等级', 'choice', {
        A: 'A类 甲类 一类',
        B: 'B类 乙类 二类',
        C: 'C类 丙类 三类',
        D: 'D类 丁类 四类',
      }),
      declared('from_date', '定类日期 分类日期 评定日期', 'date'),
    ],
    { row: 'event', key: ['id_number', 'household'] },
  ),
  list(
    ['office.exit_stage', '退出程序登记', '比对办'],
    [
      ...people('户主 退出对象'),
      declared('household', '退出户编号 户编号', 'code'),
      declared('stage', '程序环节 退出环节 办理环节', 'choice', {
        申请: '村申请 户申请 县申请',
        初审: '乡镇初审 镇初审 市初审',
        审定: '县审定 省审定',
        备案: '市备案 省备案 国家备案',
      }),
      declared('decision', '环节意见 环节结论 办理意见', 'choice', CONSENT),
      declared('decided_on', '环节日期 办理日期 签字日期', 'date'),
      declared('signer', '签字人 环节签字人 经办签字'),
    ],
    { row: 'event', key: ['id_number', 'household'] },
  ),
  list(
    ['office.income_item', '收入细项', '比对办'],
    [
      ...people('户主 收入人'),
      declared('household', '收入户编号 户编号', 'code'),
      declared('item', '收入项目 收入细项 细项名称'),
      declared('year', '收入年度 核算年度', 'year'),
      declared('amount', '细项金额 收入金额', 'amount'),
    ],
    { row: 'event', key: ['id_number', 'household'], coverage: 'partial' },
  ),
  list(
    ['civil_affairs.grace', '低保渐退', '民政'],
    [
      ...people('渐退对象 渐退人员'),
      declared('from_month', '渐退起始月 渐退开始时间', 'month'),
      declared('to_month', '渐退截止月 渐退结束时间 渐退期至', 'month'),
    ],
    { coverage: 'partial' },
  ),
];
