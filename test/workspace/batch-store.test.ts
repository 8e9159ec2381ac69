import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.js';
import { countStored, openBatch, readBatch, storeBatch, streamFindings } from '../../src/workspace/batch-store.js';
import { workspacePaths } from '../../src/system/workspace-files.js';
import { inventedBatch, inventedFinding, temporaryFolder } from '../support/ledger-fixture.js';

async function streamed(findings: readonly Finding[]): Promise<Finding[]> {
  const paths = workspacePaths(temporaryFolder());
  const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [...findings] });
  await storeBatch(paths, batch);
  const found: Finding[] = [];
  for await (const finding of streamFindings(paths, batch.id)) found.push(finding);
  expect(found).toEqual(readBatch(paths, batch.id).findings);
  expect({ ...openBatch(paths, batch.id) }).toEqual(readBatch(paths, batch.id));
  expect(countStored(paths, batch.id)).toEqual({ findings: findings.length, review: batch.review.length });
  return found;
}

describe('findings of a stored batch, streamed', () => {
  it('are none where there are none', async () => {
    expect(await streamed([])).toEqual([]);
  });

  it.each([
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['line ends', 'a\r\nb\nc\rd'],
    ['characters of two units', '𠮷'.repeat(50_000)],
    ['a text longer than what is read at once', '长'.repeat(200_000)],
  ])('come back whole with %s in a text', async (_name, message) => {
    const findings = [0, 1, 2].map((n) => inventedFinding('C04', n, { message }));
    expect((await streamed(findings)).map((finding) => finding.message)).toEqual([message, message, message]);
  });
});
