import { expect, it } from 'vitest';
import { orderFor } from '../../../src/report/feedback/order.js';
import { sampleBatch } from '../sample-batch.js';

const batch = sampleBatch(40);
const terms = {
  ...{ issuedOn: '2018-07-26', dueOn: '2018-08-05', contact: '', registerDates: [] },
  ...{ areIdsMasked: false, key: Buffer.alloc(32) },
};
const datesOf = (recipient: string, isDepartment: boolean): string => {
  const findings = batch.findings.filter(({ rule }) => rule === 'C04');
  const share = { recipient, county: '990121', countyName: '甲县', township: '某', isDepartment, findings };
  return orderFor(batch, share, terms, {
    issue: batch.id,
    lastAnswers: new Map(),
    chainHead: null,
  }).head.listDates.join('；');
};

it('names on a department’s sheet the lists of its findings alone, on a township’s all', () => {
  expect(datesOf('990121/部门/住建局', true)).toBe('2018-07-05 不动产登记');
  expect(datesOf('990121/城关镇', false)).toBe('2018-07-05 农村低保、不动产登记');
});
