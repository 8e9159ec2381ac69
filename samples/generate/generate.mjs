// Makes the sample province: `node samples/generate/generate.mjs [folder [--rearranged]]` (default: samples). The same code gives the same
// bytes; the golden test holds the committed files to it.

import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillLists } from './fill-lists.mjs';
import { fillMoreLists } from './fill-more-lists.mjs';
import { COUNTIES } from './places.mjs';
import { plantMoreAbsentCases } from './plants-absent-more.mjs';
import { plantMoreExclusiveCases } from './plants-exclusive-more.mjs';
import { plantMoreOmittedCases } from './plants-omitted-more.mjs';
import { plantLogicCases } from './plants-logic.mjs';
import { plantPlaceCases } from './plants-places.mjs';
import { plantMoreConflictCases } from './plants-conflict-more.mjs';
import { plantPaymentCases } from './plants-payments.mjs';
import { plantEntryCases } from './plants-entry.mjs';
import { countySide, plantListCases, plantUninsured, provinceSide } from './plants-lists.mjs';
import { plantMorePresentCases } from './plants-present-more.mjs';
import { plantMoreRegisterCases } from './plants-register-more.mjs';
import { plantRegisterCases } from './plants-register.mjs';
import { createWorld, COUNTY_PASS } from './world.mjs';
import { enteredCandidates, writeExpected } from './write-expected.mjs';
import { writeLists } from './write-lists.mjs';
import { writeRegisters } from './write-register.mjs';
import { writeWorkspace } from './write-workspace.mjs';

/** The county whose insurance list came with destroyed numbers: nothing is said about who is missing from it. */
const DAMAGED = { source: 'health.insurance', scope: '990122' };

/**
 * `rearranged` writes the same records in another order of rows, sheets, columns and sources: findings must not depend on it.
 * @param {string} folder @param {{rearranged?: boolean}} [how]
 */
export async function generateSamples(folder, { rearranged = false } = {}) {
  const world = createWorld();
  plantRegisterCases(world);
  for (const county of COUNTIES) plantListCases(world, countySide(county));
  plantUninsured(world, countySide('990121'));
  for (const county of COUNTIES) plantListCases(world, provinceSide(county));
  plantEntryCases(world);
  plantMoreRegisterCases(world);
  plantMorePresentCases(world);
  plantMoreAbsentCases(world);
  plantMoreOmittedCases(world);
  plantMoreExclusiveCases(world);
  plantPaymentCases(world);
  plantMoreConflictCases(world);
  plantLogicCases(world);
  plantPlaceCases(world);
  world.expect(COUNTY_PASS, 'A07', { list: { source: DAMAGED.source, division: DAMAGED.scope, column: 'id_number' } });
  fillLists(world);
  fillMoreLists(world);

  for (const part of ['收件', 'expected']) rmSync(`${folder}/${part}`, { recursive: true, force: true });
  const deliveries = await writeLists(world, folder, rearranged);
  await writeRegisters(world, folder, enteredCandidates(world), rearranged);
  await writeWorkspace(folder, rearranged ? deliveries.toReversed() : deliveries, world.exemptions);
  writeExpected(world, deliveries, `${folder}/expected`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const samples = dirname(dirname(fileURLToPath(import.meta.url)));
  const [folder = samples, how] = process.argv.slice(2);
  await generateSamples(resolve(folder), { rearranged: how === '--rearranged' });
}
