/** Words of 人工复核.html (`pairs --html`) in Chinese and English. The reasons of pairs and the levels of fields stand in their own lists. */
import type { PairAnswer } from '../../domain/reports/review-pair.js';

/** File name in the folder of the batch. */
export const PAIR_PAGE = '人工复核.html';
/** The file that the page saves; `collect` takes it. */
export const PAIR_ANSWERS_PREFIX = '人工复核_答复_';

export interface PairPageWords {
  readonly title: string;
  readonly private: string;
  readonly batch: string;
  readonly answers: Readonly<Record<PairAnswer, string>>;
  readonly noAnswer: string;
  readonly register: string;
  readonly field: string;
  readonly points: string;
  readonly total: string;
  readonly score: string;
  readonly where: string;
  readonly note: string;
  readonly by: string;
  readonly byNeeded: string;
  readonly earlier: string;
  readonly later: string;
  readonly onlyOpen: string;
  readonly save: string;
  readonly saved: string;
  /** `{at}`, `{count}`, `{answered}`. */
  readonly progress: string;
  readonly nothing: string;
  readonly said: string;
  readonly keys: string;
  readonly how: string;
  readonly noScript: string;
  /** Fields of a pair by canonical name. */
  readonly fields: Readonly<Record<string, string>>;
}

const FIELD_WORDS_ZH: Readonly<Record<string, string>> = {
  name: '姓名',
  id_number: '证件号码',
  birth_date: '出生日期',
  sex: '性别',
  township: '乡镇',
  village: '行政村',
};

export const PAIR_PAGE_WORDS: Readonly<Record<'zh' | 'en', PairPageWords>> = {
  zh: {
    title: '人工复核',
    private: '含完整姓名和证件号码，请按涉密个人信息保管',
    batch: '批次',
    answers: { same: '同一人', different: '不是', unsure: '不确定' },
    noAnswer: '未判断',
    register: '名册',
    field: '项目',
    points: '得分',
    total: '合计',
    score: '相符程度（0–100）',
    where: '位置',
    note: '依据（可不填）',
    by: '核实人',
    byNeeded: '请先填核实人，再保存。',
    earlier: '上一对',
    later: '下一对',
    onlyOpen: '只看未判断的',
    save: '保存答复文件',
    saved: '已保存 {count} 条答复。把这个文件交给比对人员，用 bidui collect 收回。',
    progress: '第 {at} 对，共 {count} 对；已判断 {answered} 对',
    nothing: '没有要判断的。',
    said: '以前的判断',
    keys: '按键：1 同一人　2 不是　3 不确定　← 上一对　→ 下一对　S 保存',
    how: '正分支持是同一人，负分反对；两行不同的字标黄。答复留在这台电脑的浏览器里，关掉再开还在，保存成文件才会交回。',
    noScript: '这个网页要用浏览器的脚本功能。',
    fields: FIELD_WORDS_ZH,
  },
  en: {
    title: 'Clerical review',
    private: 'Full names and numbers: keep as confidential personal data',
    batch: 'Batch',
    answers: { same: 'Same person', different: 'Different', unsure: 'Cannot tell' },
    noAnswer: 'open',
    register: 'Register',
    field: 'Field',
    points: 'Points',
    total: 'Total',
    score: 'Score (0–100)',
    where: 'Place',
    note: 'Grounds (optional)',
    by: 'Reviewer',
    byNeeded: 'Enter the reviewer before saving.',
    earlier: 'Earlier',
    later: 'Next',
    onlyOpen: 'open ones only',
    save: 'Save the answers',
    saved: '{count} answers saved. Hand the file to the office that runs bidui collect.',
    progress: 'Pair {at} of {count}; {answered} answered',
    nothing: 'Nothing to decide.',
    said: 'Said before',
    keys: 'Keys: 1 same person, 2 different, 3 cannot tell, ← earlier, → next, S save',
    how: 'Positive points speak for one person, negative ones against; characters that differ are marked. Answers stay in this browser until they are saved as a file.',
    noScript: 'This page needs scripts.',
    fields: {
      name: 'Name',
      id_number: 'Number',
      birth_date: 'Birth date',
      sex: 'Sex',
      township: 'Township',
      village: 'Village',
    },
  },
};
