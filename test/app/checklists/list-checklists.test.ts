import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listChecklists } from '../../../src/app/checklists/list-checklists.js';
import { SHIPPED_CHECKLISTS } from '../../../src/catalog/checklists.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { temporaryFolder } from '../../support/ledger-fixture.js';

it('lists the shipped checklists and those of the office, and says which are in use', () => {
  const folder = temporaryFolder();
  writeFileSync(
    path.join(folder, 'bidui.yaml'),
    `office: { name: 示例县, level: county, division: "990121" }
register: [ { files: 收件/名册.csv } ]
checklists:
  - { id: six_unified }
  - { id: well, name: 饮水核查, stage: visit, items: [ { words: 取水不超过20分钟 } ], signers: [入户人] }
`,
  );
  const listed = listChecklists(openWorkspace(folder), null).checklists.map(({ id, origin, in_use: isUsed }) =>
    [id, origin, isUsed].join(' '),
  );
  expect(listed.filter((line) => line.endsWith('true'))).toEqual(['six_unified shipped true', 'well own true']);
  expect(listed).toHaveLength(SHIPPED_CHECKLISTS.length + 1);
  expect(listChecklists(null, 'double_confirmation').checklists).toMatchObject([{ id: 'double_confirmation' }]);
});
