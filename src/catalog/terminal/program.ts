/** Words around every command: help, usage errors, progress, questions, results, and the report of a bug. */
import type { MessageCatalogue } from '../messages/message.js';

export const programTexts = {
  'program-words': {
    zh: '比对：拿部门名单核对名册，查出疑点，点球到乡镇核实，台账跟到销号。第一次用：bidui setup <文件夹>',
    en: 'Compare the register with the lists of departments, send each finding to its township, follow it until it is closed. First: bidui setup <folder>',
  },
  'help-version': { zh: '显示版本', en: 'print the version' },
  'help-help': { zh: '显示帮助', en: 'show help' },
  'help-examples': { zh: '示例：', en: 'Examples:' },
  'help-usage': { zh: '用法：', en: 'Usage:' },
  'help-arguments': { zh: '参数：', en: 'Arguments:' },
  'help-options': { zh: '选项：', en: 'Options:' },
  'help-commands': { zh: '命令：', en: 'Commands:' },
  'help-subcommands': { zh: '子命令：{members}', en: 'subcommands: {members}' },
  'usage-unknown-command': { zh: '没有“{what}”这个命令。', en: 'There is no command "{what}".' },
  'usage-unknown-option': { zh: '没有“{what}”这个选项。', en: 'There is no option "{what}".' },
  'usage-missing-operand': {
    zh: '命令没有写完，还缺 <{what}>。',
    en: 'The command is not complete: <{what}> is missing.',
  },
  'usage-missing-value': { zh: '选项 {what} 后面要写一个值。', en: 'Option {what} needs a value behind it.' },
  'usage-missing-option': { zh: '必须写上选项 {what}。', en: 'Option {what} is required.' },
  'usage-too-many': {
    zh: '{what} 后面只要 {wanted} 个词，现在写了 {given} 个；名称里有空格的请加双引号。',
    en: '{what} takes {wanted} operands, but {given} were given; put names with blanks into double quotes.',
  },
  'usage-too-many-words': {
    zh: '命令后面多写了内容；名称里有空格的请加双引号。',
    en: 'More was written than the command takes; put names with blanks into double quotes.',
  },
  'usage-other': { zh: '命令行写法有误：{what}。', en: 'The command line is wrong: {what}.' },
  'usage-meant': { zh: '是不是 {what}？', en: ' Did you mean {what}?' },
  'usage-hint': {
    zh: '运行 bidui --help 看全部命令，bidui <命令> --help 看用法。',
    en: ' Run bidui --help for all commands, bidui <command> --help for its usage.',
  },
  'progress-reading': { zh: '读取', en: 'reading' },
  'progress-comparing': { zh: '比对', en: 'comparing' },
  'progress-writing': { zh: '写出', en: 'writing' },
  'progress-line': {
    zh: '{stage} {percent}{about}，已用 {elapsed}{left}',
    en: '{stage} {percent}{about}, {elapsed} so far{left}',
  },
  'progress-left': { zh: '，约剩 {left}', en: ', about {left} to go' },
  'progress-seconds': { zh: '{count} 秒', en: '{count} s' },
  'progress-minutes': { zh: '{count} 分钟', en: '{count} min' },
  'verbose-cost': {
    zh: '用时 {seconds} 秒，内存最多 {megabytes} MB，退出状态 {status}',
    en: '{seconds} s, at most {megabytes} MB of memory, exit status {status}',
  },
  'progress-took': { zh: '用时 {seconds} 秒', en: 'took {seconds} s' },
  'ask-variable-password': {
    zh: '环境变量 {name} 没有值。请输入它应有的打开密码（输入时不显示，回车结束）：',
    en: 'The environment variable {name} is not set. Type the password it stands for (not shown): ',
  },
  'ask-file-password': {
    zh: '{name} 有打开密码。请输入（输入时不显示，回车结束）：',
    en: '{name} is locked. Type its password (not shown): ',
  },
  'bug-found': {
    zh: 'bidui 自身出错，已停止；原有结果和台账没有改动。请把下面几行（不含个人信息）发给维护人员。',
    en: 'This is a bug in bidui; it has stopped, earlier results and the ledger are unchanged. Please report the lines below (they hold no personal data).',
  },
  'problems-more': {
    zh: '! 同类问题还有 {count} 处（{problem}），见“数据问题”表',
    en: '! {count} more of this kind ({problem}), see the sheet of data problems',
  },
  'reconcile-rows': { zh: '记录数', en: 'records' },
  'reconcile-unusable': { zh: '号码不可用', en: 'without a usable number' },
  'reconcile-repeated': { zh: '同号重复', en: 'repeated numbers' },
  'reconcile-only': { zh: '只在本表', en: 'only here' },
  'reconcile-different': { zh: '都有但不同', en: 'in both, different' },
  'reconcile-equal': { zh: '都有且一致', en: 'in both, equal' },
  'reconcile-column': { zh: '不同的栏目：{label} {pairs} 人', en: 'differing column: {label}, {pairs} people' },
  'reconcile-standards': { zh: '标准：甲表 {first}；乙表 {second}', en: 'standards: first {first}; second {second}' },
  'organisation-head-place': { zh: '地方', en: 'place' },
  'organisation-head-department': { zh: '部门', en: 'department' },
  'organisation-head-person': { zh: '姓名', en: 'name' },
  'organisation-head-duty': { zh: '职责', en: 'duty' },
  'organisation-head-phone': { zh: '电话', en: 'telephone' },
  'organisation-vacancy': {
    zh: '{place}：未办结疑点 {open} 条，没有落实到人',
    en: '{place}: {open} open findings, nobody responsible',
  },
  'organisation-vacancies-more': {
    zh: '另有 {count} 处没有落实到人，见通讯录的“未落实到人”表',
    en: '{count} more places without anybody: see the sheet of vacancies',
  },
  'organisation-done': {
    zh: '在任 {present} 人，已离任 {former} 人；通讯录：{file}',
    en: '{present} in office, {former} have left; contact sheet: {file}',
  },
  'result-folder': { zh: '成果：{path}', en: 'results: {path}' },
  'result-folder-files': { zh: '成果：{path}（{files}）', en: 'results: {path} ({files})' },
  'init-made': { zh: '已建立工作区：{path}', en: 'workspace made: {path}' },
  'init-demo-steps': {
    zh: '接下来：\n  bidui run county   -w {folder} --as-of 2018-07-25    县级比对\n  bidui run province -w {folder} --as-of 2018-07-25    省级比对\n示例里有一份故意损坏的名单，所以两次都以状态 3 结束（完成，但有事要人处理）。',
    en: 'Next:\n  bidui run county   -w {folder} --as-of 2018-07-25    county pass\n  bidui run province -w {folder} --as-of 2018-07-25    province pass\nOne list of the sample is damaged on purpose, so both end with status 3 (done, but something needs a person).',
  },
  'init-empty-steps': {
    zh: '接下来：\n  1. 把名册和部门名单放进 {inbox}\n  2. 用 bidui inspect 看每个文件读得对不对\n  3. 在 {settings} 里写明每份名单的来源和数据日期\n  4. bidui run county -w {folder}',
    en: 'Next:\n  1. Put the register and the lists of the departments into {inbox}\n  2. Look with bidui inspect whether each file is read rightly\n  3. Name the source and the data date of each list in {settings}\n  4. bidui run county -w {folder}',
  },
} as const satisfies MessageCatalogue;
