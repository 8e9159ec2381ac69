/** Names of column types and of kinds of rows, for people who read about a table. Data only. */
import type { ColumnType, RowUnit } from '../../domain/column.js';

interface Label {
  readonly zh: string;
  readonly en: string;
}

export const COLUMN_TYPE_LABELS: Readonly<Record<ColumnType, Label>> = {
  text: { zh: '文字', en: 'text' },
  id: { zh: '证件号码', en: 'identity number' },
  name: { zh: '姓名', en: 'name' },
  date: { zh: '日期', en: 'date' },
  month: { zh: '年月', en: 'month' },
  year: { zh: '年份', en: 'year' },
  amount: { zh: '金额（元）', en: 'amount (yuan)' },
  area: { zh: '面积（平方米）', en: 'area (m²)' },
  mu: { zh: '面积（亩）', en: 'area (mu)' },
  integer: { zh: '整数', en: 'whole number' },
  number: { zh: '数', en: 'number' },
  yes_no: { zh: '是否', en: 'yes or no' },
  sex: { zh: '性别', en: 'sex' },
  choice: { zh: '选项', en: 'choice' },
  list: { zh: '多个词', en: 'several words' },
  phone: { zh: '电话', en: 'telephone' },
  credit_code: { zh: '统一社会信用代码', en: 'social credit code' },
  code: { zh: '编号', en: 'code' },
};

export const ROW_UNIT_LABELS: Readonly<Record<RowUnit, Label>> = {
  account: { zh: '一个账户', en: 'an account' },
  certificate: { zh: '一个证书', en: 'a certificate' },
  crossing: { zh: '一次出入境', en: 'a crossing' },
  entity_role: { zh: '一人在一家单位的一个身份', en: 'a role of a person in an enterprise' },
  event: { zh: '一条登记', en: 'an event' },
  house: { zh: '一处房屋', en: 'a house' },
  household: { zh: '一户', en: 'a household' },
  machine: { zh: '一台农机', en: 'a machine' },
  payment: { zh: '一笔钱', en: 'a payment' },
  period: { zh: '一段时间', en: 'a period' },
  person: { zh: '一个人', en: 'a person' },
  person_disease: { zh: '一人的一种病', en: 'a disease of a person' },
  person_employer: { zh: '一人在一家单位', en: 'a person at an employer' },
  person_year: { zh: '一人的一年', en: 'a year of a person' },
  post: { zh: '一个岗位', en: 'a post' },
  project: { zh: '一个项目', en: 'a project' },
  pupil: { zh: '一名学生', en: 'a pupil' },
  right: { zh: '一项权利', en: 'a right' },
  treatment: { zh: '一次就诊', en: 'a treatment' },
  vehicle: { zh: '一辆车', en: 'a vehicle' },
  village: { zh: '一个村', en: 'a village' },
  visit: { zh: '一次走访', en: 'a visit' },
};
