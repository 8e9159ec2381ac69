/** I08, I13 and the length of exemptions, from a real comparison over a returned sheet to the ledger. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { comparePass } from '../../../src/app/compare/compare.js';
import type { CollectResult } from '../../../src/app/feedback/collect.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import type { Finding } from '../../../src/domain/finding.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

const AS_OF = '2018-07-25';
const answer = { evidence: '证1', handler: '王某', handled_on: '2018-07-28' };

interface Round {
  readonly loop: LoopWorkspace;
  readonly findings: readonly Finding[];
  /** Answers one finding and gives back what collecting said of it. */
  readonly reply: (finding: Finding, answers: Readonly<Record<string, string>>) => Promise<CollectResult>;
}

async function compareAndDispatch(
  settings: string,
  change: (folder: string) => void = () => undefined,
): Promise<Round> {
  const folder = temporaryFolder();
  writeTinyWorkspace(folder);
  change(folder);
  appendFileSync(path.join(folder, 'bidui.yaml'), settings);
  const loop = new LoopWorkspace(folder, null);
  const { result } = await comparePass({
    workspace: openWorkspace(folder),
    pass: 'county',
    division: null,
    asOf: AS_OF,
    version: 'test',
    stamp: { at: `${AS_OF}T09:00:00+08:00`, user: 'tester', office: '甲县比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
  });
  const sent = await loop.dispatch(result, AS_OF);
  return {
    loop,
    findings: result.findings,
    reply: async (finding, answers) => {
      const grids = await readGrids(loop.sheetFile(sent, finding.sent_to[0] ?? ''));
      fillRow(grids[0]!, finding.no, { ...answer, ...answers });
      return loop.collect([await loop.writeReturned('回.xlsx', grids)], '2018-07-30');
    },
  };
}

function complaintsOf(result: CollectResult, { no }: Finding): readonly string[] | undefined {
  return result.rows.find((row) => row.no === no)?.codes;
}

it('死亡 of a person who stands on the payroll is noted and left to a person; no exemption follows', async () => {
  const { findings, reply } = await compareAndDispatch('rules: { set: { C01: { answers: [dead_not_cancelled] } } }\n');
  const paid = new Set(findings.filter(({ rule }) => rule === 'C08').map(({ person }) => person?.id_number));
  const finding = findings.find(({ rule, person }) => rule === 'C01' && paid.has(person?.id_number));
  if (finding === undefined) throw new Error('nobody on the payroll has a car');
  const result = await reply(finding, { conclusion: '不属实', reason: '19 死亡未销户' });
  expect(result).toMatchObject({ counts: { noted: 1 }, exempted: 0 });
  expect(complaintsOf(result, finding)).toEqual(['i08-listed-elsewhere']);
});

it('已参加职工保险 although the delivered list of employees knows nothing of it', async () => {
  const list = 'labour.employee_insurance';
  const entry = `  - { source: ${list}, files: 收件/职保.csv, level: county, division: "990121", data_date: 2018-07-05 }\n`;
  const { findings, reply } = await compareAndDispatch(entry, (folder) => {
    writeFileSync(
      path.join(folder, '收件', '职保.csv'),
      readFileSync(path.join(folder, '收件', '财政供养.csv'), 'utf8').replace('在职状态', '险种'),
    );
  });
  const finding = findings.find(({ rule }) => rule === 'D01');
  if (finding === undefined) throw new Error('nobody is uninsured');
  const result = await reply(finding, { conclusion: '不属实', reason: '14 已参加职工保险' });
  expect(result).toMatchObject({ counts: { noted: 1 }, exempted: 0 });
  expect(complaintsOf(result, finding)).toEqual(['i08-not-listed']);
});

it('exemptions last as long as the settings say, and likeness of answers is judged by them', async () => {
  const { loop, findings, reply } = await compareAndDispatch(
    'settings: { exemption_days: 30, same_answer_min_rows: 1, same_answer_share: 1 }\n',
  );
  const finding = findings.find(({ rule }) => rule === 'C01');
  if (finding === undefined) throw new Error('nobody has a car');
  const result = await reply(finding, { conclusion: '不属实', reason: '03 挂名', explanation: '已核实' });
  expect(result.problems.map(({ code }) => code)).toContain('i13-same-explanation');
  expect(loop.state().findings.get(finding.no)?.recipients[0]?.rounds[0]?.outcome?.until).toBe('2018-08-29');
});
