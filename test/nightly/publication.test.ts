/** 10,000 registers with canaries: everything printed of them holds nobody and nothing that must not be shown. */
import { expect, it } from 'vitest';
import { PUBLISHABLE } from '../../src/catalog/sheets/publication.js';
import { sweepPublication, sweepPublishCommand } from '../support/publish-sweep.js';

const REGISTERS = 10_000;
const COMMANDS = 60;

it(`${REGISTERS} registers, everything publishable printed`, () => {
  const sweep = sweepPublication(REGISTERS, 20180725);
  console.log(
    `registers ${sweep.registers}, people ${sweep.people}, published ${sweep.published}, leaks ${sweep.leaks.length}`,
  );
  expect(PUBLISHABLE.length).toBe(9);
  expect(sweep.published).toBeGreaterThan(REGISTERS);
  expect(sweep.leaks).toEqual([]);
});

it(`${COMMANDS} registers through the program, files taken apart`, async () => {
  const sweep = await sweepPublishCommand(COMMANDS, 990121);
  console.log(
    `registers ${sweep.registers}, people ${sweep.people}, published ${sweep.published}, leaks ${sweep.leaks.length}`,
  );
  expect(sweep.leaks).toEqual([]);
});
