// sources.md, columns/<source>.md, rules.md and exit-codes.md, from the catalogue. Chinese, as the words of the catalogue are.
import { listColumns, listSources } from '../../dist/app/rules/list-columns.js';
import { EXIT_CODES } from '../../dist/catalog/exit-codes.js';
import { ALL_RULES, UNAVAILABLE_RULES } from '../../dist/catalog/rules/all-rules.js';
import { parameterLabel } from '../../dist/catalog/rules/parameter-words.js';
import { basisInForce, parameterInForce } from '../../dist/catalog/rules/parameters.js';
import { COLUMN_TYPE_LABELS, ROW_UNIT_LABELS } from '../../dist/catalog/sources/column-labels.js';
import { PASS_LABELS } from '../../dist/domain/pass.js';
import { RULE_KIND_LABELS, RULE_UNIT_LABELS, SEVERITY_LABELS } from '../../dist/domain/rule.js';
import { codeText, page, pageHead, table } from './markdown.mjs';

/** Headers shown of a column; more only make the table unreadable, and `bidui columns --json` has all. */
const SHOWN_HEADERS = 12;
/** Shows the standards of the newest day. */
const NEWEST = '9999-12-31';

export function sourcesPage() {
  const rows = listSources().sources.map((source) => [
    `[\`${source.source}\`](columns/${source.source}.md)`,
    source.name,
    source.department,
    ROW_UNIT_LABELS[source.row_is].zh,
    String(source.columns),
  ]);
  return page(
    pageHead(
      '来源一览',
      '名册、拟录入对象和全部部门名单。编号写在 `bidui.yaml` 的 `source:` 里。终端上：`bidui columns`。点编号看这一种有哪些列。',
    ),
    table(['来源', '名称', '部门', '一行是', '列数'], rows),
  );
}

/** Source id → its page. */
export function columnPages() {
  return new Map(listSources().sources.map(({ source }) => [source, columnsPage(source)]));
}

function columnsPage(source) {
  const listing = listColumns(source);
  const rows = listing.columns.map((column) => [
    codeText(column.column),
    column.name,
    COLUMN_TYPE_LABELS[column.type].zh,
    headerWords(column),
    column.needed_by.join(' '),
  ]);
  const choices = listing.columns.filter((column) => column.values !== null);
  return page(
    pageHead(
      `${listing.name} \`${source}\``,
      `${listing.department}，一行是${ROW_UNIT_LABELS[listing.row_is].zh}。表头不在下面的，在 \`bidui.yaml\` 的 \`columns:\` 里写“列: 表头原文”。` +
        `全部表头：\`bidui columns ${source} --json\`。[全部来源](../sources.md)`,
    ),
    table(['列', '名称', '类型', '也认这些表头', '哪些规则必须有'], rows),
    ...choices.flatMap(choiceSection),
  );
}

function headerWords({ headers, loose_headers: loose }) {
  const others = [...headers.slice(1), ...loose];
  const shown = others.slice(0, SHOWN_HEADERS).join('、');
  return others.length > SHOWN_HEADERS ? `${shown} …… 共 ${others.length} 个` : shown;
}

function choiceSection({ column, name, values }) {
  const rows = Object.entries(values).map(([value, spellings]) => [codeText(value), spellings.join('、')]);
  return [`## ${name} \`${column}\` 的选项`, table(['选项', '也认这些写法'], rows)];
}

export function rulesPage() {
  const rows = ALL_RULES.map((rule) => [
    rule.number,
    rule.name,
    RULE_KIND_LABELS[rule.kind],
    SEVERITY_LABELS[rule.severity],
    RULE_UNIT_LABELS[rule.unit],
    rule.passes.map((pass) => PASS_LABELS[pass]).join('、'),
    Object.entries(rule.params ?? {})
      .map(
        ([name, parameter]) =>
          `${parameterLabel(rule, name)} ${name}=${parameterInForce(parameter, NEWEST).value}${parameter.unit}`,
      )
      .join('；'),
    basisInForce(rule, NEWEST),
  ]);
  const lacking = UNAVAILABLE_RULES.map((rule) => [
    rule.number,
    rule.name,
    RULE_KIND_LABELS[rule.kind],
    SEVERITY_LABELS[rule.severity],
    rule.lacks,
  ]);
  return page(
    pageHead(
      '规则',
      '全部疑点规则，参数取最新的标准。某一天的标准、本工作区改过的参数、为什么不能运行：`bidui rules --as-of 日期`；条件和测试行：`bidui rules --json`。',
    ),
    table(['编号', '名称', '类别', '性质', '单位', '轮次', '参数', '依据'], rows),
    '## 缺少名单或列、不能运行的',
    table(['编号', '名称', '类别', '性质', '缺什么'], lacking),
  );
}

export function exitCodesPage() {
  return page(
    pageHead(
      'Exit statuses 退出状态',
      'How a command ends. Any other status that is not 0 means failure. 命令怎样结束；此外的非零状态一律是失败。',
    ),
    table(
      ['status 状态', 'meaning', '含义'],
      EXIT_CODES.map((code) => [String(code.status), code.en, code.zh]),
    ),
  );
}
