import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group G that cannot run. */
export const CONFLICT_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'G15',
    name: '收入项×发放台账',
    kind: 'conflict',
    severity: 'error',
    lacks: '列：名册中的收入细项（低保金、养老金、公益岗、耕地补贴、分红）',
  },
  {
    number: 'G17',
    name: '申报×核实差异',
    kind: 'conflict',
    severity: 'verify',
    lacks: '名单：居民家庭经济状况核对报告',
  },
  { number: 'G19', name: '双认定不一致', kind: 'conflict', severity: 'error', lacks: '名单：双认定两次结论' },
  { number: 'G20', name: '镇批区备不一致', kind: 'conflict', severity: 'error', lacks: '名单：镇级审批、区级备案台账' },
];
