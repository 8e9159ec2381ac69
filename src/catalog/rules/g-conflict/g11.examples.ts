import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G11 学籍年级/学校不一致. */
export const G11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册小学，学籍初中',
    register: [{ person: 'P1', born: '2004-03-01', student_status: '小学' }],
    lists: {
      'education.enrolment': [
        {
          person: 'P1',
          born: '2004-03-01',
          school: '示例镇中学',
          stage: '初中',
          grade: '七年级',
          pupil_status: '在读',
        },
      ],
    },
  },
  {
    expect: 'hit',
    note: '名册非在校生，学籍在读',
    register: [{ person: 'P1', born: '2004-03-01', student_status: '非在校生' }],
    lists: {
      'education.enrolment': [
        { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '在读' },
      ],
    },
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ person: 'P1', born: '2004-03-01', student_status: '初中' }],
    lists: {
      'education.enrolment': [
        { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '在读' },
      ],
    },
  },
  {
    expect: 'near',
    note: '名册没有填写',
    register: [{ person: 'P1', born: '2004-03-01' }],
    lists: {
      'education.enrolment': [
        { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '在读' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '学籍已毕业',
    register: [{ person: 'P1', born: '2004-03-01', student_status: '高中' }],
    lists: {
      'education.enrolment': [
        { person: 'P1', born: '2004-03-01', school: '示例镇中学', stage: '初中', pupil_status: '毕业' },
      ],
    },
  },
];
