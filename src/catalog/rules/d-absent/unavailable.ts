import type { UnavailableRule } from '../../../domain/rule.js';

/** Numbers of group D that cannot run. */
export const ABSENT_UNAVAILABLE: readonly UnavailableRule[] = (
  [
    ['D15', '慢病卡未办', 'verify', '名单：门诊慢特病待遇'],
    ['D16', '大病未救治', 'verify', '名单：大病专项救治'],
    ['D17', '严重精神障碍未管理', 'verify', '名单：严重精神障碍患者管理'],
    ['D19', '孤儿/事无儿童未保障', 'error', '名单：孤儿和事实无人抚养儿童认定'],
    ['D20', '困境儿童/留守老人未登记', 'notice', '名单：困境儿童、留守老人登记'],
    ['D22', '小额信贷应贷未贷', 'notice', '名单：银行小额信贷'],
    ['D27', '防贫保未赔', 'notice', '名单：防贫保险理赔'],
    ['D28', '未公示/未签字', 'error', '列：名册中的公示、签字等步骤'],
  ] as const
).map(([number, name, severity, lacks]) => ({ number, name, kind: 'absent' as const, severity, lacks }));
