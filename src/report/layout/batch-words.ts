/** How batches, lists, places and evidence are worded on every sheet. Pure. */
import { compareTexts } from '../../domain/text-order.js';
import { evidenceLabel, tableBehind } from '../../catalog/sources/source-words.js';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import type { BatchResult, ListHealth } from '../../domain/batch.js';
import type { ColumnDefinition } from '../../domain/column.js';
import type { EvidenceRow, Finding } from '../../domain/finding.js';
import { PASS_LABELS } from '../../domain/pass.js';
import { formatPlace } from '../../domain/place.js';
import { withoutShield } from '../../domain/shielded-text.js';

/** `2018-07-25-county-01 县级比对` for page footers. */
export function batchFooter(batch: BatchResult): string {
  return `${batch.id} ${PASS_LABELS[batch.pass]}`;
}

/** Name of a county by its code; the code where the name is not known. */
export function countyName(batch: BatchResult, code: string | null): string | null {
  if (code === null) return null;
  const division = batch.by_division.find((entry) => entry.division === code);
  if (division?.name != null) return division.name;
  return batch.townships.find((entry) => entry.county === code)?.county_name ?? code;
}

/**
 * `label：value` pairs of an evidence row in 中文, in the order given. `known` are values that stand beside it already (the person, the
 * village): they are not repeated.
 */
export function evidenceValues(evidence: EvidenceRow, known: ReadonlySet<string> = new Set()): string {
  const columns = tableBehind(evidence.source)?.columns ?? [];
  return Object.entries(evidence.values)
    .map(([name, value]) => [name, withoutShield(value)] as const)
    .filter(([, value]) => value !== '' && !known.has(value))
    .map(([name, value]) => {
      const column = columns.find((entry) => entry.name === name);
      return `${column?.label ?? name}：${valueText(column, value)}`;
    })
    .join('；');
}

/** 户状态 in words; null for none. Example: registered → 在册未脱贫 */
export function printedStatus(status: string | null): string | null {
  const column = REGISTER.columns.find((entry) => entry.name === 'status');
  return status === null ? null : valueText(column, status);
}

/** A value of an evidence row as people read it. Example: `status`, `registered` → 在册未脱贫; `="99012…"` → 99012… */
export function printedValue(source: string, name: string, value: string): string {
  return valueText(
    tableBehind(source)?.columns.find((entry) => entry.name === name),
    withoutShield(value),
  );
}

/** Codes of choices as people write them: registered → 在册未脱贫, yes → 是. */
function valueText(column: ColumnDefinition | undefined, value: string): string {
  if (column?.type === 'yes_no') return value === 'yes' ? '是' : value === 'no' ? '否' : value;
  return (/^[a-z_]+$/.test(value) ? column?.values?.[value]?.[0] : undefined) ?? value;
}

export function evidencePlace(evidence: EvidenceRow): string {
  return formatPlace({ file: evidence.file, sheet: evidence.sheet, rowNumber: evidence.row, column: null });
}

/** Lists that the findings rest on: those of their evidence, and those that their rules ask. */
export function listsBehind({ definitions }: BatchResult, findings: readonly Finding[]): ReadonlySet<string> {
  const rules = new Set(findings.map(({ rule }) => rule));
  const asked = definitions
    .filter(({ number }) => rules.has(number))
    .flatMap(({ hit, needs, parts }) => [hit, ...(needs ?? []), ...(parts ?? []).flatMap((part) => part.needs ?? [])]);
  const shown = findings.flatMap(({ evidence }) => evidence.map(({ source }) => source));
  return new Set([...asked, ...shown].filter((source) => source !== undefined));
}

/**
 * `2018-07-05 农村低保、城市低保` for the lists a county's findings could rest on, by date, each list once; `sources`: of these alone, for a department
 * that knows nothing of the others.
 */
export function listDates(batch: BatchResult, county: string | null, sources: ReadonlySet<string> | null): string[] {
  const byDate = new Map<string, string[]>();
  for (const list of batch.lists) {
    if (!concerns(list, county) || sources?.has(list.source) === false) continue;
    const date = list.data_date ?? '日期不详';
    const labels = byDate.get(date) ?? [];
    const label = evidenceLabel(list);
    if (!labels.includes(label)) labels.push(label);
    byDate.set(date, labels);
  }
  return [...byDate]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([date, labels]) => `${date} ${labels.join('、')}`);
}

function concerns(list: ListHealth, county: string | null): boolean {
  return list.division === null || county === null || county.startsWith(list.division.replace(/0+$/, ''));
}
