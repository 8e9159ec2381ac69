import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group J that cannot run. */
export const PAYMENT_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'J02',
    name: '在册未发放',
    kind: 'absent',
    severity: 'verify',
    lacks: '名单：各项补贴的资格名单（养老代缴由D04说）',
  },
  { number: 'J04', name: '金额≠标准×人数×月', kind: 'logic', severity: 'verify', lacks: '名单：各项补贴的分年标准' },
  { number: 'J05', name: '人均保费异常', kind: 'logic', severity: 'verify', lacks: '名单：特惠保、医保保费' },
  { number: 'J06', name: '项目受益户不在册', kind: 'conflict', severity: 'verify', lacks: '名单：项目受益户' },
  { number: 'J07', name: '分红异常', kind: 'conflict', severity: 'verify', lacks: '名单：资产收益分红' },
  { number: 'J08', name: '贷款逾期/用途', kind: 'warning', severity: 'verify', lacks: '名单：扶贫小额信贷' },
  { number: 'J10', name: '银行退票未补发', kind: 'conflict', severity: 'verify', lacks: '名单：银行退票' },
];
