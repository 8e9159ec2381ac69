/**
 * `explain` answers for every finding of the sample province: rule and basis, the subject, the rows with file, sheet and row, how they were
 * matched, what would make it go away, and its history in the ledger. One of each rule is asked through the program itself.
 */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import type { Finding } from '../../src/domain/finding.js';
import { readBatch } from '../../src/workspace/batch-store.js';
import { explainFinding } from '../../src/app/ledger/explain.js';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import { runBidui } from '../support/run-bidui.js';

const AS_OF = '2018-07-25';
const BATCHES = [`${AS_OF}-county-01`, `${AS_OF}-province-01`] as const;

const folder = inject('demo');
let workspace: Workspace;
const findings = new Map<string, readonly Finding[]>();

beforeAll(() => {
  workspace = openWorkspace(folder);
  for (const batch of BATCHES) findings.set(batch, readBatch(workspace.paths, batch).findings);
});

describe.each(BATCHES)('every finding of %s', (batch) => {
  it('is explained: rule, subject, rows, matching, ways out, history', () => {
    const own = findings.get(batch) ?? [];
    expect(own.length).toBeGreaterThan(100);
    const one = own.filter((finding, at) => own.findIndex(({ rule }) => rule === finding.rule) === at);
    const wanting: string[] = [];
    for (const finding of own) {
      // The ledger is folded anew for each; one of each rule and every tenth cover all kinds of rows.
      if (!one.includes(finding) && own.indexOf(finding) % 10 !== 0) continue;
      const told = explainFinding(workspace, finding.no, batch);
      const complain = (what: string, isGood: boolean): void => {
        if (!isGood) wanting.push(`${finding.no}: ${what}`);
      };
      complain(
        'rule and basis',
        told.rule?.number === finding.rule && told.rule.basis !== '' && told.rule.condition !== '',
      );
      complain('finding', told.finding.message === finding.message);
      complain(
        'subject',
        finding.unit !== 'person' || finding.person.name !== null || finding.person.id_number !== null,
      );
      complain('rows', finding.unit === 'village' || told.evidence.length > 0);
      complain(
        'places of the rows',
        told.evidence.every(
          ({ file, row, sheet }) => file !== '' && row > 0 && (sheet !== null || /\.(?:csv|txt)$/u.test(file)),
        ),
      );
      complain(
        'names of the lists',
        told.evidence.every(({ label, source }) => label !== source && label !== ''),
      );
      complain(
        'names of the columns',
        told.evidence.every(({ labels, source, values }) =>
          Object.keys(values).every(
            (column) =>
              labels[column] !== column ||
              tableDefinition(source)?.columns.every(({ name }) => name !== column) === true,
          ),
        ),
      );
      complain('matching', /[一-龥]/u.test(told.match) && !/[a-z]_[a-z]/u.test(told.match));
      complain('ways out', told.ends.length > 0 && told.answers.length > 0);
      complain('state and history', told.state !== null && told.history.some(({ kind }) => kind === 'finding_seen'));
    }
    expect(wanting).toEqual([]);
  });
});

describe('the same finding at two levels', () => {
  it('is one finding: one number, seen in both batches', () => {
    const [county = [], province = []] = BATCHES.map((batch) => findings.get(batch) ?? []);
    const numbers = new Set(county.map(({ no }) => no));
    const both = province.filter(({ no }) => numbers.has(no));
    expect(both.length).toBeGreaterThan(10);
    const seen = explainFinding(workspace, both[0]?.no ?? '', undefined).history.map(({ batch }) => batch);
    expect(new Set(seen)).toEqual(new Set(BATCHES));
  });
});

describe('the program', () => {
  it('explains on the terminal and as JSON, and refuses a number it does not know', async () => {
    const no = findings.get(BATCHES[0])?.[0]?.no ?? '';
    const text = await runBidui(['explain', no, '-w', folder]);
    expect([text.status, text.stdout.includes(no), text.stdout.includes('怎样才算了结')]).toEqual([0, true, true]);
    const json = await runBidui(['explain', no, '-w', folder, '--json']);
    expect((JSON.parse(json.stdout) as { finding: Finding }).finding.no).toBe(no);
    expect((await runBidui(['explain', 'C04-AAAAAAAA', '-w', folder])).status).toBe(2);
  });
});
