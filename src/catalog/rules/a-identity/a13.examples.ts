import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A13 姓名异常. */
export const A13_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '带数字', register: [{ person: 'P1', name: '张3伟' }] },
  { expect: 'hit', note: '生僻字写成拼音', register: [{ person: 'P1', name: '王ying' }] },
  { expect: 'hit', note: '未起名', register: [{ person: 'P1', name: '李某' }] },
  { expect: 'hit', note: '只有一个字', register: [{ person: 'P1', name: '张' }] },
  { expect: 'hit', note: '打不出的字成了两个问号', register: [{ person: 'P1', name: '洪??' }] },
  { expect: 'hit', note: '打不出的字成了替换符', register: [{ person: 'P1', name: '王\uFFFD\uFFFD' }] },
  { expect: 'hit', note: '括号里写字的构成', register: [{ person: 'P1', name: '陈(王+争)' }] },
  { expect: 'hit', note: '括号里写上下结构', register: [{ person: 'P1', name: '李[上竹下林]' }] },
  { expect: 'hit', note: '一格两个人', register: [{ person: 'P1', name: '王建国、李秀英' }] },
  { expect: 'hit', note: '两个姓名之间是“和”', register: [{ person: 'P1', name: '王建国和李秀英' }] },
  { expect: 'hit', note: '括号里是另一个人', register: [{ person: 'P1', name: '王建国（妻：李秀英）' }] },
  { expect: 'near', note: '名字里有“和”', register: [{ person: 'P1', name: '李和平' }] },
  { expect: 'near', note: '顿号代替了间隔点', register: [{ person: 'P1', name: '买买提、吐尔逊' }] },
  { expect: 'near', note: '网页代码还原成字', register: [{ person: 'P1', name: '刘&#19886;' }] },
  { expect: 'near', note: '序号、符号和性别不是姓名', register: [{ person: 'P1', name: '1、★王伟（女）' }] },
  { expect: 'near', note: '括号里是曾用名', register: [{ person: 'P1', name: '王伟（曾用名王卫）' }] },
  { expect: 'near', note: '两个字', register: [{ person: 'P1', name: '张三' }] },
  { expect: 'near', note: '少数民族姓名带间隔点', register: [{ person: 'P1', name: '买买提·艾力' }] },
  { expect: 'exempt', note: '清退对象', register: [{ person: 'P1', name: '张3伟', status: 'removed' }] },
];
