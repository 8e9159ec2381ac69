/** 人工复核.html of a batch (`pairs --html`), into 成果/<batch id>/. */
import { PAIR_PAGE } from '../../catalog/pages/pair-page.js';
import { buildPairPage } from '../../report/pages/pair-page.js';
import { chooseBatch } from '../../workspace/standing-batches.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { BatchOutputs, type WrittenOutputs } from '../workspace/batch-outputs.js';
import { pairsOfBatch } from './pairs.js';

export interface PairPageRequest {
  /** Missing: the latest. */
  readonly batch: string | undefined;
  readonly version: string;
  readonly language: 'zh' | 'en';
}

/** Throws UserError batch-unknown, nothing-compared and of outputs that cannot be written. */
export async function writePairPage(
  { workspace }: ExclusiveRun,
  { batch: id, version, language }: PairPageRequest,
): Promise<WrittenOutputs> {
  const batch = chooseBatch(workspace, id);
  const outputs = new BatchOutputs(workspace.paths.results, batch, version);
  const pairs = pairsOfBatch(workspace, batch).map(({ score, fields, ...pair }) =>
    score === null ? pair : { ...pair, score, fields },
  );
  await outputs.writeText(PAIR_PAGE, buildPairPage(batch, pairs, language));
  return outputs.finish();
}
