/** R-01 for the loop: kill -9 while a sheet is collected or an item is decided, run again, compare with a run that was not killed. */
import ExcelJS from 'exceljs';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { columnPosition, headerPosition, readGrids } from './loop-workspace.js';
import { copyWorkspace, fingerprintOf, makeScratch, makeTinyWorkspace, seededRandom } from './reliability.js';
import type { KillSweep } from './reliability.js';
import { runBidui } from './run-bidui.js';

const AS_OF = '2018-07-25';
const GOOD_EXITS = [0, 3];

/** Kills `collect` and `close` in turn. */
export async function sweepLoopKills(kills: number, seed: number): Promise<KillSweep> {
  const scratch = makeScratch();
  const random = seededRandom(seed);
  try {
    const { base, file, number } = await makeRound(scratch);
    const commands = [
      ['collect', file, '--as-of', '2018-07-30'],
      ['close', number, '--by', '李主任', '--reason', '已核实'],
    ];
    const expected = await Promise.all(commands.map((command, n) => playWhole(command, base, `${scratch}/whole-${n}`)));
    let hitMidRun = 0;
    const differences: string[] = [];
    for (let n = 0; n < kills; n += 1) {
      const command = commands[n % commands.length] ?? [];
      const wanted = expected[n % commands.length];
      const workspace = copyWorkspace(base, `${scratch}/killed-${n}`);
      const killAfterMs = Math.round(random() * (wanted?.wholeMs ?? 0));
      const killed = await runBidui([...command, '-w', workspace], { killAfterMs });
      if (killed.signal === 'SIGKILL') hitMidRun += 1;
      const again = await runBidui([...command, '-w', workspace]);
      const ledger = GOOD_EXITS.includes(again.status ?? -1) ? (await fingerprintOf(workspace)).ledger : again.stderr;
      if (ledger !== wanted?.ledger) differences.push(`kill ${n} of ${command[0]} after ${killAfterMs} ms: ${ledger}`);
      rmSync(workspace, { recursive: true, force: true });
    }
    return { kills, hitMidRun, differences };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function playWhole(
  command: readonly string[],
  base: string,
  folder: string,
): Promise<{ ledger: string; wholeMs: number }> {
  const workspace = copyWorkspace(base, folder);
  const startedMs = Date.now();
  const ended = await runBidui([...command, '-w', workspace]);
  const wholeMs = Date.now() - startedMs;
  if (!GOOD_EXITS.includes(ended.status ?? -1))
    throw new Error(`${command[0]} ended with ${ended.status}: ${ended.stderr}`);
  return { ledger: (await fingerprintOf(workspace)).ledger, wholeMs };
}

/** A dispatched round: the workspace, one sheet filled in, and the number of a finding that is not an error. */
async function makeRound(scratch: string): Promise<{ base: string; file: string; number: string }> {
  const base = makeTinyWorkspace(scratch, 'base');
  const made = await runBidui(['run', 'county', '--as-of', AS_OF, '--due', '2018-08-01', '--quiet', '-w', base]);
  if (!GOOD_EXITS.includes(made.status ?? -1)) throw new Error(`run ended with ${made.status}: ${made.stderr}`);
  const sheets = readdirSync(path.join(base, '成果'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('疑点核实反馈表.xlsx'))
    .sort();
  const source = path.join(base, '成果', sheets[0] ?? '');
  const [grid] = await readGrids(source);
  if (grid === undefined) throw new Error('no sheet was dispatched');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(source);
  const answers = { conclusion: '属实', disposal: '清退或剔除', handler: '王某', handled_on: '2018-07-28' } as const;
  const [numbers, severities] = [columnPosition(grid, 'no'), columnPosition(grid, 'severity')];
  let number = '';
  grid.rows.forEach((row, position) => {
    if (position <= headerPosition(grid) || !/^[A-Z]\d\d-/.test(row[numbers] ?? '')) return;
    if (row[severities] === '核实') number = row[numbers] ?? '';
    for (const [column, text] of Object.entries(answers)) {
      const cell = book.worksheets[0]?.getRow(position + 1).getCell(columnPosition(grid, column as 'handler') + 1);
      if (cell !== undefined) cell.value = text;
    }
  });
  const file = path.join(scratch, '报回.xlsx');
  await book.xlsx.writeFile(file);
  return { base, file, number };
}
