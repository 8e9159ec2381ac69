/**
 * Guard of a setup in a workspace that has lists: one of them that comes again with another content is that of another month, and two months
 * side by side would count everybody twice. Only reads.
 */
import path from 'node:path';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { UserError } from '../../domain/problem.js';
import { hashFile } from '../../system/hash.js';
import { lastOfOffice } from '../../workspace/standing-batches.js';
import { openWorkspace } from '../../workspace/workspace.js';
import { isSamePlace } from '../month/match-month.js';
import { entriesOf, monthOf } from '../month/month-entries.js';
import { SURE } from './guess-tables.js';
import type { SetupPlan, SetupRequest } from './plan-setup.js';

/** Throws UserError setup-other-month. A list of another place, or of a kind that is not entered yet, is a further one. */
export async function refuseOtherMonth(
  { root, folder }: Pick<SetupRequest, 'root' | 'folder'>,
  { tables, absoluteOf }: Pick<SetupPlan, 'tables' | 'absoluteOf'>,
): Promise<void> {
  const workspace = openWorkspace(root);
  const entries = (await entriesOf(workspace, null)).filter(({ files }) => files.length > 0);
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (file: string): Promise<string> => {
    const known = hashes.get(file) ?? hashFile(file).then(({ sha256 }) => sha256);
    hashes.set(file, known);
    return known;
  };
  const entered = new Set(
    await Promise.all([...new Set(entries.flatMap(({ files }) => files))].map((file) => hashOf(path.join(root, file)))),
  );
  for (const table of tables) {
    const before = entries.find((entry) => entry.source === table.source && isSamePlace(entry, table));
    const absolute = absoluteOf.get(table.path.split('!')[0] ?? table.path);
    if (before === undefined || absolute === undefined || table.confidence < SURE) continue;
    if (entered.has(await hashOf(absolute))) continue;
    throw new UserError('setup-other-month', {
      workspace: root,
      office: workspace.settings.office.name,
      month: monthOf(entries, lastOfOffice(workspace)?.as_of ?? null) ?? '—',
      label: sourceLabel(table.source),
      entered: before.files.join('、'),
      path: table.path,
      command: `bidui next-month ${folder} -w ${root}`,
    });
  }
}
