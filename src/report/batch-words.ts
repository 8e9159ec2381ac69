/** How batches, lists, places and evidence are worded on every sheet. Pure. */
import { tableDefinition } from '../catalog/sources/table-definitions.js';
import type { BatchResult, ListHealth } from '../domain/batch.js';
import type { EvidenceRow } from '../domain/finding.js';
import { PASS_LABELS } from '../domain/pass.js';
import { formatPlace } from '../domain/place.js';

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

export function sourceLabel(source: string): string {
  return tableDefinition(source)?.label ?? source;
}

/** `label value` pairs of an evidence row: 中文 column names, in the order given. */
export function evidenceValues(evidence: EvidenceRow): string {
  const columns = tableDefinition(evidence.source)?.columns ?? [];
  return Object.entries(evidence.values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${columns.find((column) => column.name === name)?.label ?? name}：${value}`)
    .join('；');
}

export function evidencePlace(evidence: EvidenceRow): string {
  return formatPlace({ file: evidence.file, sheet: evidence.sheet, rowNumber: evidence.row, column: null });
}

/** `农村低保 2018-07-05` for each list a county's findings could rest on, sorted by source, each once. */
export function listDates(batch: BatchResult, county: string | null): string[] {
  const dates = new Set<string>();
  for (const list of batch.lists) {
    if (!concerns(list, county)) continue;
    dates.add(`${sourceLabel(list.source)} ${list.data_date ?? '日期不详'}`);
  }
  return [...dates];
}

function concerns(list: ListHealth, county: string | null): boolean {
  return list.division === null || county === null || county.startsWith(list.division.replace(/0+$/, ''));
}
