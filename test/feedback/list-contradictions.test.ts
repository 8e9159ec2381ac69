/** I08: reasons against what other lists say of the same person. */
import { describe, expect, it } from 'vitest';
import { listContradictions, type ListKnowledge } from '../../src/feedback/list-contradictions.js';
import type { FindingState } from '../../src/domain/ledger/state.js';
import { REASON_CHECKS } from '../../src/catalog/reason-checks.js';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import { inventedNumber } from '../support/invented-people.js';

const NUMBER = inventedNumber('990121', '19700101', 1);
const finding = { no: 'D01-00000001', rule: 'D01' } as FindingState;
const shown = { person: { name: '甲', id_number: NUMBER } };

function knows(listed: readonly (readonly [string, string])[], asked: readonly string[] = []): ListKnowledge {
  return {
    listed: (number) => (number === NUMBER ? listed.map(([no, source]) => ({ no, source })) : []),
    asked: () => asked,
  };
}

describe('a reason is set against the lists', () => {
  it.each<[string, string | null, ListKnowledge, string[]]>([
    [
      '职保 and the list of employees has nobody',
      'employee_insured',
      knows([], ['labour.employee_insurance']),
      ['i08-not-listed'],
    ],
    ['职保 and no such list was delivered', 'employee_insured', knows([], ['civil_affairs.funeral']), []],
    [
      'dead and on the payroll',
      'dead_not_cancelled',
      knows([['C08-00000001', 'finance.payroll']]),
      ['i08-listed-elsewhere'],
    ],
    [
      'dead and still paid',
      'dead_not_cancelled',
      knows([['J03-00000001', 'finance.card_payment']]),
      ['i08-listed-elsewhere'],
    ],
    ['dead, and owner of a car', 'dead_not_cancelled', knows([['C01-00000001', 'public_security.vehicle']]), []],
    ['dead, on the very list that is disputed', 'dead_not_cancelled', knows([['D01-00000001', 'finance.payroll']]), []],
    [
      'at school and on the payroll',
      'studying',
      knows([['C08-00000001', 'finance.payroll']]),
      ['i08-listed-elsewhere'],
    ],
    ['abroad, and cremated', 'abroad', knows([['C19-00000001', 'civil_affairs.funeral']]), ['i08-listed-elsewhere']],
    ['another reason', 'hung_name', knows([['C08-00000001', 'finance.payroll']], ['labour.employee_insurance']), []],
    ['no reason', null, knows([['C08-00000001', 'finance.payroll']]), []],
  ])('%s', (_note, reason, lists, codes) => {
    expect(listContradictions(reason, finding, shown, lists).map(({ code, level }) => `${level} ${code}`)).toEqual(
      codes.map((code) => `note ${code}`),
    );
  });

  it('names only sources of the catalogue', () => {
    const named = REASON_CHECKS.flatMap(({ shownBy, deniedBy }) => [...shownBy, ...deniedBy]);
    expect(named.filter((source) => tableDefinition(source) === undefined)).toEqual([]);
  });
});
