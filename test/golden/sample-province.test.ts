/**
 * The sample province from the outside: the built program makes a workspace, runs both passes, and its findings are compared with
 * samples/expected, which the generator wrote by hand-reasoned planting and never by bidui's own code. No miss, no extra.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  differences,
  type ExpectedFinding,
  findingSubject,
  type ListCounts,
  type RowPlace,
} from '../support/compare-expected.js';
import { JSON_REFERENCE, misfits } from '../support/json-shapes.js';
import { PROJECT } from '../support/run-bidui.js';
import { generateSamples, PASSES, readLines, runPass, type PassResult } from '../support/sample-runs.js';
import { cellsBelowHeader } from './candidate-book.js';

const EXPECTED = join(PROJECT, 'samples', 'expected');
/** Done, but something needs a person: one list came damaged on purpose. */
const NEEDS_A_PERSON = 3;

/** A line of review.jsonl; pairs without a rule come from linkage. */
interface ReviewLine {
  readonly rule: string | null;
  readonly reason: string;
  readonly register: RowPlace & { readonly values: Readonly<Record<string, string>> };
  readonly list: RowPlace & { readonly values: Readonly<Record<string, string>> };
  readonly note: string | null;
}

interface LinkedFinding {
  readonly rule: string;
  readonly person: { readonly id_number: string | null };
  readonly match?: { readonly method: string; readonly note: string | null } | null;
}

/** Rests on a row whose number linkage repaired; the planted expectation is about equal numbers. */
const isRepaired = (finding: object): boolean => (finding as LinkedFinding).match?.method === 'id_repaired';

/** A whole pass takes seconds; a machine that does much else at once takes longer. */
const PATIENCE_MS = 600_000;

const expected = <Line>(name: string): Promise<Line[]> => readLines<Line>(join(EXPECTED, name));

let base: string;
const demo = inject('demo');
const first = new Map<string, PassResult>();
const result = (pass: string): PassResult => first.get(pass)!;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bidui-samples-'));
  for (const pass of PASSES) {
    const found = await readFile(join(dirname(demo), `${pass}.json`), 'utf8');
    first.set(pass, JSON.parse(found) as PassResult);
  }
}, PATIENCE_MS);

afterAll(() => rm(base, { recursive: true, force: true }));

describe.each(PASSES)('the %s pass over the sample province', (pass) => {
  it('ends with status 3, because one list came damaged', () => {
    expect(result(pass).ended.status).toBe(NEEDS_A_PERSON);
  });

  it('prints and writes JSON in the shapes of docs/reference/json.md', async () => {
    const { ended, folder } = result(pass);
    expect(misfits([JSON.parse(ended.stdout)], JSON_REFERENCE.commands['run'])).toEqual([]);
    for (const name of ['findings.jsonl', 'review.jsonl']) {
      const documents = await readLines(join(folder, name));
      expect(documents.length).toBeGreaterThan(0);
      expect(misfits(documents, JSON_REFERENCE.files[name])).toEqual([]);
    }
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as unknown;
    expect(misfits([manifest], JSON_REFERENCE.files['manifest.json'])).toEqual([]);
  });

  it('finds exactly what was planted', async () => {
    const { findings, summary } = result(pass);
    const known = new Set(summary.rules.map(({ rule }) => rule));
    const wanted = await expected<ExpectedFinding>(`${pass}-findings.jsonl`);
    expect([...new Set(wanted.map(({ rule }) => rule))].filter((rule) => !known.has(rule))).toEqual([]);
    expect(
      differences(
        wanted,
        findings.filter((finding) => !isRepaired(finding)),
      ),
    ).toEqual({
      missed: [],
      extra: [],
      wrong: [],
    });
  });

  it('says nothing about the near misses', async () => {
    const misses = await expected<{ pass: string; rule: string; id_number: string; household: string }>(
      'near-misses.jsonl',
    );
    const told = result(pass).findings.map((finding) => [finding.rule, findingSubject(finding)].join(' '));
    const wrongly = misses.filter(
      (miss) =>
        miss.pass === pass &&
        (told.includes(`${miss.rule} ${miss.id_number}`) || told.includes(`${miss.rule} ${miss.household}`)),
    );
    expect(wrongly).toEqual([]);
  });

  it('leaves to clerical review exactly the pairs that are planted for it', async () => {
    const wanted = (await expected<{ pass: string; places: RowPlace[] }>('review.jsonl'))
      .filter((pair) => pair.pass === pass)
      .map((pair) => pairText(pair.places));
    const pairs = (await readLines<ReviewLine>(join(result(pass).folder, 'review.jsonl'))).filter(
      ({ rule }) => rule !== null,
    );
    expect(pairs.map(({ register, list }) => pairText([register, list])).sort()).toEqual(wanted.sort());
  });

  it('brings damaged rows to the people whom a reader would name', async () => {
    const repaired = result(pass)
      .findings.filter(isRepaired)
      .map((finding) => {
        const { rule, person, match } = finding as LinkedFinding;
        return `${rule} ${person.id_number ?? ''}: ${match?.note ?? ''}`;
      });
    const pairs = (await readLines<ReviewLine>(join(result(pass).folder, 'review.jsonl'))).filter(
      ({ rule }) => rule === null,
    );
    const shown = pairs.map(({ reason, register, list, note }) =>
      [
        reason,
        ...[register, list].map(({ values }) => `${values['name'] ?? ''} ${values['id_number'] ?? ''}`),
        note,
      ].join(' | '),
    );
    await expect([...repaired.sort(), ...shown.sort()].join('\n')).toMatchFileSnapshot(
      `goldens/linked-rows-${pass}.txt`,
    );
  });

  it('counts the rows of every list', async () => {
    const wanted = (await expected<ListCounts & { pass: string }>('lists.jsonl')).filter((list) => list.pass === pass);
    const counted = result(pass).summary.lists;
    for (const list of wanted) {
      const { source, division, rows, rows_used, refused, skipped, records, usable_keys } = list;
      const found = counted.find((each) => each.source === source && sameDivision(each.division, division));
      expect(found, `${source} ${division ?? ''}`).toMatchObject({
        rows,
        rows_used,
        refused,
        skipped,
        records,
        usable_keys,
      });
    }
    expect(counted).toHaveLength(wanted.length);
  });
});

/** Two places in an order that does not depend on which side is called the register. */
function pairText(places: readonly RowPlace[]): string {
  return places
    .map(({ file, sheet, row }) => `${file} › ${sheet ?? ''} › ${row}`)
    .sort()
    .join(' = ');
}

/** A province list is stated with the province's own code or none. */
function sameDivision(found: string | null, wanted: string | null): boolean {
  return wanted === null ? found === null || found === '990000' : found === wanted;
}

describe('the county pass', () => {
  it.each([
    ['可录入名单.xlsx', 'cleared.jsonl'],
    ['暂缓录入名单.xlsx', 'held.jsonl'],
  ])('puts into %s exactly the planted candidates', async (book, lines) => {
    interface Candidate {
      county: string;
      household: string;
      name: string;
    }
    const wanted = (await expected<Candidate>(lines)).map(({ household, name }) => `${household} ${name}`);
    const rows = await cellsBelowHeader(join(result('county').folder, book), ['户编号', '姓名']);
    expect(rows.map(([household, name]) => `${household} ${name}`).sort()).toEqual(wanted.sort());
  });

  it(
    'does not say of a damaged list who is missing from it',
    async () => {
      const damaged = await expected<{ source: string; division: string; rules: string[] }>('unusable-lists.jsonl');
      for (const { division, rules } of damaged) {
        const told = result('county').findings.filter(
          (finding) => rules.includes(finding.rule) && finding.place.county === division,
        );
        expect(told).toEqual([]);
      }
    },
    PATIENCE_MS,
  );
});

describe('running again', () => {
  it(
    'says unchanged in the same folder',
    async () => {
      const again = await runPass(demo, 'county');
      expect(again.summary).toMatchObject({ unchanged: true, batch: result('county').summary.batch });
    },
    PATIENCE_MS,
  );
});

describe('the committed samples', () => {
  it(
    'are what the generator makes',
    async () => {
      const again = join(base, 'generated');
      await generateSamples(again);
      const committed = join(PROJECT, 'samples');
      for (const name of await readdir(again, { recursive: true, withFileTypes: true })) {
        if (!name.isFile()) continue;
        const path = join(name.parentPath, name.name);
        const [made, kept] = await Promise.all([readFile(path), readFile(path.replace(again, committed))]);
        expect(made.equals(kept), path.slice(again.length)).toBe(true);
      }
    },
    PATIENCE_MS,
  );
});
