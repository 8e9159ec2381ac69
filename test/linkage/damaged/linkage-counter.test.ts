import { expect, it } from 'vitest';
import type { RowLink } from '../../../src/linkage/damaged/damaged-rows.js';
import { LinkageCounter, listLinkage } from '../../../src/linkage/damaged/linkage-counter.js';

const link = (decision: RowLink['decision'], method: RowLink['method']): RowLink =>
  ({ decision, method, positions: [0] }) as unknown as RowLink;

it('counts rows once, capped ones only where nobody was found for certain', () => {
  const counter = new LinkageCounter();
  counter.addRow([link('link', 'id_repaired')], new Set(['same_day']));
  counter.addRow([link('link', 'weights')], new Set());
  counter.addRow([link('review', 'weights'), link('review', 'weights')], new Set());
  counter.addReview();
  counter.addRow([], new Set(['village', 'same_day']));
  counter.addRow([], new Set(), true);
  const figures = { ...counter.figures, peopleCapped: 2 };
  expect(listLinkage([figures, null])).toEqual({
    id_repaired: 1,
    weights: 1,
    review: 2,
    capped: { same_day: 1, village: 1 },
    unlinkable: 1,
    people_capped: 2,
  });
});

it('is silent about a list without such rows, and where linkage is off', () => {
  expect(listLinkage([{ ...new LinkageCounter().figures, peopleCapped: 0 }])).toBeNull();
  expect(listLinkage([null])).toBeNull();
});
