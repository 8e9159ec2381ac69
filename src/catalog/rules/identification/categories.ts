/** The categories of people as reads, from the table of precedence: who is in each, inside and outside the register. Data and text only. */
import { UserError } from '../../../domain/problem.js';
import { CATEGORY_PRECEDENCE, type Category } from '../../precedence.js';
import { ANYBODY, READ_RULE, type CoverageRead } from './read.js';

/** In the office's own order: those it names first, then the others as the table has them. Throws UserError category-unknown. */
export function categoriesInOrder(order: readonly string[] | undefined): Category[] {
  const named = (order ?? []).map((code) => {
    const category = CATEGORY_PRECEDENCE.find((entry) => entry.code === code);
    if (category !== undefined) return category;
    const known = CATEGORY_PRECEDENCE.map((entry) => entry.code).join('、');
    throw new UserError('category-unknown', { category: code, known });
  });
  return [...new Set([...named, ...CATEGORY_PRECEDENCE])];
}

export function categoryReads(categories: readonly Category[]): CoverageRead[] {
  return categories.flatMap(({ code, label, list, where }): CoverageRead[] => {
    const read = (part: string, rule: Partial<CoverageRead['rule']>): CoverageRead => ({
      code,
      label,
      uses: ['category'],
      rule: { ...READ_RULE, number: `category-${code}-${part}`, name: label, where, ...rule },
    });
    if (list === null) return [read('register', { kind: 'logic', target: ANYBODY })];
    return [read('inside', { hit: list, target: ANYBODY }), read('outside', { hit: list, kind: 'omitted' })];
  });
}
