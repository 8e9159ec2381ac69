/**
 * 应享覆盖率: for each rule of group D about absence from a list, the entitled people (its target, less those whom other lists excuse) and those
 * of them who are missing. Both run against the same lists under the same conditions, so that a rate never compares two different things.
 * Text only.
 */
import type { RuleDefinition } from '../../../domain/rule.js';
import { targetOf } from '../defaults.js';
import type { CoverageRead } from './read.js';

export function entitlementReads(rules: readonly RuleDefinition[]): CoverageRead[] {
  return rules.flatMap((rule): CoverageRead[] => {
    const { hit: list, where: _where, ...rest } = rule;
    const asks = rule.kind === 'absent' && rule.unit === 'person' && list !== undefined && rule.group === undefined;
    if (!asks) return [];
    const target = rule.entitled ?? targetOf(rule);
    const shared = { code: rule.number, label: rule.name };
    return [
      {
        ...shared,
        uses: ['entitled'],
        rule: {
          ...rest,
          number: `entitled-${rule.number}`,
          kind: 'logic',
          target,
          where: 's.id_key is not null',
          needs: [list, ...(rule.needs ?? [])],
          absentFrom: [list],
          message: '',
        },
      },
      { ...shared, uses: ['missing'], rule: { ...rule, number: `missing-${rule.number}`, target, message: '' } },
    ];
  });
}
