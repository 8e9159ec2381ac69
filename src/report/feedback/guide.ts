/** 说明 of a 点球 workbook: how to fill in, and for each rule in it the meaning, the basis, and the answers and proof that fit. Pure. */
import { parameterLabel } from '../../catalog/rules/parameter-words.js';
import { plainSheet } from '../layout/plain-sheet.js';
import { compareTexts } from '../../domain/text-order.js';
import { REASON_USES } from '../../catalog/reason-uses.js';
import { REASONS, type Reason } from '../../catalog/reasons.js';
import { basisInForce, parameterInForce } from '../../catalog/rules/parameters.js';
import { feedbackGuide } from '../../catalog/sheets/feedback-sheet.js';
import type { Finding } from '../../domain/finding.js';
import { SEVERITY_LABELS, type RuleDefinition } from '../../domain/rule.js';
import type { Sheet, SheetRow } from '../../domain/tables/workbook.js';
import type { FeedbackOrder } from './order.js';
import { bodyRow, fullWidthRow, headerRow, measureColumns } from '../layout/table-builder.js';

const TITLE_POINTS = 28;

/** One step a line. */
const STEPS: readonly string[] = [
  '一、本表只含需要贵单位核实的疑点。疑点不等于问题，一切以核实为准。',
  '二、在“疑点核实反馈表”中只填黄色各列。白色和灰色各列由系统填写，修改后该行会被退回。可以筛选、排序，不要增删行，不要改动表头。',
  '三、核实结论：属实、不属实、部分属实、无法核实，四选一。',
  '四、不属实，或者属实但需要保留的：选原因，写佐证编号。保留的还要填“保留至或再核日期”。',
  '五、属实的：选处置方式。已在系统中修改的，填系统整改日期；是否改到位以下一次名册数据为准。',
  '六、无法核实的：写明原因，并填下次核实的日期。',
  '七、核实人、核实日期必填，日期写成 2018-08-01 的样子。谁核实、谁签字、谁负责。',
  '八、填完后另存为 xlsx，文件名可以改；签字盖章后的纸质表留存备查。',
];

export function buildGuideSheet(order: FeedbackOrder, findings: readonly Finding[]): Sheet {
  const counts = new Map<string, Finding[]>();
  for (const finding of findings) counts.set(finding.rule, [...(counts.get(finding.rule) ?? []), finding]);
  const rows = [...counts.entries()]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([rule, own]) => guideRow(order, rule, own));
  const columns = measureColumns(feedbackGuide.columns, rows);
  const steps = STEPS.map((step) => fullWidthRow(step, 'head', columns));
  const headerNumber = steps.length + 2;
  const all: SheetRow[] = [
    { cells: [{ value: '填表说明和疑点口径', style: 'title', across: columns.length }], height: TITLE_POINTS },
    ...steps,
    headerRow(feedbackGuide, columns),
    ...rows.map((row) => bodyRow(feedbackGuide.columns, row, columns)),
  ];
  return plainSheet({
    name: feedbackGuide.name,
    columns,
    rows: all,
    rowCount: all.length,
    print: {
      orientation: 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      footer: order.head.batch,
    },
  });
}

function guideRow(order: FeedbackOrder, rule: string, findings: readonly Finding[]) {
  const definition = order.rules.get(rule);
  const first = findings[0];
  return {
    rule,
    name: first?.rule_name ?? definition?.name ?? null,
    severity: first === undefined ? null : SEVERITY_LABELS[first.severity],
    findings: findings.length,
    basis: definition === undefined ? null : basisText(definition, order.head.asOf),
    answers: answersText(definition?.answers ?? []) || '“原因”下拉框中的各项',
    evidence:
      [definition?.evidenceNeeded, definition?.exemption].filter((text) => text !== undefined).join('\n') ||
      '以下一次名册、名单的数据为准',
  };
}

/** Basis and the thresholds in force. */
function basisText(definition: Pick<RuleDefinition, 'number' | 'basis' | 'params'>, asOf: string): string {
  const basis = basisInForce(definition, asOf);
  const thresholds = Object.entries(definition.params ?? {}).map(([name, parameter]) => {
    const inForce = parameterInForce(parameter, asOf);
    return `${parameterLabel(definition, name)}${inForce.value}${parameter.unit}（${inForce.basis}，${inForce.effective}起）`;
  });
  return thresholds.length === 0 ? basis : `${basis}；标准：${thresholds.join('、')}`;
}

/** One line for each conclusion that takes some of these reasons; the proof stands at the first mention. */
function answersText(codes: readonly string[]): string {
  const said = new Set<string>();
  const lines = REASON_USES.flatMap(({ use, words }) => {
    const fitting = REASONS.filter(({ code, uses }) => codes.includes(code) && uses.includes(use));
    const texts = fitting.map((reason) => answerText(reason, said.has(reason.code)));
    for (const { code } of fitting) said.add(code);
    return texts.length === 0 ? [] : [`${words}：${texts.join('；')}`];
  });
  return lines.join('\n');
}

/** `03 挂名（实际所有人证明）`. */
function answerText({ number, label, proof }: Reason, isShort: boolean): string {
  return `${number} ${label}${proof === null || isShort ? '' : `（${proof}）`}`;
}
