/** Small rules and scopes for tests of the engine. */
import type { RuleDefinition } from '../../src/domain/rule.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Delivery, ScopeInputs } from '../../src/rules/availability.js';

export function rule(change: Partial<RuleDefinition>): RuleDefinition {
  return {
    number: 'C99',
    name: '试验规则',
    version: 1,
    effective: '2018-01-01',
    kind: 'present',
    severity: 'verify',
    unit: 'person',
    passes: ['county', 'province'],
    verifier: 'township',
    message: '{name}',
    basis: '示例口径',
    answers: [],
    ...change,
  };
}

export function delivery(change: Partial<Delivery> = {}): Delivery {
  const columns = new Set(['name', 'id_number', 'usage', 'floor_area', 'status', 'year']);
  return {
    source: 'housing.property',
    division: '990121',
    coverage: 'full',
    isStale: false,
    isWhole: true,
    rowsUsed: 10,
    areKeysUsable: true,
    files: [{ fileId: 1, path: '房产.csv', columns }],
    ...change,
  };
}

export function scope(change: Partial<ScopeInputs> = {}): ScopeInputs {
  const columns = new Set(['name', 'id_number', 'household', 'relation', 'house_grade']);
  return {
    counties: ['990121'],
    deliveries: [],
    registerFiles: [{ fileId: 7, path: '名册.csv', columns }],
    candidateFiles: [],
    isRegisterWhole: true,
    batchTables: new Set(),
    ...change,
  };
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    no: 'C99-00000000',
    rule: 'C99',
    rule_name: '试验规则',
    kind: 'present',
    severity: 'verify',
    unit: 'person',
    pass: 'county',
    batch: '2018-07-25-county-01',
    person: { name: '甲一', id_number: null, household: 'H1', relation: '户主' },
    place: { county: '990121', township: '示例镇', village: '示例村' },
    sent_to: ['990121/示例镇'],
    message: '甲一',
    evidence: [],
    match: null,
    exempt_until: null,
    ...change,
  };
}
