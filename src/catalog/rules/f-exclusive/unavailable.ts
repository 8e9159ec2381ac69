import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group F that cannot run. */
export const EXCLUSIVE_UNAVAILABLE: readonly UnavailableRule[] = [
  { number: 'F12', name: '贷款户不在册', kind: 'exclusive', severity: 'error', lacks: '名单：扶贫小额信贷' },
  { number: 'F13', name: '公职人员办扶贫贷款', kind: 'exclusive', severity: 'error', lacks: '名单：扶贫小额信贷' },
  { number: 'F14', name: '有房人员/村干部领分红', kind: 'exclusive', severity: 'error', lacks: '名单：资产收益分红' },
  { number: 'F17', name: '供养机构×残疾托养', kind: 'exclusive', severity: 'verify', lacks: '名单：残疾人托养' },
];
