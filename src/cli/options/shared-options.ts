/** Options and operands that several commands take, each once. */
import { PASSES, type Pass } from '../../domain/pass.js';
import { SEVERITIES, SEVERITY_LABELS, type Severity } from '../../domain/rule.js';
import { COLOUR_CHOICES, type ColourChoice } from '../terminal/output.js';
import { LANGUAGES, type Language } from '../terminal/language.js';
import {
  choice,
  choiceOperand,
  counted,
  flag,
  manyOperands,
  oneOperand,
  orToday,
  repeatable,
  retired,
  value,
  withDefault,
  type OperandSpec,
  type OptionSpec,
} from './option.js';
import { amount, asTyped, day, findingNumber, plainText, presentDay, type Choices } from './typed-values.js';

/** Options that every command takes, before or after its words. */
export const commonOptions = {
  workspace: withDefault(
    value('-w, --workspace <folder>', { zh: '工作区文件夹', en: 'workspace folder' }, plainText),
    '.',
    { zh: '当前文件夹', en: 'current folder' },
  ),
  json: flag('--json', { zh: '标准输出只给一个 JSON 文档', en: 'one JSON document on stdout' }),
  quiet: flag('-q, --quiet', { zh: '只显示错误', en: 'errors only' }),
  verbose: counted('-v, --verbose', {
    zh: '多说一些：运行日志、用时和内存；-vv 再加每个文件和规则',
    en: 'say more: the run log, time and memory; -vv also each file and rule',
  }),
  color: choice<ColourChoice>(
    '--color <when>',
    { zh: '颜色（NO_COLOR、FORCE_COLOR 也认）', en: 'colour (NO_COLOR and FORCE_COLOR count too)' },
    { codes: COLOUR_CHOICES },
  ),
  lang: choice<Language>('--lang <lang>', { zh: '语言', en: 'language' }, { codes: LANGUAGES }),
};

/** A day, today where none is given. */
export function dayOf(zh: string, en: string, parse = day): OptionSpec<string> {
  return orToday(value('--as-of <date>', { zh, en }, parse));
}
export const asOf = dayOf('比对基准日', 'as-of date', presentDay);
/** The day of a decision. */
export const decidedOn = value(
  '--as-of <date>',
  { zh: '决定的日期，默认今天（北京时间）', en: 'day of the decision (default: today in Asia/Shanghai)' },
  presentDay,
);
export const due = value('--due <date>', { zh: '反馈期限', en: 'answers are due on this day' }, day);

const batchOption = value('--batch <id>', { zh: '批次', en: 'batch' }, plainText);
/** The batch that is meant; the commands take the latest where none is. */
export const batch: OptionSpec<string | undefined> = {
  ...batchOption,
  fallback: { zh: '最近一批', en: 'the latest' },
};
export const division = value(
  '--division <code>',
  { zh: '只比对这一个县（六位代码）', en: 'only this county (six-digit code)' },
  asTyped,
);

const passChoices: Choices<Pass> = { codes: PASSES, labels: { county: '县级', city: '市级', province: '省级' } };
export const pass: OperandSpec<Pass> = choiceOperand('pass', { zh: '轮次', en: 'pass' }, passChoices);
/** The pass whose register, or register and lists, a command takes. */
export function passOf(zh: string, en: string, fallback: Pass): OptionSpec<Pass> {
  return withDefault(choice('--pass <pass>', { zh, en }, passChoices), fallback);
}

export const failOn: OptionSpec<Severity | undefined> = choice(
  '--fail-on <severity>',
  { zh: '有这一级或更重的疑点时以状态 1 结束', en: 'exit 1 when a finding of this severity or above exists' },
  { codes: SEVERITIES, labels: SEVERITY_LABELS },
);
export const force = flag('--force', {
  zh: '输入没有变化也全部重读、重新计算',
  en: 'read and compute everything anew, whatever changed',
});
export const acceptLists = repeatable(
  '--accept-list <source>',
  { zh: '命中率突变的名单经核对无误，照常使用', en: 'use this list although its figures jumped' },
  plainText,
);
export const acceptMissing = repeatable(
  '--accept-missing <source>',
  {
    zh: '上一批有、这一批没有来的名单，确认不等，照常下发依赖它的疑点',
    en: 'send out findings although this list did not come this time',
  },
  plainText,
);
export const sendAnyway = flag('--yes', {
  zh: '下发前核对有可疑的地方，已核对无误，照常下发',
  en: 'send out although the check before sending doubts something',
});
/** Old scripts give it; files are read one after the other. */
export const workers = retired('--workers <count>');

export const wait = value(
  '--wait <minutes>',
  { zh: '工作区被占用时最多等待的分钟数', en: 'minutes to wait for another run to end' },
  amount,
);

/** A text that the use case refuses in its own words where it is blank. */
export function neededText(flags: string, zh: string, en: string): OptionSpec<string> {
  return { ...value(flags, { zh, en }, plainText), isRequired: true, read: (typed) => typed.at(-1) ?? '' };
}
export const by = neededText('--by <person>', '谁决定的', 'who decides');
export const reason: OptionSpec<string> = {
  ...value('--reason <text>', { zh: '理由', en: 'reason' }, plainText),
  read: (typed) => typed.at(-1) ?? '',
};
/** Nothing is written, only said. */
export const dryRun: OptionSpec<boolean> = flag('--dry-run', {
  zh: '只说会写什么、发什么，什么都不写',
  en: 'say what would be written and sent; write nothing',
});
export const recipient: OptionSpec<string | undefined> = {
  ...value(
    '--recipient <recipient>',
    { zh: '只对这个乡镇：县代码/乡镇', en: 'this recipient only: county code/township' },
    plainText,
  ),
  fallback: { zh: '全部', en: 'all' },
};

/** A variable of the environment that holds a password. */
export function passwordVariable(zh: string, en: string): OptionSpec<string | undefined> {
  return { ...value('--password-env <name>', { zh, en }, plainText), isPasswordVariable: true };
}

export const finding = oneOperand('number', { zh: '疑点编号', en: 'number of a finding' }, findingNumber);
export const findings = manyOperands('number', { zh: '疑点编号', en: 'numbers of findings' }, { parse: findingNumber });
export const files = manyOperands(
  'file',
  { zh: '文件、文件夹或通配符', en: 'files, folders or patterns' },
  { parse: plainText },
);
