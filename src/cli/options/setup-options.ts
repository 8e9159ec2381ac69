/** Options of `setup` and `next-month`: answers that can be given beforehand. */
import { PASSES, type Pass } from '../../domain/pass.js';
import { UserError } from '../../domain/problem.js';
import { choice, flag, repeatable, value } from './option.js';
import { dryRun } from './shared-options.js';
import { day, plainText, divisionCode, type Parse } from './typed-values.js';

/** A file and what is said of it. */
export interface FileAnswer {
  readonly file: string;
  readonly value: string;
}

/** `名单.xlsx=农村低保`: the last equals sign parts them, of either width. Throws UserError setup-answer-form. */
const fileAnswer: Parse<FileAnswer> = (typed) => {
  const [, file = '', given = ''] = /^(.+)[=＝](.+)$/su.exec(typed) ?? [];
  if (file.trim() === '' || given.trim() === '') throw new UserError('setup-answer-form', { value: typed });
  return { file: file.trim(), value: given.trim() };
};

const datedFile: Parse<FileAnswer> = (typed, typing) => {
  const { file, value: given } = fileAnswer(typed, typing);
  return { file, value: day(given, typing) };
};

export const setupOptions = {
  isYes: flag('--yes', {
    zh: '拿得准的都按建议办，不问',
    en: 'take every suggestion that is sure enough, ask nothing',
  }),
  as: repeatable('--as <file=source>', { zh: '指明一个文件是哪种名单', en: 'the list that a file is' }, fileAnswer),
  registers: repeatable('--register <file>', { zh: '指明名册文件', en: 'this file is the register' }, plainText),
  candidates: repeatable(
    '--candidates <file>',
    { zh: '指明拟录入对象文件', en: 'this file holds people to be entered' },
    plainText,
  ),
  dates: repeatable('--date <file=day>', { zh: '指明一个文件的数据日期', en: 'the data date of a file' }, datedFile),
  office: value('--office <name>', { zh: '单位名称', en: 'name of the office' }, plainText),
  level: choice<Pass>(
    '--level <level>',
    { zh: '单位级别', en: 'level of the office' },
    { codes: PASSES, labels: { county: '县级', city: '市级', province: '省级' } },
  ),
  division: value(
    '--division <code>',
    { zh: '单位所属区划代码（六位）', en: 'division code of the office (six digits)' },
    divisionCode,
  ),
  isLink: flag('--link', { zh: '不复制文件，只做链接', en: 'link the files instead of copying them' }),
  isDryRun: dryRun,
};

interface SetupAnswers {
  readonly as: readonly FileAnswer[];
  readonly registers: readonly string[];
  readonly candidates: readonly string[];
  readonly dates: readonly FileAnswer[];
  readonly office: string | undefined;
  readonly level: Pass | undefined;
  readonly division: string | undefined;
}

/** The answers as the use case takes them. */
export function statedAnswers(options: SetupAnswers) {
  const { as, registers, candidates, dates, office, level, division } = options;
  return {
    sources: [
      ...as,
      ...registers.map((file) => ({ file, value: 'register' })),
      ...candidates.map((file) => ({ file, value: 'candidates' })),
    ],
    dates,
    office: {
      ...(office === undefined ? {} : { name: office }),
      ...(level === undefined ? {} : { level }),
      ...(division === undefined ? {} : { division }),
    },
  };
}
