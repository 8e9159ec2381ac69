import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group H that cannot run. */
export const LOGIC_UNAVAILABLE: readonly UnavailableRule[] = [
  { number: 'H25', name: '距主干路 > 5 km', kind: 'logic', severity: 'notice', lacks: '列：名册中的距主干路距离' },
  {
    number: 'H40',
    name: '基本医保与职工医保都有或都无',
    kind: 'logic',
    severity: 'error',
    lacks: '列：名册中的职工医保（两头都参保由F07说，都没有由D01说）',
  },
  { number: 'H41', name: '医疗救助为是但未参保', kind: 'logic', severity: 'error', lacks: '列：名册中的医疗救助' },
];
