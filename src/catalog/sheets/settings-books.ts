/** Workbooks about the settings: the questions of a setup, and the settings themselves, under headers that `config import` reads back. */
import { defineSheet } from './layout.js';

/** File of the questions of `setup` and `next-month`. */
export const QUESTIONS_FILE = '设置_待确认.xlsx';
export const QUESTIONS_BOOK = '设置待确认';

export const questionsSheet = defineSheet('待确认', [
  { key: 'number', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'path', header: '文件', kind: 'text', width: [16, 40] },
  { key: 'sheets', header: '工作表', kind: 'text', width: [8, 18] },
  { key: 'question', header: '问题', kind: 'text', width: [24, 60] },
  { key: 'best', header: '建议', kind: 'short', width: [10, 22] },
  { key: 'answer', header: '答复', kind: 'short', width: [16, 26], open: true },
  { key: 'id', header: '编号（勿改）', kind: 'id', width: [10, 14], clipped: true },
]);

export const guessesSheet = defineSheet('识别结果', [
  { key: 'path', header: '文件', kind: 'text', width: [16, 44] },
  { key: 'sheets', header: '工作表', kind: 'text', width: [8, 22] },
  { key: 'source', header: '认作', kind: 'short', width: [10, 22] },
  { key: 'sure', header: '把握', kind: 'short', width: [6, 8] },
  { key: 'date', header: '数据日期', kind: 'short', width: [11, 12] },
  { key: 'level', header: '级别', kind: 'short', width: [6, 8] },
  { key: 'division', header: '区划', kind: 'id', width: [8, 14] },
  { key: 'rows', header: '行数', kind: 'integer', width: [8, 10] },
]);

export const excludedSheet = defineSheet('没有采用', [
  { key: 'path', header: '文件', kind: 'text', width: [16, 60] },
  { key: 'sheets', header: '工作表', kind: 'text', width: [8, 22] },
  { key: 'reason', header: '原因', kind: 'text', width: [16, 50] },
]);

/** Hidden: how the setup was called, for the import of the answers. */
export const requestSheet = defineSheet('运行参数', [
  { key: 'name', header: '参数', kind: 'text', width: [12, 20] },
  { key: 'value', header: '值', kind: 'text', width: [12, 60] },
]);

export const QUESTIONS_GUIDE = [
  '在“答复”一列的下拉框里选；留空的按“建议”办，没有建议的那一份暂不采用。',
  '选好保存后运行 bidui config import 设置_待确认.xlsx。其他各列请勿改动。',
];
export const ANSWER_ERROR = '请从下拉选项中选择。';
export const ANSWER_CHOICES = '选项';
