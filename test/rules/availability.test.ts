import { describe, expect, test } from 'vitest';
import type { RuleDefinition } from '../../src/domain/rule.js';
import { columnsOfView, sourceIds } from '../../src/linkage/rule-schema.js';
import { REGISTER, tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import {
  coveredCounties,
  decideReadiness,
  ruleNeeds,
  type Readiness,
  type ScopeInputs,
} from '../../src/rules/availability.js';
import { ruleColumns } from '../../src/rules/sql/rule-columns.js';
import { sourcesByView } from '../../src/rules/sql/rule-form.js';
import { delivery, rule, scope } from './rule-fixture.js';

function readiness(definition: RuleDefinition, inputs: ScopeInputs): Readiness {
  const sources = sourcesByView(sourceIds());
  const columns = ruleColumns(definition, columnsOfView, sources);
  const needs = ruleNeeds(definition, columns, {
    sources,
    registerColumns: new Set(REGISTER.columns.map((column) => column.name)),
    sourceColumns: (source) => new Set(tableDefinition(source)?.columns.map((column) => column.name)),
  });
  return decideReadiness(definition, needs, inputs);
}

/** Status and reasons. */
function verdict(definition: RuleDefinition, inputs: ScopeInputs): unknown[] {
  const { status, skips } = readiness(definition, inputs);
  return [status, ...skips.map((skip) => `${skip.reason}: ${skip.about}`)];
}

const PRESENT = rule({ hit: 'housing.property', where: "h.usage = '住宅'" });
const ABSENT = rule({ number: 'D99', kind: 'absent', hit: 'housing.property' });
const OMITTED = rule({ number: 'E99', kind: 'omitted', hit: 'housing.property' });

const STRANGE = delivery().files.map((file) => ({ ...file, fileId: 9, isOfOtherPlace: true }));

describe('whether a rule can run', () => {
  test.each([
    ['its list is there', PRESENT, [delivery()], ['ran']],
    ['its list is not in the settings', PRESENT, [], ['not_applicable', 'not_configured: housing.property']],
    [
      'no file of its list was read',
      PRESENT,
      [delivery({ files: [], isWhole: false })],
      ['skipped', 'list_missing: housing.property'],
    ],
    ['its list is too old', PRESENT, [delivery({ isStale: true })], ['skipped', 'list_stale: housing.property']],
    ['its list is empty', PRESENT, [delivery({ rowsUsed: 0 })], ['skipped', 'list_empty: housing.property']],
    ['numbers are unusable, but it only looks for hits', PRESENT, [delivery({ areKeysUsable: false })], ['ran']],
    [
      'numbers are unusable and it would call people absent',
      ABSENT,
      [delivery({ areKeysUsable: false })],
      ['skipped', 'keys_unusable: housing.property'],
    ],
    [
      'numbers are unusable and it speaks of outsiders',
      OMITTED,
      [delivery({ areKeysUsable: false })],
      ['skipped', 'keys_unusable: housing.property'],
    ],
    [
      'the list is partial and it would call people absent',
      ABSENT,
      [delivery({ coverage: 'partial' })],
      ['skipped', 'coverage_partial: housing.property'],
    ],
    [
      'one file of the list is missing and it would call people absent',
      ABSENT,
      [delivery({ isWhole: false })],
      ['skipped', 'list_missing: housing.property'],
    ],
    [
      'its own words say another county and it would call people absent',
      ABSENT,
      [delivery({ files: STRANGE })],
      ['skipped', 'other_place: housing.property'],
    ],
    [
      'its own words say another county and it speaks of outsiders',
      OMITTED,
      [delivery({ files: STRANGE })],
      ['skipped', 'other_place: housing.property'],
    ],
    ['its own words say another county, but it only looks for hits', PRESENT, [delivery({ files: STRANGE })], ['ran']],
    [
      'one file of another county beside the own does not stop it',
      ABSENT,
      [delivery({ files: [...delivery().files, ...STRANGE] })],
      ['ran', 'other_place: housing.property'],
    ],
    [
      'a full list that hits nobody calls nobody absent',
      ABSENT,
      [delivery({ hitsNobody: true })],
      ['skipped', 'hits_nobody: housing.property'],
    ],
    ['a list that hits nobody still speaks of outsiders', OMITTED, [delivery({ hitsNobody: true })], ['ran']],
    [
      'of two deliveries one hits somebody',
      ABSENT,
      [delivery({ hitsNobody: true }), delivery({ hitsNobody: false })],
      ['ran'],
    ],
    [
      'the list is of another county',
      ABSENT,
      [delivery({ division: '990122' })],
      ['skipped', 'list_missing: housing.property'],
    ],
  ] as const)('%s', (_case, definition, deliveries, expected) => {
    expect(verdict(definition, scope({ deliveries }))).toEqual(expected);
  });

  test('a column that a file lacks hides that file; one read through coalesce does not matter', () => {
    const short = { fileId: 2, path: '旧房产.csv', columns: new Set(['name', 'id_number']) };
    const both = delivery({ files: [...delivery().files, short] });
    const inputs = scope({ deliveries: [both] });
    const partly = readiness(PRESENT, inputs);
    expect([partly.status, partly.hidden.lists.get('housing_property')]).toEqual(['ran', [2]]);
    expect(partly.skips).toEqual([
      { reason: 'column_missing', about: 'housing.property.usage', division: '990121', files: ['旧房产.csv'] },
    ]);
    const tolerant = rule({ hit: 'housing.property', where: "coalesce(h.usage, '') <> '宅基地'" });
    expect(readiness(tolerant, inputs).hidden.lists.get('housing_property')).toEqual([]);
    expect(verdict(PRESENT, scope({ deliveries: [delivery({ files: [short] })] }))).toEqual([
      'skipped',
      'column_missing: housing.property.usage',
    ]);
  });

  test('a register without the column stops the rule; candidates without it never do', () => {
    const logic = rule({ number: 'H99', kind: 'logic', where: 's.exited_on is null' });
    const [file] = scope().registerFiles;
    expect(verdict(logic, scope())).toEqual(['skipped', 'column_missing: register.exited_on']);
    const whole = { ...file!, fileId: 8, columns: new Set([...file!.columns, 'exited_on']) };
    const result = readiness(logic, scope({ registerFiles: [whole], candidateFiles: [file!] }));
    expect([result.status, result.hidden.people]).toEqual(['ran', [7]]);
  });

  test.each<[string, readonly string[] | undefined, readonly string[], unknown[]]>([
    ['names the state, none is printed', ['status'], [], ['skipped', 'column_missing: register.status']],
    ['names the state, one is printed', ['status'], ['status'], ['ran']],
    ['does not name the state', undefined, [], ['ran']],
  ])('a rule that reads the state of a household and %s', (_case, columns, own, wanted) => {
    const logic = rule({
      number: 'H99',
      kind: 'logic',
      unit: 'household',
      target: "hh.status = 'registered'",
      where: 'hh.household is not null',
      ...(columns === undefined ? {} : { columns }),
    });
    const [file] = scope().registerFiles;
    const named = { ...file!, columns: new Set(['name', 'id_number', 'household']) };
    const register = [{ ...named, columns: new Set([...named.columns, ...own]) }];
    expect(verdict(logic, scope({ registerFiles: register, candidateFiles: [{ ...named, fileId: 8 }] }))).toEqual(
      wanted,
    );
  });

  test.each<[string, readonly string[], string]>([
    ['both', ['usage', 'status'], 'ran'],
    ['only the first', ['usage'], 'ran'],
    ['only the second', ['status'], 'ran'],
    ['neither', ['year'], 'skipped'],
  ])('of two columns of which one is enough the file has %s', (_case, own, status) => {
    const either = rule({
      hit: 'housing.property',
      where: "h.usage = '住宅' or h.status = '现势'",
      eitherOf: [['housing.property.usage', 'housing.property.status']],
    });
    const files = [{ fileId: 1, path: '房产.csv', columns: new Set(['name', 'id_number', ...own]) }];
    expect(readiness(either, scope({ deliveries: [delivery({ files })] })).status).toBe(status);
    const logic = rule({
      number: 'H99',
      kind: 'logic',
      where: "s.usage = '住宅' or s.status = '现势'",
      eitherOf: [['register.usage', 'register.status']],
    });
    expect(readiness(logic, scope({ registerFiles: files })).status).toBe(status);
  });

  test('an exemption list that is not there is named, and the rule runs', () => {
    const exempting = rule({ hit: 'housing.property', unless: [{ list: 'housing.relocation' }] });
    const result = readiness(exempting, scope({ deliveries: [delivery()] }));
    expect([result.status, result.uncheckedExemptions]).toEqual(['ran', ['housing.relocation']]);
  });

  test('of several lists one is enough, and the others are named', () => {
    const either = rule({ hit: 'housing.property', also: [{ list: 'housing.public_rental' }] });
    const result = readiness(either, scope({ deliveries: [delivery()] }));
    expect([result.status, result.uncheckedExemptions, [...result.delivered]]).toEqual([
      'ran',
      ['housing.public_rental'],
      ['housing.property'],
    ]);
    expect(verdict(either, scope())[0]).toBe('not_applicable');
  });

  test('nobody is called missing from a register that could not be read to its end', () => {
    expect(verdict(OMITTED, scope({ deliveries: [delivery()], isRegisterWhole: false }))).toEqual([
      'skipped',
      'input_missing: register',
    ]);
  });

  test('in a pass over several counties only the covered ones are eligible', () => {
    const inputs = scope({ counties: ['990121', '990122', null], deliveries: [delivery()] });
    const result = readiness(ABSENT, inputs);
    expect([result.status, [...(result.eligibleCounties ?? [])]]).toEqual(['ran', ['990121']]);
    expect(coveredCounties('housing.property', inputs)).toEqual(['990121']);
    const province = scope({ counties: ['990121', null], deliveries: [delivery({ division: null })] });
    expect(coveredCounties('housing.property', province)).toEqual(['990121', null]);
  });
});
