/** Names for people in place of codes: recipients with their county, rules with their name. Reads the divisions of the workspace. */
import { recipientParts } from '../../domain/recipient.js';
import type { LedgerStatus } from '../../domain/ledger/statistics.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { unnamedCounty } from '../../catalog/sheets/words.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { standingBatches } from '../../workspace/standing-batches.js';
import type { Workspace } from '../../workspace/workspace.js';
import { rulesHere } from '../tables/own-tables-here.js';

/** `990121/示例镇` → `甲县示例镇`, where the county has a name; other words stay. */
export async function recipientNames({ paths, settings }: Workspace): Promise<(recipient: string) => string> {
  const { divisions } = await loadDivisions(paths.root, settings);
  return (recipient) => {
    if (!recipient.includes('/')) return recipient;
    const { county, township, department } = recipientParts(recipient);
    // An office knows its own county without the code.
    const name = divisions.name(county) ?? (county === settings.office.division ? '' : null);
    return name === null ? recipient : name + (department ?? township ?? '');
  };
}

/** `990121` → `甲县`: as the division table or, without one, the register of a batch names the county, else `县（990121）`. */
export function countyWords(workspace: Workspace, divisions: DivisionTable): (code: string) => string {
  let known: ReadonlyMap<string, string> | undefined;
  const ofBatches = (): ReadonlyMap<string, string> => {
    const named = standingBatches(workspace).flatMap(({ townships }) => townships);
    return new Map(
      named.flatMap(({ county, county_name: name }) => (county === null || name === null ? [] : [[county, name]])),
    );
  };
  return (code) => divisions.name(code) ?? (known ??= ofBatches()).get(code) ?? unnamedCounty(code);
}

/** `990121` → `甲县`, where the code has a name; other words stay. */
export async function divisionNames({ paths, settings }: Workspace): Promise<(code: string) => string> {
  const { divisions } = await loadDivisions(paths.root, settings);
  return (code) => (/^\d{6,12}$/.test(code) ? (divisions.name(code) ?? code) : code);
}

/** The figures of `status` with names instead of codes, for people. */
export async function statusWithNames(workspace: Workspace, status: LedgerStatus): Promise<LedgerStatus> {
  const nameOf = await recipientNames(workspace);
  const rules = new Map(rulesHere(workspace).map(({ number, name }) => [number, `${number} ${name}`]));
  const named = <Row extends { readonly recipient: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, recipient: nameOf(row.recipient) }));
  return {
    ...status,
    townships: status.townships.map((row) => ({ ...row, group: nameOf(row.group) })),
    rules: status.rules.map((row) => ({ ...row, group: rules.get(row.group) ?? row.group })),
    overdue: named(status.overdue),
    warnings: named(status.warnings),
    handed_down: status.handed_down.map((row) => ({ ...row, to: nameOf(row.to) })),
  };
}
