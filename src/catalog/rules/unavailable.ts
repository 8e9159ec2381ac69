import type { UnavailableRule } from '../../domain/rule.js';

/** Numbers of the catalogue that cannot run, with the list or column that no source has; sorted. */
export const UNAVAILABLE_RULES: readonly UnavailableRule[] = [
  { number: 'C25', name: '大额涉农补贴', kind: 'present', severity: 'verify', lacks: '列：惠民补贴发放中的补贴面积' },
  { number: 'D28', name: '未公示/未签字', kind: 'absent', severity: 'error', lacks: '列：名册中的公示、签字等步骤' },
  {
    number: 'G15',
    name: '收入项×发放台账',
    kind: 'conflict',
    severity: 'error',
    lacks: '列：名册中的收入细项（低保金、养老金、公益岗、耕地补贴、分红）',
  },
  { number: 'H25', name: '距主干路 > 5 km', kind: 'logic', severity: 'notice', lacks: '列：名册中的距主干路距离' },
  {
    number: 'H40',
    name: '基本医保与职工医保都有或都无',
    kind: 'logic',
    severity: 'error',
    lacks: '列：名册中的职工医保（两头都参保由F07说，都没有由D01说）',
  },
  { number: 'H41', name: '医疗救助为是但未参保', kind: 'logic', severity: 'error', lacks: '列：名册中的医疗救助' },
  {
    number: 'J02',
    name: '在册未发放',
    kind: 'absent',
    severity: 'verify',
    lacks: '名单：各项补贴的资格名单（养老代缴由D04说）',
  },
  { number: 'J04', name: '金额≠标准×人数×月', kind: 'logic', severity: 'verify', lacks: '名单：各项补贴的分年标准' },
];
