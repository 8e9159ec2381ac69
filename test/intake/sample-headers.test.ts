import path from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: the sample generator is plain JavaScript
import { LIST_LAYOUTS } from '../../samples/generate/list-layouts.mjs';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import { planSheet } from '../../src/intake/layout/layout.js';
import { takeSample } from '../../src/intake/header/sheet-sample.js';
import { guessSource } from '../../src/intake/layout/source-guess.js';
import { openTables } from '../../src/tabular/open-table.js';
import { testContext } from './invented-sheet.js';

interface SampleLayout {
  readonly source: string;
  readonly path: string;
  readonly parts?: readonly string[];
  readonly columns: string;
}

const layouts = LIST_LAYOUTS as readonly SampleLayout[];
const INBOX = path.join(import.meta.dirname, '../../samples/收件');

/** `canonical:header@style` → [header without line breaks, canonical]; columns the catalogue has no name for are left out. */
function wantedColumns(layout: SampleLayout): [string, string][] {
  const known = new Set(tableDefinition(layout.source)!.columns.map(({ name }) => name));
  return layout.columns
    .split(/\s+/)
    .filter((entry) => entry.includes(':'))
    .map((entry) => entry.split('@')[0]!.split(':') as [string, string])
    .map(([field, printed]): [string, string] => [printed.replaceAll('⏎', ''), field])
    .filter(([, field]) => known.has(field));
}

describe('the lists of the sample province', () => {
  it.each(layouts.map((layout) => [layout.path, layout] as const))(
    '%s: source and every column are recognised',
    async (_, layout) => {
      const file = layout.path + (layout.parts?.[0] ?? '');
      const [table] = await openTables(path.join(INBOX, file), { path: file });
      const sample = await takeSample(table!.sheets[0]!);
      await table!.close();
      const settings = { columns: {}, households: 'by_number', identify: testContext } as const;
      const planning = planSheet(sample, tableDefinition(layout.source)!, settings);
      const plan = planning.kind === 'data' ? planning.plan : null;
      const columns = [...(plan?.columns ?? []), ...(plan?.slots[0]?.columns ?? [])];
      const got = new Map(
        columns.map(([field, column]) => [column.header.replace(/^.*\//u, '').replace(/\s+/gu, ''), field]),
      );
      const wanted = wantedColumns(layout).map(([printed, field]) => [printed.replace(/^.*\//u, ''), field]);
      expect(wanted.filter(([printed, field]) => got.get(printed!) !== field && printed !== '社会保障号码')).toEqual(
        [],
      );
      expect(guessSource(sample, path.basename(file))?.table.id).toBe(layout.source);
    },
  );
});
