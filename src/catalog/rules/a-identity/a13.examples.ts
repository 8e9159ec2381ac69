import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A13 姓名异常. */
export const A13_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '带数字', register: [{ person: 'P1', name: '张3伟' }] },
  { expect: 'hit', note: '生僻字写成拼音', register: [{ person: 'P1', name: '王ying' }] },
  { expect: 'hit', note: '未起名', register: [{ person: 'P1', name: '李某' }] },
  { expect: 'hit', note: '只有一个字', register: [{ person: 'P1', name: '张' }] },
  { expect: 'near', note: '两个字', register: [{ person: 'P1', name: '张三' }] },
  { expect: 'near', note: '少数民族姓名带间隔点', register: [{ person: 'P1', name: '买买提·艾力' }] },
  { expect: 'exempt', note: '清退对象', register: [{ person: 'P1', name: '张3伟', status: 'removed' }] },
];
