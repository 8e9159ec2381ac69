/** Names of lists, of their columns and of the tables about other batches, wherever people read them. Pure. */
import type { TableDefinition } from '../../domain/column.js';
import type { EvidenceRow } from '../../domain/finding.js';
import { DIVISIONS } from './divisions.js';
import { REGISTER, tableDefinition } from './table-definitions.js';

/** Evidence source of people who are not entered yet; their columns are the register's. */
const CANDIDATES = 'candidates';
const CANDIDATES_LABEL = '拟录入对象';

/** Tables about other batches that a rule may read. */
const BATCH_TABLE_LABELS: Readonly<Record<string, string>> = {
  held: '县级比对的暂缓录入名单',
  cleared: '县级比对的可录入名单',
  uncompared: '县级比对时的名册',
  previous_finding: '以前批次的疑点',
  previous_subject: '以前批次的名册',
};

const ENGLISH_BATCH_TABLES: Readonly<Record<string, string>> = {
  held: 'candidates held back by the county pass',
  cleared: 'candidates cleared by the county pass',
  uncompared: 'register of the county pass',
  previous_finding: 'findings of earlier batches',
  previous_subject: 'register of earlier batches',
};

/** Definition behind an evidence source; candidates have the register's columns. */
export function tableBehind(source: string): TableDefinition | undefined {
  if (source === DIVISIONS.id) return DIVISIONS;
  return source === CANDIDATES ? REGISTER : tableDefinition(source);
}

/** `housing.property` → `不动产登记`; an unknown id stays as it is. */
export function sourceLabel(source: string): string {
  return source === CANDIDATES ? CANDIDATES_LABEL : (tableBehind(source)?.label ?? source);
}

/** Name of the list behind a piece of evidence, also where another office declared it. */
export function evidenceLabel({ source, source_name: name }: Pick<EvidenceRow, 'source' | 'source_name'>): string {
  return tableBehind(source) === undefined ? (name ?? source) : sourceLabel(source);
}

/** A list, a column of one (`housing.property.usage`) or a table about other batches, by its shortest name. */
export function aboutWords(about: string, language: 'zh' | 'en' = 'zh'): string {
  const column = columnOf(about);
  if (column !== null) {
    const list = sourceLabel(column.source);
    return language === 'zh' ? `${list}的“${column.label}”列` : `column "${column.label}" of ${list}`;
  }
  return (language === 'zh' ? BATCH_TABLE_LABELS : ENGLISH_BATCH_TABLES)[about] ?? sourceLabel(about);
}

/** The same with the department and with the name that bidui.yaml knows. */
export function aboutText(about: string): string {
  const table = tableDefinition(about);
  if (table !== undefined) return `${table.label}（${table.department}，${about}）`;
  return columnOf(about) === null ? aboutWords(about) : `${aboutWords(about)}（${about}）`;
}

function columnOf(about: string): { source: string; label: string } | null {
  const dot = about.lastIndexOf('.');
  const source = about.slice(0, dot);
  const column = tableBehind(source)?.columns.find((entry) => entry.name === about.slice(dot + 1));
  return column === undefined ? null : { source, label: column.label };
}
