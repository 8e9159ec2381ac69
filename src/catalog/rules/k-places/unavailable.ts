import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group K that cannot run. */
export const PLACE_UNAVAILABLE: readonly UnavailableRule[] = [
  {
    number: 'K03',
    name: '村更名/合并',
    kind: 'conflict',
    severity: 'notice',
    lacks: '名单：村更名、合并对照表（旧名、新名、日期）',
  },
  {
    number: 'K06',
    name: '行政村表空/0',
    kind: 'logic',
    severity: 'verify',
    lacks: '名单：行政村信息表（卫生室、村医、客运、硬化路等）',
  },
  {
    number: 'K07',
    name: '村合计≠户明细',
    kind: 'conflict',
    severity: 'verify',
    lacks: '名单：行政村信息表（户数、人数、低保、耕地合计）',
  },
  {
    number: 'K08',
    name: '村干部/第一书记/驻村队缺',
    kind: 'absent',
    severity: 'verify',
    lacks: '名单：第一书记和驻村工作队派驻',
  },
];
