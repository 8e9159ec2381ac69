/** A simulated county (test/bench/linkage-county.mjs) through a whole county pass: links against the truth, and what findings rest on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LinkageSetting } from '../../src/linkage/damaged/damaged-rows.js';
import { makeWorkspace } from '../app/compare/compare-workspace.js';
// @ts-expect-error: the generator is plain JavaScript, shared with the benchmark
import * as generator from '../bench/linkage-county.mjs';
import type { CountySize, Figures, ListRow, Person } from './linked-county.js';

interface GeneratedCounty {
  readonly register: readonly Person[];
  list(): readonly ListRow[];
}
const { County, listCsv, registerCsv, score } = generator as unknown as {
  readonly County: new (seed: number, size: object) => GeneratedCounty;
  registerCsv(county: GeneratedCounty): string;
  listCsv(rows: readonly ListRow[]): string;
  score(county: GeneratedCounty, rows: readonly ListRow[], links: readonly object[]): Figures;
};

const SETTINGS = (automatic: string): string => `office: { name: 示例县比对办, level: county, division: "990121" }
register:
  - files: 名册.csv
sources:
  - source: health.insurance
    files: 名单.csv
    data_date: 2018-07-05
linkage: { automatic: ${automatic} }
`;

interface ComparedLink {
  readonly left: { readonly file: string; readonly row: number };
  readonly right: { readonly file: string; readonly row: number };
  readonly decision: string;
  readonly method: string;
  readonly score: number;
  readonly repair: { readonly from: string; readonly to: string } | null;
}

export interface ComparedCounty {
  readonly figures: Figures;
  readonly links: readonly ComparedLink[];
  /** `match.method` of every finding that has one. */
  readonly methods: ReadonlySet<string>;
  /** People called missing from the list (D01) whom it holds. */
  readonly wronglyMissing: number;
  readonly missing: number;
}

export async function compareCounty(
  seed: number,
  size: CountySize,
  automatic: LinkageSetting = 'repaired',
): Promise<ComparedCounty> {
  const county = new County(seed, size);
  const rows = county.list();
  const workspace = makeWorkspace({
    'bidui.yaml': SETTINGS(automatic),
    '名册.csv': registerCsv(county),
    '名单.csv': listCsv(rows),
  });
  try {
    const { result, summary } = await workspace.compare('county', { asOf: '2018-07-25', links: 'all' });
    const text = readFileSync(path.join(workspace.root, '成果', summary.batch, 'links.jsonl'), 'utf8');
    const links = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as ComparedLink);
    const listed = new Set(rows.map(({ person }) => person));
    const byNumber = new Map(county.register.map((person) => [person.number, person.id]));
    const called = result.findings.filter(({ rule }) => rule === 'D01');
    return {
      figures: score(
        county,
        rows,
        links.filter(({ right }) => right.file === '名单.csv'),
      ),
      links,
      methods: new Set(result.findings.flatMap(({ match }) => match?.method ?? [])),
      wronglyMissing: called.filter(({ person }) => listed.has(byNumber.get(person.id_number ?? '') ?? -1)).length,
      missing: called.length,
    };
  } finally {
    workspace.remove();
  }
}
